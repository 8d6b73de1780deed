import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a portal's page, with its heading. */
export const Section = (props: { title: string; id?: string; action?: ReactNode; children: ReactNode }) => (
  <Paper p="lg" withBorder component="section" id={props.id}>
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {props.title}
        </Title>
        {props.action}
      </Group>
      {props.children}
    </Stack>
  </Paper>
);
