import { Button, Text } from '@mantine/core';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './courses.module.css';

export interface SaveBarProps {
  isDirty: boolean;
  isBusy: boolean;
  /** Whether the last save went well and nothing was typed since. */
  isSaved: boolean;
  onDiscard: () => void;
}

/** The foot of a form that is saved by its button: says whether something is not saved yet. */
export function SaveBar({ isDirty, isBusy, isSaved, onDiscard }: SaveBarProps) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  return (
    <div className={classes.saveBar} data-dirty={isDirty || undefined}>
      <Text size="sm" role="status" className={classes.saveText}>
        {isDirty ? t('notSaved') : isSaved ? shell('saved') : t('savedByButton')}
      </Text>
      {isDirty && (
        <Button variant="subtle" color="gray" px="xs" onClick={onDiscard} disabled={isBusy}>
          {t('discard')}
        </Button>
      )}
      <Button type="submit" loading={isBusy} disabled={!isDirty}>
        {shell('save')}
      </Button>
    </div>
  );
}
