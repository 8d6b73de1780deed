import { Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useRefreshViewer } from '../../app/auth/ViewerProvider.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { profileTexts } from '../../i18n/profile/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const withdrawDocument = graphql(`
  mutation WithdrawConsent($portalId: ID!) { withdrawConsent(portalId: $portalId) { message } }
`);

/** The way out of a portal for good (R11): it says what follows, and wants to hear that this was understood. */
export function WithdrawConsent({ portalId, portal }: { portalId: string; portal: string }) {
  const t = useText(profileTexts);
  const shell = useText(shellTexts);
  const refresh = useRefreshViewer();
  const form = useMutationForm(withdrawDocument);
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const [told, setTold] = useState('');
  const close = () => {
    setOpen(false);
    setSure(false);
    form.clear();
    // Only now: with the last portal the session may be over, and nobody would have read what was told.
    if (told) refresh();
  };
  return (
    <>
      <Button
        className="wraps"
        variant="light"
        color="red"
        onClick={() => setOpen(true)}
        aria-label={t('withdrawFor', { portal })}
      >
        {t('withdraw')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('withdrawTitle', { portal })}
        closeButtonProps={{ 'aria-label': shell('close') }}
        centered
      >
        {told ? (
          <Stack>
            <Text role="status">{told}</Text>
            <Button onClick={close} style={{ alignSelf: 'end' }}>
              {shell('close')}
            </Button>
          </Stack>
        ) : (
          <Stack>
            <List spacing="xs">
              <List.Item>{t('withdrawAccess')}</List.Item>
              <List.Item>{t('withdrawErase')}</List.Item>
              <List.Item>{t('withdrawNoReturn')}</List.Item>
            </List>
            <Checkbox
              label={t('withdrawSure')}
              checked={isSure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            <FormProblem form={form} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close} data-autofocus>
                {shell('cancel')}
              </Button>
              <Button
                color="red"
                disabled={!isSure}
                loading={form.isBusy}
                onClick={() => void form.send({ portalId }).then((done) => done && setTold(done.message))}
              >
                {t('withdraw')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
