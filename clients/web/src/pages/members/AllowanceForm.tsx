import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { TestField } from '../../components/choosing/TestField.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const setAllowanceDocument = graphql(`
  mutation SetAllowance($input: SetAllowanceInput!) {
    setAllowance(input: $input) {
      __typename
      ... on SetAllowanceSuccess { allowance { membershipId testId extraAttempts extraSeconds } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface AllowanceFormProps {
  memberId: string;
  /** The test, where it is settled; else one chooses. */
  test?: Choice;
  attempts?: number;
  seconds?: number;
  onDone: () => void;
}

/** More attempts and more minutes at one test; 0 takes them back. An attempt that runs gets its time at once. */
export function AllowanceForm({ memberId, test, attempts = 0, seconds = 0, onDone }: AllowanceFormProps) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [chosen, setChosen] = useState<Choice | null>(test ?? null);
  const [extraAttempts, setAttempts] = useState<number | string>(attempts);
  const [minutes, setMinutes] = useState<number | string>(Math.round(seconds / 60));
  const form = useMutationForm(setAllowanceDocument);
  const send = async () => {
    if (!chosen) return;
    const given = { extraAttempts: Number(extraAttempts) || 0, extraSeconds: (Number(minutes) || 0) * 60 };
    const done = await form.send({ input: { testId: chosen.id, memberId, ...given } });
    if (!done) return;
    notify(shell('saved'));
    onDone();
  };
  return (
    <DialogForm form={form} fields={['extraAttempts', 'extraSeconds']} onSend={send} isReady={chosen !== null}>
      <Text size="sm" c="dimmed">
        {t('allowanceHint')}
      </Text>
      {!test && <TestField label={t('test')} portalId={portalId} chosen={chosen} onChange={setChosen} />}
      <NumberInput
        label={t('extraAttempts')}
        min={0}
        max={1000}
        allowDecimal={false}
        value={extraAttempts}
        onChange={setAttempts}
        error={form.fieldError('extraAttempts')}
      />
      <NumberInput
        label={t('extraMinutes')}
        min={0}
        max={10_080}
        allowDecimal={false}
        value={minutes}
        onChange={setMinutes}
        error={form.fieldError('extraSeconds')}
      />
    </DialogForm>
  );
}
