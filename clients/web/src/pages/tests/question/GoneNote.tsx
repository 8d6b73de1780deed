import { Alert, Button, Text } from '@mantine/core';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';

/** Somebody deleted the question while it was being written: what is here can be kept as a new one. */
export function GoneNote({ isBusy, onSaveAsNew }: { isBusy: boolean; onSaveAsNew: () => void }) {
  const t = useText(questionsTexts);
  return (
    <Alert color="amber" role="alert">
      <Text size="sm" mb="sm">
        {t('goneWhileEditing')}
      </Text>
      <Button loading={isBusy} onClick={onSaveAsNew}>
        {t('saveAsNew')}
      </Button>
    </Alert>
  );
}
