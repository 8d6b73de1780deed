import { Anchor, Button, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { TestsQuery } from '../../../generated/graphql.ts';
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
import { testsTexts } from '../../i18n/tests/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { NewTest } from './NewTest.tsx';
import { TestActions } from './TestActions.tsx';
import { TestBadges } from './TestBadges.tsx';
import { TestCard } from './TestCard.tsx';
import './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

const testsDocument = graphql(`
  query Tests($portalId: ID!, $first: Int!, $after: String, $search: String, $sort: TestSort!) {
    tests(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...TestState newest { id questionCount points } }
    }
  }
`);

export type TestRow = TestsQuery['tests']['nodes'][number];
const sorts = ['RECENTLY_CHANGED', 'TITLE', 'TITLE_DESC', 'OLDEST_CHANGE'] as const;
const kinds = ['CONTENT_CREATED', 'CONTENT_PUBLISHED', 'CONTENT_DELETED', 'TRANSFER_RECEIVED'] as const;

/** The tests of a portal: what state they are in, and what can be done with each. */
export function TestsPage() {
  const t = useText(testsTexts);
  const { portalId } = usePortal();
  const paths = useTestPaths();
  const list = useListState({ sorts });
  const [params] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const variables = { portalId, ...list.variables };
  const [result, ask] = useQuery({ query: testsDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(kinds, () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
  const add = (
    <>
      <Button
        component={Link}
        to={paths.importNew}
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden="true" />}
      >
        {t('importGift')}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setNew(true)}>
        {t('newTest')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <NewTest isOpen={isNew} onClose={() => setNew(false)} />
      <Loaded result={result} retry={ask}>
        {({ tests }) => (
          <DataTable
            label={t('title')}
            columns={columns}
            page={tests}
            list={list}
            searchable
            filters={<ViewSwitch />}
            sortText={(sort) => t(`sort${sort}`)}
            card={params.get('view') === 'cards' ? (test) => <TestCard test={test} /> : undefined}
            empty={
              <EmptyState
                title={t('none')}
                hint={t('noneHint')}
                action={<Button onClick={() => setNew(true)}>{t('newTest')}</Button>}
              />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<TestRow>[] {
  const t = useText(testsTexts);
  const { number } = useFormats();
  const paths = useTestPaths();
  return [
    {
      key: 'title',
      title: t('columnTitle'),
      isName: true,
      cell: ({ id, title }) => (
        <Anchor component={Link} to={paths.test(id)} inherit>
          {title}
        </Anchor>
      ),
    },
    { key: 'state', title: t('columnState'), cell: (test) => <TestBadges test={test} /> },
    {
      key: 'questions',
      title: t('columnQuestions'),
      align: 'end',
      cell: ({ newest }) => number(newest.questionCount),
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
    { key: 'actions', title: t('columnActions'), cell: (test) => <TestActions test={test} /> },
  ];
}
