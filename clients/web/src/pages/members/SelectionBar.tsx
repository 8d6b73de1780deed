import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MemberChangeToldFragment, MemberInRowFragment } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { EnrollForm } from './EnrollForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import { Outcome, type OutcomeTold } from './Outcome.tsx';
import { outcomeOf } from './outcomeOf.ts';
import { type MemberAct, useMemberChanges } from './useMemberChanges.ts';
import { useMemberRights } from './useMemberRights.ts';
import type { Selection } from './useSelection.ts';

/** What is done to the people who are ticked; says of each one for whom it could not be done why. */
export function SelectionBar({ selection, rows }: { selection: Selection; rows: readonly MemberInRowFragment[] }) {
  const t = useText(membersTexts);
  const [told, setTold] = useState<OutcomeTold | null>(null);
  const eligible = rows.filter(({ status }) => status !== 'ERASED');
  const chosenHere = eligible.filter(({ id }) => selection.has(id)).length;
  const { ids } = selection;
  // What was told belongs to those who were chosen then.
  const isNew = ids.length > 0;
  useEffect(() => {
    if (isNew) setTold(null);
  }, [isNew]);
  if (eligible.length === 0 && ids.length === 0 && !told) return null;
  const tell = (outcome: OutcomeTold): void => {
    setTold(outcome);
    selection.clear();
  };
  return (
    <>
      <Paper component="section" withBorder p="xs" px="md" aria-label={t('bulk')}>
        <Group gap="sm" mih={36}>
          <Checkbox
            label={t('chooseAll')}
            checked={eligible.length > 0 && chosenHere === eligible.length}
            indeterminate={chosenHere > 0 && chosenHere < eligible.length}
            onChange={(event) => selection.set(eligible, event.currentTarget.checked)}
          />
          <Text size="sm" c="dimmed" role="status">
            {ids.length > 0
              ? t(selection.isFull ? 'chosenFull' : 'chosenCount', { count: ids.length })
              : t('chooseHint')}
          </Text>
          {ids.length > 0 && <Acts selection={selection} onDone={tell} />}
        </Group>
      </Paper>
      {told && <Outcome told={told} onClose={() => setTold(null)} />}
    </>
  );
}

function Acts({ selection, onDone }: { selection: Selection; onDone: (told: OutcomeTold) => void }) {
  const t = useText(membersTexts);
  const { decides } = useMemberRights();
  const { change, form, isBusy } = useMemberChanges();
  const { ids, nameOf } = selection;
  const tell = (changes: MemberChangeToldFragment[]): void => onDone(outcomeOf(changes, nameOf));
  const act = async (name: MemberAct): Promise<void> => {
    const changes = await change(name, ids);
    if (changes) tell(changes);
  };
  return (
    <>
      <DialogButton size="xs" variant="light" text={t('move')} title={t('moveTitle', { count: ids.length })}>
        {(close) => (
          <MoveForm
            memberIds={ids}
            onDone={(changes) => {
              close();
              tell(changes);
            }}
          />
        )}
      </DialogButton>
      <DialogButton size="xs" variant="light" text={t('enroll')} title={t('enrollTitle', { count: ids.length })}>
        {(close) => (
          <EnrollForm
            memberIds={ids}
            nameOf={nameOf}
            onDone={(told) => {
              close();
              onDone(told);
            }}
          />
        )}
      </DialogButton>
      {decides && (
        <>
          <ConfirmButton
            size="xs"
            variant="default"
            question={t('disableQuestion', { count: ids.length })}
            disabled={isBusy}
            onConfirm={() => act('disable')}
          >
            {t('disable')}
          </ConfirmButton>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => void act('enable')}>
            {t('enable')}
          </Button>
          <ConfirmButton
            size="xs"
            variant="light"
            color="red"
            question={t('removeQuestion', { count: ids.length })}
            disabled={isBusy}
            onConfirm={() => act('remove')}
          >
            {t('remove')}
          </ConfirmButton>
        </>
      )}
      <Button size="xs" variant="subtle" onClick={selection.clear}>
        {t('chooseNone')}
      </Button>
      <FormProblem form={form} />
    </>
  );
}
