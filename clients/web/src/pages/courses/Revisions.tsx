import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { DateTime } from '../../components/DateTime.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';

const revisionsDocument = graphql(`
  query CourseRevisions($id: ID!, $first: Int!) {
    course(id: $id) {
      id
      revisions(first: $first) { totalCount nodes { id number title note publishedAt } }
    }
  }
`);
/** How many show at once, and how many more with each press; the API gives at most 100. */
const step = 10;

/** What was published before, newest first, with what its authors wrote about it. */
export function Revisions({ courseId }: { courseId: string }) {
  const t = useText(coursesTexts);
  const [first, setFirst] = useState(step);
  const variables = { id: courseId, first };
  const [result, ask] = useQuery({ query: revisionsDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <section aria-labelledby="revisions">
      <Title order={2} size="h4" id="revisions" mb="xs">
        {t('revisions')}
      </Title>
      <Loaded result={result} retry={ask}>
        {({ course: { revisions } }) => (
          <Stack gap="sm">
            {revisions.totalCount === 0 && (
              <Text size="sm" c="dimmed">
                {t('noRevisions')}
              </Text>
            )}
            <List listStyleType="none" spacing="sm">
              {revisions.nodes.map(({ id, number, note, publishedAt }) => (
                <List.Item key={id}>
                  <Text fw={600} component="span">
                    {t('revision', { number: number ?? 0 })}
                  </Text>{' '}
                  <Text size="sm" c="dimmed" component="span">
                    {publishedAt && <DateTime at={publishedAt} />}
                  </Text>
                  {note && <Text size="sm">{note}</Text>}
                </List.Item>
              ))}
            </List>
            {revisions.totalCount > revisions.nodes.length && first < 100 && (
              <div>
                <Button variant="default" size="xs" onClick={() => setFirst(Math.min(100, first + step))}>
                  {t('earlierRevisions')}
                </Button>
              </div>
            )}
          </Stack>
        )}
      </Loaded>
    </section>
  );
}
