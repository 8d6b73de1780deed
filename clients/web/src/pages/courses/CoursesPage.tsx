import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CoursesQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { ViewSwitch } from '../../components/ViewSwitch.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseActions } from './CourseActions.tsx';
import { CourseBadges } from './CourseBadges.tsx';
import { CourseCard } from './CourseCard.tsx';
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

export type CourseRow = CoursesQuery['courses']['nodes'][number];
const sorts = ['RECENTLY_CHANGED', 'TITLE', 'TITLE_DESC', 'OLDEST_CHANGE'] as const;
const kinds = ['CONTENT_CREATED', 'CONTENT_PUBLISHED', 'CONTENT_DELETED', 'TRANSFER_RECEIVED'] as const;

/** The courses of a portal: what state they are in, and what can be done with each. */
export function CoursesPage() {
  const t = useText(coursesTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts });
  const [params] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const variables = { portalId, ...list.variables };
  const [result, ask] = useQuery({ query: coursesDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(kinds, () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
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
          <DataTable
            label={t('title')}
            columns={columns}
            page={courses}
            list={list}
            searchable
            filters={<ViewSwitch />}
            sortText={(sort) => t(`sort${sort}`)}
            card={params.get('view') === 'cards' ? (course) => <CourseCard course={course} /> : undefined}
            empty={<EmptyState title={t('none')} hint={t('noneHint')} action={add} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<CourseRow>[] {
  const t = useText(coursesTexts);
  const { number } = useFormats();
  const paths = useCoursePaths();
  return [
    {
      key: 'title',
      title: t('columnTitle'),
      isName: true,
      cell: ({ id, title }) => (
        <Anchor component={Link} to={paths.course(id)} inherit>
          {title}
        </Anchor>
      ),
    },
    { key: 'state', title: t('columnState'), cell: (course) => <CourseBadges course={course} /> },
    {
      key: 'items',
      title: t('columnItems'),
      align: 'end',
      cell: ({ newest }) => number(newest.items.totalCount),
    },
    {
      key: 'changed',
      title: t('columnChanged'),
      cell: ({ updatedAt }) => (
        <Text component="span" size="sm" c="dimmed">
          <DateTime at={updatedAt} relative />
        </Text>
      ),
    },
    { key: 'actions', title: t('columnActions'), cell: (course) => <CourseActions course={course} /> },
  ];
}
