import { Button, Group, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Note } from '../../components/Note.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { replacePasswordDocument } from './portalDocuments.ts';
import { SecretField } from './SecretField.tsx';

/** A new password for the moderator that came with the portal, or a mail where the password is the person's own (P3). */
export function NewPassword({ portalId, name }: { portalId: string; name: string }) {
  const t = useText(portalsTexts);
  const form = useMutationForm(replacePasswordDocument);
  const [password, setPassword] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const [isMailed, setMailed] = useState(false);
  const replace = async () => {
    const done = await form.send({ portalId });
    if (!done) return;
    setCopied(false);
    setPassword('generatedPassword' in done ? done.generatedPassword : null);
    setMailed(!('generatedPassword' in done));
  };
  if (password) {
    return (
      <Stack gap="sm" role="region" aria-label={t('newPasswordReady', { name })}>
        <Note tone={isCopied ? 'calm' : 'warn'} icon={<IconKey />} title={t('passwordOnce')}>
          {t('passwordOnceHint')}
        </Note>
        <Text size="sm" fw={600} mb={-4}>
          {t('newPasswordReady', { name })}
        </Text>
        <SecretField label={t('password')} value={password} isCopied={isCopied} onCopied={() => setCopied(true)} />
        <Group>
          <Button variant="default" disabled={!isCopied} onClick={() => setPassword(null)}>
            {t('done')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm" align="flex-start">
      <div>
        <FormProblem form={form} />
        <div role="status">{isMailed && <Note>{t('newPasswordMailed', { name })}</Note>}</div>
      </div>
      <ConfirmButton
        variant="default"
        leftSection={<IconKey size={18} aria-hidden="true" />}
        question={t('newPasswordQuestion', { name })}
        confirmText={t('newPasswordConfirm')}
        onConfirm={replace}
      >
        {t('newPassword')}
      </ConfirmButton>
    </Stack>
  );
}
