import { Button, Group, Text } from '@mantine/core';
import { LiveRegion } from '../../../components/LiveRegion.tsx';
import { shellTexts } from '../../../i18n/shell/area.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';

export interface SaveBarProps {
  isDirty: boolean;
  isBusy: boolean;
  isSaved: boolean;
}

/** The end of a form: whether all is saved, and the button. */
export function SaveBar({ isDirty, isBusy, isSaved }: SaveBarProps) {
  const t = useText(testsTexts);
  const shell = useText(shellTexts);
  const said = isDirty ? t('unsaved') : isSaved ? shell('saved') : '';
  return (
    <Group justify="flex-end" gap="sm">
      <Text size="sm" c={isDirty ? 'dimmed' : 'var(--good)'}>
        {said}
      </Text>
      <LiveRegion text={isSaved && !isDirty ? shell('saved') : ''} />
      <Button type="submit" loading={isBusy} disabled={!isDirty}>
        {shell('save')}
      </Button>
    </Group>
  );
}
