import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { makingTexts } from '../../i18n/making/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { type Column, DataTable, type DataTableProps } from '../DataTable.tsx';
import { DateTime } from '../DateTime.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { ContentCard } from './ContentCard.tsx';
import type { ContentListState, ContentSort } from './useContentList.ts';

/** What courses and tests have in common in a list. */
export interface ContentRow {
  id: string;
  title: string;
  /** ISO 8601. */
  updatedAt: string;
}

/** How one kind of content shows in a list of its own. */
export interface ContentLook<Row extends ContentRow> {
  /** Heading of the titles: "Course". */
  titleColumn: string;
  /** Heading of the amounts: "Steps". */
  amountColumn: string;
  /** How much there is in one: steps, questions. */
  amount: (row: Row) => number;
  /** The amount in words: "3 steps". */
  amountText: (row: Row) => string;
  address: (row: Row) => string;
  badges: (row: Row) => ReactNode;
  actions: (row: Row) => ReactNode;
}

export interface ContentListProps<Row extends ContentRow>
  extends Pick<DataTableProps<Row, ContentSort, never>, 'label' | 'page' | 'empty'> {
  list: ContentListState;
  look: ContentLook<Row>;
}

/** The courses or the tests of a portal, as a table or as cards: what state they are in, and what can be done with each. */
export function ContentList<Row extends ContentRow>({ list, look, ...props }: ContentListProps<Row>) {
  const t = useText(makingTexts);
  const [params] = useSearchParams();
  const columns = useColumns(look);
  return (
    <DataTable
      {...props}
      columns={columns}
      list={list}
      searchable
      filters={<ViewSwitch />}
      sortText={(sort) => t(`sort${sort}`)}
      card={params.get('view') === 'cards' ? (row) => <ContentCard row={row} look={look} /> : undefined}
    />
  );
}

function useColumns<Row extends ContentRow>(look: ContentLook<Row>): Column<Row>[] {
  const t = useText(makingTexts);
  const { number } = useFormats();
  return [
    {
      key: 'title',
      title: look.titleColumn,
      isName: true,
      cell: (row) => (
        <Anchor component={Link} to={look.address(row)} inherit>
          {row.title}
        </Anchor>
      ),
    },
    { key: 'state', title: t('columnState'), cell: look.badges },
    { key: 'amount', title: look.amountColumn, align: 'end', cell: (row) => number(look.amount(row)) },
    {
      key: 'changed',
      title: t('columnChanged'),
      cell: ({ updatedAt }) => (
        <Text component="span" size="sm" c="dimmed">
          <DateTime at={updatedAt} relative />
        </Text>
      ),
    },
    { key: 'actions', title: t('columnActions'), cell: look.actions },
  ];
}
