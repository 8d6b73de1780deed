import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CoursesQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ContentList, type ContentLook } from '../../components/making/ContentList.tsx';
import { useContentEvents, useContentList } from '../../components/making/useContentList.ts';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseActions } from './CourseActions.tsx';
import { CourseBadges } from './CourseBadges.tsx';
import './courseDocuments.ts';
import { NewCourse } from './NewCourse.tsx';
import { useCoursePaths } from './useCoursePaths.ts';

const coursesDocument = graphql(`
  query Courses($portalId: ID!, $first: Int!, $after: String, $search: String, $sort: CourseSort!) {
    courses(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...CourseState newest { id items(first: 1) { totalCount } } }
    }
  }
`);

/** The courses of a portal: what state they are in, and what can be done with each. */
export function CoursesPage() {
  const t = useText(coursesTexts);
  const { portalId } = usePortal();
  const list = useContentList();
  const [isNew, setNew] = useState(false);
  const variables = { portalId, ...list.variables };
  const [result, ask] = useQuery({ query: coursesDocument, variables, requestPolicy: 'cache-and-network' });
  useContentEvents(() => ask({ requestPolicy: 'network-only' }));
  const look = useLook();
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setNew(true)}>
      {t('newCourse')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <NewCourse isOpen={isNew} onClose={() => setNew(false)} />
      <Loaded result={result} retry={ask}>
        {({ courses }) => (
          <ContentList
            label={t('title')}
            look={look}
            page={courses}
            list={list}
            empty={<EmptyState title={t('none')} hint={t('noneHint')} action={add} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useLook(): ContentLook<CoursesQuery['courses']['nodes'][number]> {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  return {
    titleColumn: t('columnTitle'),
    amountColumn: t('columnItems'),
    amount: ({ newest }) => newest.items.totalCount,
    amountText: ({ newest }) => t('items', { count: newest.items.totalCount }),
    address: ({ id }) => paths.course(id),
    badges: (course) => <CourseBadges course={course} />,
    actions: (course) => <CourseActions course={course} />,
  };
}
