import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { RichTextView } from '../../components/RichTextView.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './courses.module.css';

export interface TextConflictProps {
  /** The text as somebody else has saved it. */
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two authors at one text: the own stays in the editor, the other one is shown, and the person decides. */
export function TextConflict({ theirs, onKeepMine, onTakeTheirs }: TextConflictProps) {
  const t = useText(coursesTexts);
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
