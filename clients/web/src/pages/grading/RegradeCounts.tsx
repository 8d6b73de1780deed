import { Paper, SimpleGrid, Text } from '@mantine/core';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

const names = ['attemptsChecked', 'answersChanged', 'resultsChanged', 'passesChanged'] as const;

/** What judging anew changed, or would change. */
export function RegradeCounts({ counts }: { counts: Record<(typeof names)[number], number> }) {
  const t = useText(gradingTexts);
  const { number } = useFormats();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {names.map((name) => (
        <Paper key={name} p="sm" withBorder>
          <Text fz={24} fw={600} ff="heading" lh={1.2}>
            {number(counts[name])}
          </Text>
          <Text size="sm" c="dimmed">
            {t(name)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
