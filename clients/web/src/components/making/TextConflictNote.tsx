import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import { RichTextView } from '../RichTextView.tsx';
import classes from './TextConflictNote.module.css';
import type { TextConflict } from './textConflict.ts';

/** Two authors at one text: the own stays in the editor, the other one is shown, and the person decides. */
export function TextConflictNote({ theirs, onKeepMine, onTakeTheirs }: TextConflict) {
  const t = useText(makingTexts);
  return (
    <Alert color="amber" variant="light" title={t('conflictTitle')}>
      <Stack gap="sm">
        <Text size="sm">{t('conflictHint')}</Text>
        <details>
          <summary>{t('theirText')}</summary>
          <div className={classes.theirs}>
            {theirs ? <RichTextView html={theirs} /> : <Text c="dimmed">{t('emptyText')}</Text>}
          </div>
        </details>
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
