import { ActionIcon, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CompetencyChoice } from '../competencies/CompetencyChoice.tsx';
import classes from './courses.module.css';

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
  const set = (competencyIds: string[]) => form.send({ input: { courseId, competencyIds } });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('competenciesHint')}
      </Text>
      <Loaded result={result} retry={ask}>
        {({ course }) => {
          const taught = course.newest.competencies;
          const ids = taught.map(({ id }) => id);
          return (
            <>
              {taught.length === 0 && <Text>{t('noCompetencies')}</Text>}
              <ul className={classes.pills} aria-label={t('tab_competencies')}>
                {taught.map(({ id, title }) => (
                  <li key={id}>
                    {title}
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={26}
                      disabled={form.isBusy}
                      aria-label={t('removeNamed', { title })}
                      onClick={() => void set(ids.filter((one) => one !== id))}
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
              <CompetencyChoice chosen={ids} isBusy={form.isBusy} onChoose={(id) => void set([...ids, id])} />
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}
