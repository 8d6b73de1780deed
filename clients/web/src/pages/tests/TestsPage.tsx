import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TestsQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ContentList, type ContentLook } from '../../components/making/ContentList.tsx';
import { useContentEvents, useContentList } from '../../components/making/useContentList.ts';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { NewTest } from './NewTest.tsx';
import { TestActions } from './TestActions.tsx';
import { TestBadges } from './TestBadges.tsx';
import './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

const testsDocument = graphql(`
  query Tests($portalId: ID!, $first: Int!, $after: String, $search: String, $sort: TestSort!) {
    tests(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...TestState newest { id questionCount } }
    }
  }
`);

/** The tests of a portal: what state they are in, and what can be done with each. */
export function TestsPage() {
  const t = useText(testsTexts);
  const { portalId } = usePortal();
  const paths = useTestPaths();
  const list = useContentList();
  const [isNew, setNew] = useState(false);
  const variables = { portalId, ...list.variables };
  const [result, ask] = useQuery({ query: testsDocument, variables, requestPolicy: 'cache-and-network' });
  useContentEvents(() => ask({ requestPolicy: 'network-only' }));
  const look = useLook();
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
          <ContentList
            label={t('title')}
            look={look}
            page={tests}
            list={list}
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

function useLook(): ContentLook<TestsQuery['tests']['nodes'][number]> {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  return {
    titleColumn: t('columnTitle'),
    amountColumn: t('columnQuestions'),
    amount: ({ newest }) => newest.questionCount,
    amountText: ({ newest }) => t('questions', { count: newest.questionCount }),
    address: ({ id }) => paths.test(id),
    badges: (test) => <TestBadges test={test} />,
    actions: (test) => <TestActions test={test} />,
  };
}
