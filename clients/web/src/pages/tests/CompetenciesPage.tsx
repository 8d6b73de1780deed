import { ActionIcon, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CompetencyChoice } from '../competencies/CompetencyChoice.tsx';
import { TestFrame } from './TestFrame.tsx';
import classes from './tests.module.css';

const shownDocument = graphql(`
  query TestCompetencies($id: ID!) {
    test(id: $id) { id newest { id competencies { id title } } settings { testId enrollOnFailure } }
  }
`);
const setDocument = graphql(`
  mutation SetTestCompetencies($input: SetTestCompetenciesInput!) {
    setTestCompetencies(input: $input) {
      __typename
      ... on SetTestCompetenciesSuccess { test { id newest { id competencies { id title } } } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface Named {
  id: string;
  title: string;
}

/** For which competencies passing the test gives evidence (L7); saved at once, in the draft. */
export const CompetenciesPage = () => <TestFrame tab="competencies">{({ id }) => <Shown testId={id} />}</TestFrame>;

function Shown({ testId }: { testId: string }) {
  const t = useText(testsTexts);
  const [result, ask] = useQuery({
    query: shownDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ test: { newest, settings } }) => (
        <Stack maw="52rem">
          <Text c="dimmed">
            {t('competenciesHint')} {settings.enrollOnFailure && t('competenciesEnroll')}
          </Text>
          <Chosen testId={testId} chosen={newest.competencies} />
        </Stack>
      )}
    </Loaded>
  );
}

function Chosen({ testId, chosen }: { testId: string; chosen: readonly Named[] }) {
  const t = useText(testsTexts);
  const form = useMutationForm(setDocument);
  const ids = chosen.map(({ id }) => id);
  const set = (competencyIds: string[]) => void form.send({ input: { testId, competencyIds } });
  return (
    <>
      {chosen.length === 0 && <Text>{t('noCompetencies')}</Text>}
      <ul className={classes.pills} aria-label={t('tabcompetencies')}>
        {chosen.map(({ id, title }) => (
          <li key={id}>
            {title}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              disabled={form.isBusy}
              aria-label={t('removeAnswer', { name: title })}
              onClick={() => set(ids.filter((one) => one !== id))}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <FormProblem form={form} />
      <Title order={2} size="h4">
        {t('addCompetency')}
      </Title>
      <CompetencyChoice chosen={ids} isBusy={form.isBusy} onChoose={(id) => set([...ids, id])} />
    </>
  );
}
