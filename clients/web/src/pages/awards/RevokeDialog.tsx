import { Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { awardsTexts } from '../../i18n/awards/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const revokeDocument = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      __typename
      ... on RevokeCertificateSuccess { certificate { id status revokedAt revocationReason pdfUrl } }
      ... on Problem { code message }
    }
  }
`);

export interface CertificateDialogProps {
  certificate: { id: string; number: string; personName?: string | null; courseTitle: string };
  onClose: () => void;
}

/** Declares a certificate invalid, with a reason; the public page says so at once. */
export function RevokeDialog({ certificate, onClose }: CertificateDialogProps) {
  const t = useText(awardsTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(revokeDocument);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    if (!reason.trim()) return setMissing(true);
    if (!(await form.send({ input: { certificateId: certificate.id, reason } }))) return;
    notify(t('revokedNow', { number: certificate.number }));
    onClose();
  };
  const { personName, courseTitle, number } = certificate;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('revokeTitle')}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <DialogForm form={form} onSend={submit} sendText={t('revoke')} color="red.9" onCancel={onClose} noValidate>
        <Text>{t('revokeQuestion', { name: personName ?? number, title: courseTitle })}</Text>
        <Textarea
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          data-autofocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setMissing(false);
          }}
          error={isMissing ? t('reasonMissing') : undefined}
        />
      </DialogForm>
    </Modal>
  );
}
