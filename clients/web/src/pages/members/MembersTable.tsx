import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { MemberInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import type { ListState } from '../../components/useListState.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddMember } from './AddMember.tsx';
import { MemberName } from './MemberName.tsx';
import './memberInRow.ts';
import { roles, statuses, statusTones } from './memberStates.ts';
import classes from './members.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { useMemberRights } from './useMemberRights.ts';
import { type Selection, useSelection } from './useSelection.ts';

type Sort = 'NAME' | 'NAME_DESC' | 'NEWEST' | 'OLDEST';
type Filter = 'role' | 'status' | 'group' | 'link';

interface MembersTableProps {
  page: {
    nodes: MemberInRowFragment[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  };
  list: ListState<Sort, Filter>;
  isBusy: boolean;
}

/** People as a list with what can be done to several at once. */
export function MembersTable({ page, list, isBusy }: MembersTableProps) {
  const t = useText(membersTexts);
  const rights = useMemberRights();
  const selection = useSelection();
  const columns = useColumns(rights.runs ? selection : null);
  const empty = rights.runs ? (
    <EmptyState
      picture="people"
      title={t('empty')}
      hint={t(rights.adds ? 'emptyHint' : 'leadInternal')}
      action={rights.adds && <AddMember />}
    />
  ) : (
    <EmptyState picture="people" title={t('emptyManager')} hint={t('emptyManagerHint')} />
  );
  return (
    <Stack gap="sm">
      {rights.runs && <SelectionBar selection={selection} rows={page.nodes} />}
      <DataTable
        label={t('title')}
        columns={columns}
        page={page}
        list={list}
        sortText={(sort) => t(`sort${sort}`)}
        searchable
        filters={<Filters list={list} />}
        empty={empty}
        isBusy={isBusy}
      />
    </Stack>
  );
}

function useColumns(selection: Selection | null): Column<MemberInRowFragment>[] {
  const t = useText(membersTexts);
  const columns: Column<MemberInRowFragment>[] = [
    { key: 'name', title: t('name'), isName: true, cell: (member) => <MemberName member={member} /> },
    { key: 'role', title: t('role'), cell: ({ role }) => t(`role${role}`) },
    { key: 'group', title: t('group'), cell: ({ group }) => group?.name ?? '–' },
    {
      key: 'status',
      title: t('status'),
      cell: ({ status }) => <StateBadge tone={statusTones[status]}>{t(`status${status}`)}</StateBadge>,
    },
    {
      key: 'used',
      title: t('lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime at={lastUsedAt} relative /> : t('never')),
    },
  ];
  if (!selection) return columns;
  const tick = (member: MemberInRowFragment) => (
    <Checkbox
      aria-label={t('choose', { name: member.name || t('erasedPerson') })}
      checked={selection.has(member.id)}
      disabled={member.status === 'ERASED' || (selection.isFull && !selection.has(member.id))}
      onChange={(event) => selection.set([member], event.currentTarget.checked)}
    />
  );
  return [{ key: 'tick', title: t('chosen'), isQuiet: true, cell: tick }, ...columns];
}

function Filters({ list }: { list: ListState<Sort, Filter> }) {
  const t = useText(membersTexts);
  const { portalId, kind } = usePortal();
  const offered = roles.filter((role) => role !== 'ADMIN' || kind === 'INTERNAL');
  return (
    <>
      <NativeSelect
        aria-label={t('role')}
        value={list.filter('role') ?? ''}
        onChange={(event) => list.set('role', event.currentTarget.value || null)}
        data={[{ value: '', label: t('allRoles') }, ...offered.map((value) => ({ value, label: t(`role${value}`) }))]}
      />
      <NativeSelect
        aria-label={t('status')}
        value={list.filter('status') ?? ''}
        onChange={(event) => list.set('status', event.currentTarget.value || null)}
        data={[
          { value: '', label: t('allStatuses') },
          ...statuses.map((value) => ({ value, label: t(`status${value}`) })),
        ]}
      />
      <GroupField
        aria-label={t('groupAndBelow')}
        placeholder={t('allGroups')}
        className={classes.groupFilter}
        portalId={portalId}
        value={list.filter('group')}
        onChange={(groupId) => list.set('group', groupId)}
      />
    </>
  );
}
