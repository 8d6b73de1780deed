import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from './useArrival.ts';

export interface PageProps {
  /** Heading of the page and title of the window. */
  title: string;
  /** One sentence below the heading. */
  lead?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: one heading that gets the focus when somebody comes from another page, so that it is read out. */
export function Page({ title, lead, actions, children }: PageProps) {
  const heading = useArrival();
  return (
    <Stack gap="lg">
      <title>{`${title} · Extramural`}</title>
      <Group justify="space-between" align="flex-end" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {lead && (
            <Text mt={6} c="dimmed" maw="44rem">
              {lead}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
