import { Alert, List, Text } from '@mantine/core';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What a change of many came to. */
export interface OutcomeTold {
  done: number;
  /** Whom it did not reach, each with a sentence. */
  refused: { id: string; name: string; message: string }[];
}

/** The outcome in words, read out when it comes. */
export function Outcome({ told: { done, refused }, onClose }: { told: OutcomeTold; onClose: () => void }) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  return (
    <Alert
      role="status"
      variant="light"
      color={refused.length > 0 ? 'amber.3' : 'lagoon'}
      withCloseButton
      closeButtonLabel={shell('close')}
      onClose={onClose}
    >
      <Text>{t('outcomeDone', { count: done })}</Text>
      {refused.length > 0 && (
        <>
          <Text mt="xs">{t('outcomeRefused', { count: refused.length })}</Text>
          <List size="sm" mt={4}>
            {refused.map(({ id, name, message }) => (
              <List.Item key={id}>
                <b>{name}</b> {message}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
