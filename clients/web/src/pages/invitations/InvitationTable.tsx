import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { InvitationInRowFragment, InvitationsQuery } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { RowCheckbox } from '../../components/RowCheckbox.tsx';
import { SelectionBar } from '../../components/SelectionBar.tsx';
import type { ListState } from '../../components/useListState.ts';
import { type Selection, useSelection } from '../../components/useSelection.ts';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import type { en } from '../../i18n/invitations/en.ts';
import { useText } from '../../i18n/useText.ts';
import { InvitationState } from './InvitationState.tsx';
import { type Sending, useSending } from './useSending.ts';

type Sort = 'NEWEST' | 'OLDEST' | 'EMAIL';
const sortTexts: Record<Sort, keyof typeof en> = { NEWEST: 'sortNEWEST', OLDEST: 'sortOLDEST', EMAIL: 'sortEMAIL' };

export interface InvitationTableProps {
  page: InvitationsQuery['invitations'];
  list: ListState<Sort, 'state'>;
  isBusy: boolean;
  empty: ReactNode;
  filters: ReactNode;
}

/** Invitations that can still become something; what is accepted or taken back cannot be chosen. */
const isOpen = ({ state }: InvitationInRowFragment): boolean => state !== 'REGISTERED' && state !== 'REVOKED';

/** The invitations: send one or the chosen ones again, or take them back. */
export function InvitationTable({ page, list, ...rest }: InvitationTableProps) {
  const t = useText(invitationsTexts);
  const selection = useSelection(page.nodes.filter(isOpen).map(({ id }) => id));
  const sending = useSending(selection.clear);
  const columns = useColumns(selection, sending);
  const { ids } = selection;
  return (
    <div>
      <FormProblem form={sending} />
      {page.nodes.some(isOpen) && (
        <SelectionBar selection={selection} label={ids.length ? t('chosen', { count: ids.length }) : t('chooseAll')}>
          <Button size="xs" disabled={sending.isBusy} onClick={() => void sending.resendAll(ids)}>
            {t('resendChosen', { count: ids.length })}
          </Button>
          <ConfirmButton
            size="xs"
            variant="default"
            disabled={sending.isBusy}
            question={t('revokeQuestion')}
            onConfirm={() => sending.revokeAll(ids)}
          >
            {t('revokeChosen', { count: ids.length })}
          </ConfirmButton>
        </SelectionBar>
      )}
      <DataTable
        label={t('title')}
        columns={columns}
        page={page}
        list={list}
        searchable
        sortText={(sort) => t(sortTexts[sort])}
        {...rest}
      />
    </div>
  );
}

function useColumns(selection: Selection, sending: Sending): Column<InvitationInRowFragment>[] {
  const t = useText(invitationsTexts);
  return [
    {
      key: 'who',
      title: t('who'),
      isName: true,
      cell: (row) =>
        isOpen(row) ? (
          <RowCheckbox
            selection={selection}
            id={row.id}
            label={t('choose', { name: row.name || row.email })}
            name={row.name || row.email}
            more={row.name && row.email}
          />
        ) : (
          <>
            {row.name || row.email}
            {row.name && (
              <Text size="xs" c="dimmed">
                {row.email}
              </Text>
            )}
          </>
        ),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <InvitationState state={state} /> },
    { key: 'role', title: t('role'), cell: ({ role }) => t(role === 'MANAGER' ? 'roleMANAGER' : 'roleLEARNER') },
    {
      key: 'sent',
      title: t('lastSent'),
      cell: ({ sends, lastSentAt }) => (!lastSentAt ? t('notSent') : <SentAt sends={sends} at={lastSentAt} />),
    },
    {
      key: 'ends',
      title: t('ends'),
      cell: (row) => (isOpen(row) ? <DateTime at={row.expiresAt} day /> : '–'),
    },
    { key: 'acts', title: t('acts'), cell: (row) => isOpen(row) && <RowActs row={row} sending={sending} /> },
  ];
}

function SentAt({ sends, at }: { sends: number; at: string }) {
  const t = useText(invitationsTexts);
  return (
    <>
      <DateTime at={at} relative />
      {sends > 1 && (
        <Text size="xs" c="dimmed">
          {t('sends', { count: sends })}
        </Text>
      )}
    </>
  );
}

function RowActs({ row, sending }: { row: InvitationInRowFragment; sending: Sending }) {
  const t = useText(invitationsTexts);
  const name = row.name || row.email;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="light"
        disabled={sending.isBusy}
        onClick={() => void sending.resend(row)}
        aria-label={`${t('resend')}: ${name}`}
      >
        {t('resend')}
      </Button>
      <ConfirmButton
        size="xs"
        variant="default"
        disabled={sending.isBusy}
        title={t('revokeTitle', { name })}
        confirmText={t('revoke')}
        question={t('revokeQuestion')}
        onConfirm={() => sending.revoke(row)}
      >
        {t('revoke')}
        <span className="only-read">: {name}</span>
      </ConfirmButton>
    </Group>
  );
}
