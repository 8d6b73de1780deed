import { SimpleGrid, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { EventKind, GroupsInTreeQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { groupPlaces } from '../../components/choosing/groupPlaces.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CreateGroup } from './CreateGroup.tsx';
import { GroupDetail } from './GroupDetail.tsx';
import { GroupTree } from './GroupTree.tsx';

const groupsDocument = graphql(`
  query GroupsInTree($portalId: ID!, $after: String) {
    groups(portalId: $portalId, first: 100, after: $after) {
      nodes { id name parentId externalId counts { members membersWithBelow } } pageInfo { hasNextPage endCursor }
    }
  }
`);
type Group = GroupsInTreeQuery['groups']['nodes'][number];

const kinds: EventKind[] = ['GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_MOVED', 'GROUP_DELETED', 'MEMBERSHIP_MOVED'];

/** The groups of a portal as a tree (R8), and the one that is chosen in the address beside it. */
export function GroupsPage() {
  const t = useText(groupsTexts);
  // Roles of heads are named by them; asked for now, so that choosing a group does not make the page wait and lose its focus.
  useText(membersTexts);
  const { portalId, kind, role } = usePortal();
  const runs = role !== 'MANAGER';
  const { result, reload } = useAllPages(groupsDocument, { portalId }, (data) => data.groups);
  usePortalEvents(kinds, useDebouncedCallback(reload, 400));
  const [params, setParams] = useSearchParams();
  const choose = (groupId: string | null): void => setParams(groupId ? { group: groupId } : {}, { replace: true });
  const created = (groupId: string): void => {
    reload();
    choose(groupId);
  };
  const lead = kind === 'INTERNAL' ? 'leadInternal' : runs ? 'lead' : 'leadManager';
  const create = runs && <CreateGroup onCreated={created} />;
  return (
    <Page title={t('title')} lead={t(lead)} actions={create}>
      <Loaded result={result} retry={reload}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyState
              picture="people"
              title={t(runs ? 'empty' : 'emptyManager')}
              hint={t(runs ? 'emptyHint' : 'emptyManagerHint')}
              action={create}
            />
          ) : (
            <Places groups={groups} chosenId={params.get('group')} onChoose={choose} onChanged={reload} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface PlacesProps {
  groups: Group[];
  chosenId: string | null;
  onChoose: (groupId: string | null) => void;
  onChanged: () => void;
}

function Places({ groups, chosenId, onChoose, onChanged }: PlacesProps) {
  const t = useText(groupsTexts);
  const places = useMemo(() => groupPlaces(groups), [groups]);
  const chosen = places.find(({ id }) => id === chosenId);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <GroupTree places={places} chosenId={chosen?.id ?? null} onChoose={onChoose} />
      {chosen ? (
        <GroupDetail
          key={chosen.id}
          place={chosen}
          places={places}
          onChanged={onChanged}
          onDeleted={() => {
            onChoose(null);
            onChanged();
          }}
        />
      ) : (
        <Text c="dimmed" p="lg">
          {t('chooseOne')}
        </Text>
      )}
    </SimpleGrid>
  );
}
