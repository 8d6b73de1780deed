import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { awardsTexts } from '../../i18n/awards/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { CertificateDialogProps } from './RevokeDialog.tsx';

const reissueDocument = graphql(`
  mutation ReissueCertificate($certificateId: ID!) {
    reissueCertificate(certificateId: $certificateId) {
      __typename
      ... on ReissueCertificateSuccess { certificate { id number } replaced { id status revokedAt revocationReason pdfUrl } }
      ... on Problem { code message }
    }
  }
`);

/** Makes a certificate anew with the names and titles of today; the former one is revoked. */
export function ReissueDialog({ certificate: { id, number, personName }, onClose }: CertificateDialogProps) {
  const t = useText(awardsTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(reissueDocument);
  const reissue = async () => {
    const done = await form.send({ certificateId: id });
    if (!done) return;
    notify(t('reissued', { number: done.certificate.number }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reissueTitle')}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack>
        <Text>{t('reissueQuestion', { name: personName ?? number, number })}</Text>
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button loading={form.isBusy} onClick={() => void reissue()}>
            {t('reissueNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
