import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const allowanceDocument = graphql(`
  query AttemptAllowance($portalId: ID!, $memberId: ID!, $testId: ID!) {
    member(portalId: $portalId, id: $memberId) { id allowances { testId extraAttempts extraSeconds } }
    test(id: $testId) { id published { id attemptLimit timeLimitSeconds } }
  }
`);
const giveAllowanceDocument = graphql(`
  mutation GiveAllowance($input: SetAllowanceInput!) {
    setAllowance(input: $input) {
      __typename
      ... on SetAllowanceSuccess { allowance { extraAttempts extraSeconds } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface Rules {
  attemptLimit?: number | null;
  timeLimitSeconds?: number | null;
}
interface Given {
  extraAttempts: number;
  extraSeconds: number;
}

/** More attempts and more time at this test for this person (L6). */
export function AllowanceCard({ memberId, testId }: { memberId: string; testId: string }) {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  const [result, ask] = useQuery({ query: allowanceDocument, variables: { portalId, memberId, testId } });
  return (
    <section>
      <Title order={2} mb="sm">
        {t('allowance')}
      </Title>
      <Loaded result={result} retry={ask}>
        {({ member, test }) => {
          const given = member.allowances.find((one) => one.testId === testId) ?? { extraAttempts: 0, extraSeconds: 0 };
          return (
            <AllowanceForm
              key={`${given.extraAttempts}/${given.extraSeconds}`}
              ids={{ memberId, testId }}
              given={given}
              rules={test.published ?? {}}
            />
          );
        }}
      </Loaded>
    </section>
  );
}

function AllowanceForm({
  ids,
  given,
  rules,
}: {
  ids: { memberId: string; testId: string };
  given: Given;
  rules: Rules;
}) {
  const t = useText(resultsTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(giveAllowanceDocument);
  const [attempts, setAttempts] = useState<number | string>(given.extraAttempts);
  const [minutes, setMinutes] = useState<number | string>(given.extraSeconds / 60);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { ...ids, extraAttempts: Number(attempts), extraSeconds: Math.round(Number(minutes) * 60) };
    if (await form.send({ input })) notify(shell('saved'));
  };
  const { attemptLimit, timeLimitSeconds } = rules;
  return (
    <Paper component="form" p="md" withBorder onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {attemptLimit == null ? t('anyAttempts') : t('attemptLimit', { count: attemptLimit })}{' '}
          {timeLimitSeconds == null ? t('anyTime') : t('timeLimit', { count: Math.round(timeLimitSeconds / 60) })}
        </Text>
        <Group align="flex-end">
          <NumberInput
            name="extraAttempts"
            label={t('extraAttempts')}
            min={0}
            max={1000}
            allowDecimal={false}
            w="11rem"
            value={attempts}
            onChange={setAttempts}
            error={form.fieldError('extraAttempts')}
          />
          <NumberInput
            name="extraMinutes"
            label={t('extraMinutes')}
            min={0}
            max={10_080}
            w="11rem"
            value={minutes}
            onChange={setMinutes}
            error={form.fieldError('extraSeconds')}
          />
          <Button type="submit" variant="light" loading={form.isBusy}>
            {shell('save')}
          </Button>
        </Group>
        <FormProblem form={form} fields={['extraAttempts', 'extraSeconds']} />
      </Stack>
    </Paper>
  );
}
