import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PortalInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

graphql(`
  fragment PortalInRow on Portal { id name title status createdAt counts { members courses tests } }
`);
const portalsDocument = graphql(`
  query ExternalPortals($first: Int!, $after: String, $search: String, $sort: PortalSort!) {
    portals(first: $first, after: $after, search: $search, sort: $sort) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id ...PortalInRow }
    }
  }
`);
const sorts = ['NAME', 'NAME_DESC', 'NEWEST', 'OLDEST'] as const;

/** All external portals of the organization, for who opens them (P1). */
export function PortalsPage() {
  const t = useText(portalsTexts);
  const list = useListState({ sorts });
  const [result, ask] = useQuery({
    query: portalsDocument,
    variables: list.variables,
    requestPolicy: 'cache-and-network',
  });
  const columns = useColumns();
  // Where there is nothing yet, the button stands there.
  const isEmpty = !list.isFiltered && result.data?.portals.totalCount === 0;
  usePortalEvents(['PORTAL_CREATED'], () => ask({ requestPolicy: 'network-only' }));
  return (
    <Page title={t('title')} lead={t('lead')} actions={!isEmpty && <CreateButton />}>
      <Loaded result={result} retry={ask}>
        {({ portals }) => (
          <DataTable
            label={t('title')}
            columns={columns}
            page={portals}
            list={list}
            searchable
            sortText={(sort) => t(`sort${sort}`)}
            isBusy={result.fetching}
            empty={
              <EmptyState picture="door" title={t('emptyTitle')} hint={t('emptyHint')} action={<CreateButton />} />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function CreateButton() {
  const t = useText(portalsTexts);
  const { portalId } = usePortal();
  return (
    <Button
      component={Link}
      to={`/p/${portalId}/run/portals/new`}
      leftSection={<IconPlus size={18} aria-hidden="true" />}
    >
      {t('create')}
    </Button>
  );
}

function useColumns(): Column<PortalInRowFragment>[] {
  const t = useText(portalsTexts);
  const { number } = useFormats();
  const { portalId } = usePortal();
  const count = (name: 'members' | 'courses' | 'tests', title: string): Column<PortalInRowFragment> => ({
    key: name,
    title,
    align: 'end',
    cell: ({ counts }) => (counts ? number(counts[name]) : '–'),
  });
  return [
    {
      key: 'name',
      title: t('columnName'),
      isName: true,
      cell: ({ id, name, title }) => (
        <>
          <Anchor component={Link} to={`/p/${portalId}/run/portals/${id}`} fw={600} size="sm">
            {name}
          </Anchor>
          {title && (
            <Text size="sm" c="dimmed" fw={400}>
              {title}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('columnState'),
      cell: ({ status }) => <StateBadge tone={status === 'ACTIVE' ? 'good' : 'wait'}>{t(`state${status}`)}</StateBadge>,
    },
    count('members', t('columnMembers')),
    count('courses', t('columnCourses')),
    count('tests', t('columnTests')),
    { key: 'created', title: t('columnCreated'), cell: ({ createdAt }) => <DateTime at={createdAt} day /> },
  ];
}
