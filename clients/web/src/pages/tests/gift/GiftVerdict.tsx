import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';

export interface GiftVerdictProps {
  counts: { taken: number; refused: number; noted: number };
  isBusy: boolean;
  onStore: (isPartly: boolean) => Promise<void>;
}

/** How the check went, and the button to import; where something is refused, leaving it out is chosen on purpose. */
export function GiftVerdict({ counts: { taken, refused }, isBusy, onStore }: GiftVerdictProps) {
  const t = useText(testsTexts);
  const [isPartly, setPartly] = useState(false);
  if (taken === 0)
    return (
      <Alert color="red" title={t('nothingTaken')}>
        {t('nothingTakenHint')}
      </Alert>
    );
  return (
    <Alert color={refused > 0 ? 'amber' : 'lagoon'} title={t('understood', { count: taken })}>
      <Stack gap="sm" align="flex-start">
        {refused > 0 && (
          <>
            <Text size="sm">{t('refusedHint', { count: refused })}</Text>
            <Checkbox
              label={t('leaveOut', { count: refused })}
              checked={isPartly}
              onChange={(event) => setPartly(event.currentTarget.checked)}
            />
          </>
        )}
        <Button loading={isBusy} disabled={refused > 0 && !isPartly} onClick={() => void onStore(isPartly)}>
          {t('importCount', { count: taken })}
        </Button>
      </Stack>
    </Alert>
  );
}
