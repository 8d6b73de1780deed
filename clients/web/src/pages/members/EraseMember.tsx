import { Alert, Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { DialogButton } from '../../components/DialogButton.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useMemberChanges } from './useMemberChanges.ts';

/** Erases a person for good (R11), in two steps: what goes and what stays, then the person's address typed. */
export function EraseMember({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  return (
    <DialogButton
      variant="light"
      color="red"
      size="sm"
      text={t('erase')}
      title={t('eraseTitle', { name: member.name })}
    >
      {(close) => <Steps member={member} onClose={close} />}
    </DialogButton>
  );
}

function Steps({ member, onClose }: { member: MemberOnPageFragment; onClose: () => void }) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  const [isSure, setSure] = useState(false);
  const [step, setStep] = useState<1 | 2>(1);
  if (step === 2) return <LastStep member={member} onClose={onClose} />;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('step', { step, of: 2 })}
      </Text>
      <Lists gone={['goneName', 'goneAccess', 'goneWords', 'goneCertificates']} kept={['keptResults', 'keptCounts']} />
      <Alert color="red" variant="light">
        {t('eraseForGood')}
      </Alert>
      <Checkbox label={t('eraseRead')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {shell('cancel')}
        </Button>
        <Button disabled={!isSure} onClick={() => setStep(2)}>
          {shell('next')}
        </Button>
      </Group>
    </Stack>
  );
}

type Gone = 'goneName' | 'goneAccess' | 'goneWords' | 'goneCertificates';
type Kept = 'keptResults' | 'keptCounts';

function Lists({ gone, kept }: { gone: Gone[]; kept: Kept[] }) {
  const t = useText(membersTexts);
  return (
    <>
      <div>
        <Text fw={600}>{t('goneTitle')}</Text>
        <List size="sm">
          {gone.map((key) => (
            <List.Item key={key}>{t(key)}</List.Item>
          ))}
        </List>
      </div>
      <div>
        <Text fw={600}>{t('keptTitle')}</Text>
        <List size="sm">
          {kept.map((key) => (
            <List.Item key={key}>{t(key)}</List.Item>
          ))}
        </List>
      </div>
    </>
  );
}

function LastStep({ member: { id, email }, onClose }: { member: MemberOnPageFragment; onClose: () => void }) {
  const t = useText(membersTexts);
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { change, form } = useMemberChanges();
  const isRight = typed.trim().toLowerCase() === email.toLowerCase();
  const erase = async () => {
    const [told] = (await change('erase', [id])) ?? [];
    if (!told) return;
    setRefusal(told.message ?? null);
    if (told.outcome !== 'CHANGED') return;
    notify(t('erasedNow'));
    onClose();
  };
  return (
    <DialogForm form={form} onSend={erase} sendText={t('eraseNow')} color="red" isReady={isRight} onCancel={onClose}>
      <Text size="sm" c="dimmed">
        {t('step', { step: 2, of: 2 })}
      </Text>
      <TextInput
        label={t('eraseType', { email })}
        data-autofocus
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={refusal}
      />
    </DialogForm>
  );
}
