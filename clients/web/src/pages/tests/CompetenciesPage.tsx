import { Stack, Text } from '@mantine/core';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ChosenCompetencies } from '../competencies/ChosenCompetencies.tsx';
import { TestFrame } from './TestFrame.tsx';

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

/** For which competencies passing the test gives evidence (L7); saved at once, in the draft. */
export const CompetenciesPage = () => <TestFrame tab="competencies">{({ id }) => <Shown testId={id} />}</TestFrame>;

function Shown({ testId }: { testId: string }) {
  const t = useText(testsTexts);
  const [result, ask] = useQuery({
    query: shownDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  const form = useMutationForm(setDocument);
  return (
    <Loaded result={result} retry={ask}>
      {({ test: { newest, settings } }) => (
        <Stack maw="52rem">
          <Text c="dimmed">
            {t('competenciesHint')} {settings.enrollOnFailure && t('competenciesEnroll')}
          </Text>
          <ChosenCompetencies
            chosen={newest.competencies}
            form={form}
            onChange={(competencyIds) => void form.send({ input: { testId, competencyIds } })}
          />
        </Stack>
      )}
    </Loaded>
  );
}
