import { Button, Group, Stack } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { portalName } from './portalName.ts';
import { cancelTransferDocument, retryTransferDocument } from './transferDocuments.ts';
import { isEnded } from './transferProgress.ts';

export interface TransferActionsProps {
  transfer: TransferProgressFragment;
  /** Called with the transfer as it is then. */
  onChanged?: (transfer: TransferProgressFragment) => void;
}

/** What can be done about a transfer as it is: stop it, or begin it anew (T6). */
export function TransferActions({ transfer, onChanged }: TransferActionsProps) {
  const t = useText(transferTexts);
  const cancel = useMutationForm(cancelTransferDocument);
  const retry = useMutationForm(retryTransferDocument);
  const { id, state, target, cancelRequested } = transfer;
  const portal = target ? portalName(target) : t('deletedPortal');
  const canRetry = target && (state === 'FAILED' || state === 'CANCELLED');
  if (isEnded(state) && !canRetry) return null;
  return (
    <Stack gap="xs">
      <FormProblem form={cancel} />
      <FormProblem form={retry} />
      <Group gap="xs">
        {!isEnded(state) && (
          <ConfirmButton
            size="xs"
            variant="default"
            disabled={cancelRequested}
            title={t('stopTitle')}
            question={t('stopQuestion', { portal })}
            confirmText={t('stop')}
            onConfirm={async () => {
              const done = await cancel.send({ id });
              if (done) onChanged?.(done.transfer);
            }}
          >
            {cancelRequested ? t('stopping') : t('stop')}
          </ConfirmButton>
        )}
        {canRetry && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconRefresh size={16} aria-hidden="true" />}
            loading={retry.isBusy}
            onClick={() => void retry.send({ id }).then((done) => done && onChanged?.(done.transfer))}
          >
            {t('retry')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
