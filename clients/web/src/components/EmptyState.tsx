import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Illustration, type IllustrationName } from './Illustration.tsx';

export interface EmptyStateProps {
  picture?: IllustrationName;
  title: string;
  hint?: ReactNode;
  /** What to do about it: a button. */
  action?: ReactNode;
}

/** Where nothing is yet: what would be here, and how it comes. */
export const EmptyState = ({ picture = 'empty', title, hint, action }: EmptyStateProps) => (
  <Stack align="center" ta="center" gap="xs" py="xl" px="md">
    <Illustration name={picture} />
    <Title order={2} size="h3">
      {title}
    </Title>
    {hint && (
      <Text c="dimmed" maw="30rem">
        {hint}
      </Text>
    )}
    {action}
  </Stack>
);
