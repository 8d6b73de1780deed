import { Anchor, List, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { ComparedNewestQuery, ComparedPublishedQuery } from '../../../generated/graphql.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useAllNodes } from '../../graphql/useAllNodes.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { type Difference, differences } from './differences.ts';
import { useCoursePaths } from './useCoursePaths.ts';

export const comparedItem = graphql(`
  fragment ComparedItem on CourseItem {
    __typename id title opensAt
    opensAfter { id }
    ... on Lesson { readRule readSeconds text { version } }
    ... on Material { fileName file { sha256 } }
    ... on TestItem { test { id } }
  }
`);
const headsDocument = graphql(`
  query ComparedHeads($id: ID!) {
    course(id: $id) {
      id
      newest { id title requirements description { version } competencies { id } }
      published { id title requirements description { version } competencies { id } }
    }
  }
`);
const newestDocument = graphql(`
  query ComparedNewest($id: ID!, $after: String) {
    course(id: $id) {
      id newest { id items(first: 100, after: $after) { nodes { ...ComparedItem } pageInfo { hasNextPage endCursor } } }
    }
  }
`);
const publishedDocument = graphql(`
  query ComparedPublished($id: ID!, $after: String) {
    course(id: $id) {
      id published { id items(first: 100, after: $after) { nodes { ...ComparedItem } pageInfo { hasNextPage endCursor } } }
    }
  }
`);
const newestPage = ({ course }: ComparedNewestQuery) => course.newest.items;
const publishedPage = ({ course }: ComparedPublishedQuery) => course.published?.items;

/** What the draft has that the newest published revision has not, in words. */
export function WhatChanged({ courseId }: { courseId: string }) {
  const variables = useMemo(() => ({ id: courseId }), [courseId]);
  const [heads, ask] = useQuery({ query: headsDocument, variables, requestPolicy: 'cache-and-network' });
  const now = useAllNodes({ query: newestDocument, variables, page: newestPage });
  const before = useAllNodes({ query: publishedDocument, variables, page: publishedPage });
  const { newest, published } = heads.data?.course ?? {};
  const found =
    newest && published && now.nodes && before.nodes
      ? differences({ ...published, items: before.nodes }, { ...newest, items: now.nodes })
      : undefined;
  const error = heads.error ?? now.result.error ?? before.result.error;
  const retry = () => {
    for (const again of [ask, now.ask, before.ask]) again({ requestPolicy: 'network-only' });
  };
  return (
    <Loaded result={{ data: found, error, fetching: !found }} retry={retry}>
      {(list) => <Differences courseId={courseId} list={list} />}
    </Loaded>
  );
}

function Differences({ courseId, list }: { courseId: string; list: Difference[] }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  if (list.length === 0) return <Text size="sm">{t('changedNothing')}</Text>;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('changedSince')}
      </Text>
      <List size="sm">
        {list.map(({ what, item }) => (
          <List.Item key={`${what}${item?.id}`}>
            {t(`changed_${what}`)}
            {item && ': '}
            {item && what === 'removed' && item.title}
            {item && what !== 'removed' && (
              <Anchor component={Link} to={paths.item(courseId, item.id)} inherit underline="always">
                {item.title}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
