import { Alert, Text } from '@mantine/core';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What the server took out of a text when it was saved, as sentences. */
export function TakenOut({ notes }: { notes: readonly string[] }) {
  const t = useText(testsTexts);
  if (notes.length === 0) return null;
  return (
    <Alert color="amber" title={t('takenOut')}>
      {notes.map((note) => (
        <Text size="sm" key={note}>
          {note}
        </Text>
      ))}
    </Alert>
  );
}
