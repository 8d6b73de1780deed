import { Paper, Text, Title } from '@mantine/core';
import { CopyField } from '../../components/CopyField.tsx';

/** An address to hand on, with what it is for. */
export const HandOn = ({ title, hint, value, qr }: { title: string; hint: string; value: string; qr?: boolean }) => (
  <Paper p="lg" withBorder>
    <Title order={2} size="h4">
      {title}
    </Title>
    <Text size="sm" c="dimmed" mb="xs">
      {hint}
    </Text>
    <CopyField label={title} value={value} qr={qr} />
  </Paper>
);
