import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { approvalsTexts } from '../../i18n/approvals/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerButtonProps } from './ApproveButton.tsx';

/** Refuses people, with the reason that they read in their mail. */
export function RefuseButton({ answering, ids, label, name }: AnswerButtonProps) {
  const t = useText(approvalsTexts);
  const shell = useText(shellTexts);
  const { refuse } = answering;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => {
    setOpen(false);
    refuse.clear();
  };
  const submit = async () => {
    if (await answering.refuseAll(ids, reason)) close();
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        disabled={answering.approve.isBusy || refuse.isBusy}
        onClick={() => setOpen(true)}
        aria-label={name && `${label}: ${name}`}
      >
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        centered
        title={name ? t('refuseOne', { name }) : label}
        closeButtonProps={{ 'aria-label': shell('close') }}
      >
        <form action={() => void submit()}>
          <Stack>
            <FormProblem form={refuse} fields={['reason']} />
            <Textarea
              label={t('reasonField')}
              description={t('reasonHint')}
              name="reason"
              required
              maxLength={1000}
              autosize
              minRows={3}
              data-autofocus
              value={reason}
              error={refuse.fieldError('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {shell('cancel')}
              </Button>
              <Button type="submit" color="red" loading={refuse.isBusy}>
                {t('refuse')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
