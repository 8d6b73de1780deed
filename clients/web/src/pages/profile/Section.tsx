import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the account page. */
export const Section = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <Paper p="lg" withBorder component="section">
    <Stack gap="sm">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  </Paper>
);
