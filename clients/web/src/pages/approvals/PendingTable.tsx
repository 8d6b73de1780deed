import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PendingMembersQuery } from '../../../generated/graphql.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { RowCheckbox } from '../../components/RowCheckbox.tsx';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import type { ListState } from '../../components/useListState.ts';
import { type Selection, useSelection } from '../../components/useSelection.ts';
import { approvalsTexts } from '../../i18n/approvals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ApproveButton } from './ApproveButton.tsx';
import { RefuseButton } from './RefuseButton.tsx';
import { type Answering, useAnswering } from './useAnswering.ts';

type Pending = PendingMembersQuery['pendingMembers']['nodes'][number];

export interface PendingTableProps {
  page: PendingMembersQuery['pendingMembers'];
  list: ListState<'OLDEST', never>;
  /** Those who were refused, instead of those who wait. */
  refused: boolean;
  empty: ReactNode;
}

/** The queue, or those who were refused: let in or refuse one of them, or all that are chosen. */
export function PendingTable({ page, list, refused, empty }: PendingTableProps) {
  const t = useText(approvalsTexts);
  const selection = useSelection(page.nodes.map(({ id }) => id));
  const answering = useAnswering(selection.clear);
  const columns = useColumns(refused, selection, answering);
  const { ids } = selection;
  return (
    <div>
      <FormProblem form={answering.approve} />
      {page.nodes.length > 0 && (
        <SelectionBar selection={selection} label={ids.length ? t('chosen', { count: ids.length }) : t('chooseAll')}>
          <ApproveButton answering={answering} ids={ids} label={t('approveChosen', { count: ids.length })} />
          {!refused && (
            <RefuseButton answering={answering} ids={ids} label={t('refuseChosen', { count: ids.length })} />
          )}
        </SelectionBar>
      )}
      <DataTable
        label={t(refused ? 'tabRefused' : 'tabWaiting')}
        columns={columns}
        page={page}
        list={list}
        empty={empty}
      />
    </div>
  );
}

function useColumns(refused: boolean, selection: Selection, answering: Answering): Column<Pending>[] {
  const t = useText(approvalsTexts);
  const who: Column<Pending> = {
    key: 'who',
    title: t('who'),
    isName: true,
    cell: ({ id, name, email }) => (
      <RowCheckbox selection={selection} id={id} label={t('choose', { name })} name={name} more={email} />
    ),
  };
  const from: Column<Pending> = { key: 'link', title: t('cameBy'), cell: ({ link }) => link?.name || t('unnamedLink') };
  const wanted: Column<Pending> = {
    key: 'wanted',
    title: t('cameFor'),
    cell: ({ wanted: target }) => target?.title ?? '–',
  };
  const since: Column<Pending> = {
    key: 'since',
    title: t(refused ? 'refusedAt' : 'waitsSince'),
    cell: ({ statusChangedAt }) => <DateTime at={statusChangedAt} relative />,
  };
  const reason: Column<Pending> = {
    key: 'reason',
    title: t('reason'),
    cell: ({ refusalReason }) => <Text size="sm">{refusalReason}</Text>,
  };
  const acts: Column<Pending> = {
    key: 'acts',
    title: t('answer'),
    cell: ({ id, name }) => (
      <Group gap="xs">
        <ApproveButton answering={answering} ids={[id]} name={name} label={t('approve')} />
        {!refused && <RefuseButton answering={answering} ids={[id]} name={name} label={t('refuse')} />}
      </Group>
    ),
  };
  return refused ? [who, from, reason, since, acts] : [who, from, wanted, since, acts];
}
