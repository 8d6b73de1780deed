import { Stack, Text } from '@mantine/core';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ChosenCompetencies } from '../competencies/ChosenCompetencies.tsx';

const taughtDocument = graphql(`
  query CourseCompetencies($id: ID!) { course(id: $id) { id newest { id competencies { id title } } } }
`);
const setDocument = graphql(`
  mutation SetCourseCompetencies($input: SetCourseCompetenciesInput!) {
    setCourseCompetencies(input: $input) {
      __typename
      ... on SetCourseCompetenciesSuccess { course { id newest { id competencies { id title } } } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** What a course teaches: chosen from the catalogue or added to it on the spot. Saved at once, in the draft. */
export function CompetenciesTab({ courseId }: { courseId: string }) {
  const t = useText(coursesTexts);
  const [result, ask] = useQuery({
    query: taughtDocument,
    variables: { id: courseId },
    requestPolicy: 'cache-and-network',
  });
  const form = useMutationForm(setDocument);
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('competenciesHint')}
      </Text>
      <Loaded result={result} retry={ask}>
        {({ course: { newest } }) => (
          <ChosenCompetencies
            chosen={newest.competencies}
            form={form}
            onChange={(competencyIds) => void form.send({ input: { courseId, competencyIds } })}
          />
        )}
      </Loaded>
    </Stack>
  );
}
