import { Button, Text } from '@mantine/core';
import { makingTexts } from '../../i18n/making/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './SaveBar.module.css';

export interface SaveBarProps {
  isDirty: boolean;
  isBusy: boolean;
  /** Whether the last save went well and nothing was typed since. */
  isSaved: boolean;
  /** For the one form of a page: its bar stays in sight and can take the changes back. */
  onDiscard?: () => void;
}

/** The foot of a form that is saved by its button: says whether something is not saved yet. */
export function SaveBar({ isDirty, isBusy, isSaved, onDiscard }: SaveBarProps) {
  const t = useText(makingTexts);
  const shell = useText(shellTexts);
  const idle = onDiscard ? t('savedByButton') : '';
  return (
    <div className={classes.bar} data-apart={Boolean(onDiscard) || undefined} data-dirty={isDirty || undefined}>
      <Text size="sm" role="status" className={classes.text}>
        {isDirty ? t('notSaved') : isSaved ? shell('saved') : idle}
      </Text>
      {isDirty && onDiscard && (
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
