import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AddItemProps } from './AddItem.tsx';
import classes from './courses.module.css';
import { useCoursePaths } from './useCoursePaths.ts';

const testsDocument = graphql(`
  query TestsForCourse($portalId: ID!, $search: String) {
    tests(portalId: $portalId, search: $search, first: 8, sort: RECENTLY_CHANGED) {
      totalCount nodes { id title published { id } }
    }
  }
`);
const addTestDocument = graphql(`
  mutation AddTestToCourse($input: AddTestToCourseInput!) {
    addTestToCourse(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id title } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** Puts one of the portal's tests into a course. */
export function AddTest({ courseId, items }: AddItemProps) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const { portalId } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: testsDocument, variables: { portalId, search } });
  const form = useMutationForm(addTestDocument);
  const [added, setAdded] = useState('');
  const present = new Set(items.map((item) => (item.__typename === 'TestItem' ? item.test?.id : null)));
  const add = async (testId: string) => {
    const done = await form.send({ input: { courseId, testId, idempotencyKey: crypto.randomUUID() } });
    setAdded(done?.item.title ?? '');
  };
  return (
    <Stack mt="md" gap="xs">
      <SearchField value={search} onSearch={setSearch} />
      <Loaded result={result} retry={ask}>
        {({ tests: { nodes, totalCount } }) => (
          <>
            <ul className={classes.choices} aria-label={t('addTEST')}>
              {nodes.map(({ id, title, published }) => (
                <li key={id}>
                  <Text className={classes.rowTitle}>{title}</Text>
                  {!published && <StateBadge tone="wait">{t('testNotPublished')}</StateBadge>}
                  {present.has(id) && <StateBadge tone="calm">{t('inCourse')}</StateBadge>}
                  <Button
                    size="xs"
                    variant="light"
                    loading={form.isBusy}
                    onClick={() => void add(id)}
                    aria-label={t('addNamed', { title })}
                  >
                    {t('add')}
                  </Button>
                </li>
              ))}
            </ul>
            <Text size="sm" c="dimmed">
              {totalCount > nodes.length && t('moreTests', { count: totalCount - nodes.length })}
              {totalCount === 0 && t(search ? 'noTestFound' : 'noTests')}
            </Text>
          </>
        )}
      </Loaded>
      <Group gap="xs">
        <Anchor component={Link} to={paths.tests} size="sm">
          {t('toTests')}
        </Anchor>
      </Group>
      <Text size="sm" role="status">
        {added && t('materialAdded', { title: added })}
      </Text>
      <FormProblem form={form} />
    </Stack>
  );
}
