import { Alert, Button, Group, Text } from '@mantine/core';
import { RichTextView } from '../../../components/RichTextView.tsx';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';

export interface ChangedTextProps {
  message: string;
  /** What the other author stored. */
  theirs: string;
  isBusy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved a text first: both are there until the author chooses. */
export function ChangedText({ message, theirs, isBusy, onKeepMine, onTakeTheirs }: ChangedTextProps) {
  const t = useText(testsTexts);
  return (
    <Alert color="amber" title={t('conflictTitle')} role="alert">
      <Text size="sm" mb="xs">
        {message}
      </Text>
      <RichTextView html={theirs} />
      <Group gap="xs" mt="sm">
        <Button loading={isBusy} onClick={onKeepMine}>
          {t('keepMine')}
        </Button>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
