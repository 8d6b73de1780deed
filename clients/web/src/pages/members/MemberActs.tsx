import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { EraseMember } from './EraseMember.tsx';
import { MergeForm } from './MergeForm.tsx';
import { Outcome, type OutcomeTold } from './Outcome.tsx';
import { outcomeOf } from './outcomeOf.ts';
import { type MemberAct, useMemberChanges } from './useMemberChanges.ts';
import { useMemberRights } from './useMemberRights.ts';

/** Closing and opening the portal to a person, taking them out, merging, erasing. */
export function MemberActs({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { decides, merges } = useMemberRights();
  const { change, form, isBusy } = useMemberChanges();
  const [told, setTold] = useState<OutcomeTold | null>(null);
  const { id, name, status, externalId } = member;
  if (!decides) return null;
  const act = async (wanted: MemberAct): Promise<void> => {
    const changes = await change(wanted, [id]);
    if (changes) setTold(outcomeOf(changes, () => name));
  };
  return (
    <Paper withBorder p="lg">
      <Title order={2} size="h3" mb="md">
        {t('access')}
      </Title>
      <Stack>
        {status === 'ACTIVE' && !externalId && (
          <Act text={t('aboutDisable')}>
            <ConfirmButton
              variant="default"
              size="sm"
              question={t('disableQuestion', { count: 1 })}
              disabled={isBusy}
              onConfirm={() => act('disable')}
            >
              {t('disable')}
            </ConfirmButton>
          </Act>
        )}
        {status === 'DISABLED' && !externalId && (
          <Act text={t('aboutEnable')}>
            <Button variant="light" size="sm" disabled={isBusy} onClick={() => void act('enable')}>
              {t('enable')}
            </Button>
          </Act>
        )}
        {status !== 'REMOVED' && !externalId && (
          <Act text={t('aboutRemove')}>
            <ConfirmButton
              variant="default"
              size="sm"
              question={t('removeQuestion', { count: 1 })}
              disabled={isBusy}
              onConfirm={() => act('remove')}
            >
              {t('remove')}
            </ConfirmButton>
          </Act>
        )}
        {externalId && <Text c="dimmed">{t('fromDirectory')}</Text>}
        {merges && (
          <Act text={t('aboutMerge')}>
            <DialogButton variant="default" size="sm" dialogSize="lg" text={t('merge')}>
              {(close) => <MergeForm member={member} onDone={close} />}
            </DialogButton>
          </Act>
        )}
        <Act text={t('aboutErase')}>
          <EraseMember member={member} />
        </Act>
        <FormProblem form={form} />
        {told && <Outcome told={told} onClose={() => setTold(null)} />}
      </Stack>
    </Paper>
  );
}

const Act = ({ text, children }: { text: string; children: React.ReactNode }) => (
  <Group justify="space-between" gap="sm">
    <Text size="sm" c="dimmed" maw="36rem">
      {text}
    </Text>
    {children}
  </Group>
);
