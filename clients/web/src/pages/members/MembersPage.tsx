import { Button, Group, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from 'react-router';
import type { EventKind } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddMember } from './AddMember.tsx';
import { MembersTable } from './MembersTable.tsx';
import { oneOf, roles, statuses } from './memberStates.ts';
import { useMemberRights } from './useMemberRights.ts';

const membersDocument = graphql(`
  query Members($portalId: ID!, $first: Int!, $after: String, $sort: MemberSort!, $filter: MemberFilter) {
    members(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...MemberInRow }
    }
  }
`);

/** What changes the list. */
const kinds: EventKind[] = [
  'MEMBERSHIP_CREATED',
  'MEMBERSHIP_ACCEPTED',
  'MEMBERSHIP_DECLINED',
  'MEMBERSHIP_APPROVED',
  'MEMBERSHIP_REFUSED',
  'MEMBERSHIP_CHANGED',
  'MEMBERSHIP_DISABLED',
  'MEMBERSHIP_ENABLED',
  'MEMBERSHIP_REMOVED',
  'MEMBERSHIP_MOVED',
  'MEMBERSHIP_ERASED',
  'MEMBER_IMPORT_COMPLETED',
  'DIRECTORY_SYNCED',
];

/** The people of a portal; a manager sees those of the own groups (S5, R8). */
export function MembersPage() {
  const t = useText(membersTexts);
  const { portalId, kind, role } = usePortal();
  const rights = useMemberRights();
  const list = useListState({
    sorts: ['NAME', 'NAME_DESC', 'NEWEST', 'OLDEST'] as const,
    filters: ['role', 'status', 'group', 'link'] as const,
  });
  const { first, after, search, sort } = list.variables;
  const wantedRole = oneOf(roles, list.filter('role'));
  const status = oneOf(statuses, list.filter('status'));
  const filter = {
    search,
    roles: wantedRole && [wantedRole],
    statuses: status && [status],
    groupId: list.filter('group'),
    linkId: list.filter('link'),
  };
  const [result, ask] = useQuery({
    query: membersDocument,
    variables: { portalId, first, after, sort, filter },
    requestPolicy: 'cache-and-network',
  });
  const askSoon = useDebouncedCallback(() => ask({ requestPolicy: 'network-only' }), 400);
  usePortalEvents(kinds, askSoon);
  const lead = role === 'MANAGER' ? 'leadManager' : kind === 'INTERNAL' ? 'leadInternal' : 'lead';
  const actions = (
    <>
      {rights.merges && (
        <Button component={Link} to={`/p/${portalId}/run/members/merges`} variant="default">
          {t('merges')}
        </Button>
      )}
      {rights.adds && <AddMember />}
    </>
  );
  return (
    <Page title={t('title')} lead={t(lead)} actions={actions}>
      {list.filter('link') && (
        <Group gap="xs">
          <Text>{t('onlyByLink')}</Text>
          <Button size="compact-sm" variant="light" onClick={() => list.set('link', null)}>
            {t('showEverybody')}
          </Button>
        </Group>
      )}
      <Loaded result={result} retry={ask}>
        {({ members }) => <MembersTable page={members} list={list} isBusy={result.stale || result.fetching} />}
      </Loaded>
    </Page>
  );
}
