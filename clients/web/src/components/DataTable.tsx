import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import classes from './DataTable.module.css';
import { EmptyState } from './EmptyState.tsx';
import { SearchField } from './SearchField.tsx';
import type { ListState } from './useListState.ts';

export interface Column<Row> {
  key: string;
  /** Heading; on a phone it stands before the value. */
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Names the row: one column, usually the first. */
  isName?: boolean;
  /** Its heading is only read out, for a column of buttons or ticks. */
  isQuiet?: boolean;
}

export interface DataTableProps<Row extends { id: string }, Sort extends string, Filter extends string> {
  /** What is listed, for who does not see it. */
  label: string;
  columns: Column<Row>[];
  /** A connection of the API. */
  page: { nodes: Row[]; totalCount?: number; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
  list: ListState<Sort, Filter>;
  /** Texts of the sorts; without it there is nothing to choose. */
  sortText?: (sort: Sort) => string;
  /** Whether the list can be searched. */
  searchable?: boolean;
  /** Further filters beside the search. */
  filters?: ReactNode;
  /** Shown instead of the table when there is nothing at all. */
  empty: ReactNode;
  /** Rows as cards instead of a table, if given; see ViewSwitch. */
  card?: (row: Row) => ReactNode;
  /** While the next page is asked. */
  isBusy?: boolean;
}

/** A list by pages: a table, or cards on a narrow screen. Search, sort and page are in the address (useListState). */
export function DataTable<Row extends { id: string }, Sort extends string, Filter extends string>(
  props: DataTableProps<Row, Sort, Filter>,
) {
  const { label, columns, page, list, empty, card, isBusy } = props;
  if (page.nodes.length === 0 && !list.isFiltered && list.isFirstPage) return empty;
  return (
    <div>
      <Tools {...props} />
      {page.nodes.length === 0 ? (
        <NothingFound list={list} />
      ) : card ? (
        <ul className={classes.cards} aria-label={label} aria-busy={isBusy}>
          {page.nodes.map((row) => (
            <li key={row.id}>{card(row)}</li>
          ))}
        </ul>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: as blocks on a phone the elements lose their own
        <table className={classes.table} role="table" aria-label={label} aria-busy={isBusy}>
          <thead>
            <tr>
              {columns.map(({ key, title, align, isQuiet }) => (
                <th key={key} scope="col" data-align={align} data-quiet={isQuiet || undefined}>
                  {isQuiet ? <span className="only-read">{title}</span> : title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.nodes.map((row) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <tr key={row.id} role="row">
                {columns.map(({ key, title, align, cell, isName, isQuiet }) => (
                  <td
                    key={key}
                    // biome-ignore lint/a11y/noRedundantRoles: see above
                    role="cell"
                    data-title={isQuiet ? undefined : title}
                    data-align={align}
                    data-name={isName || undefined}
                    data-quiet={isQuiet || undefined}
                  >
                    <span>{cell(row)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages {...props} />
    </div>
  );
}

function Tools<Row extends { id: string }, Sort extends string, Filter extends string>({
  list,
  sortText,
  searchable,
  filters,
}: DataTableProps<Row, Sort, Filter>) {
  const t = useText(shellTexts);
  const hasSorts = sortText && list.sorts.length > 1;
  if (!hasSorts && !searchable && !filters) return null;
  return (
    <div className={classes.tools}>
      {searchable && <SearchField value={list.variables.search} onSearch={(text) => list.set('search', text)} />}
      {filters}
      {hasSorts && (
        <NativeSelect
          aria-label={t('sortBy')}
          value={list.variables.sort}
          onChange={(event) => list.set('sort', event.currentTarget.value)}
          data={list.sorts.map((value) => ({ value, label: sortText(value) }))}
        />
      )}
    </div>
  );
}

function NothingFound<Sort extends string, Filter extends string>({ list }: { list: ListState<Sort, Filter> }) {
  const t = useText(shellTexts);
  const clear = (
    <Button variant="light" onClick={list.clear}>
      {t('clearFilters')}
    </Button>
  );
  return (
    <EmptyState
      picture="lost"
      title={t('nothingFound')}
      hint={list.isFiltered && t('nothingFoundHint')}
      action={list.isFiltered && clear}
    />
  );
}

function Pages<Row extends { id: string }, Sort extends string, Filter extends string>({
  page: { nodes, totalCount, pageInfo },
  list,
}: DataTableProps<Row, Sort, Filter>) {
  const t = useText(shellTexts);
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <Group justify="space-between" mt="sm" component="nav" aria-label={t('pageNavigation')}>
      <Text size="sm" c="dimmed" role="status">
        {t('total', { count: totalCount ?? nodes.length })}
      </Text>
      {!(list.isFirstPage && !hasNextPage) && (
        <Group gap="xs">
          <Button size="xs" variant="default" disabled={list.isFirstPage} onClick={list.toFirst}>
            {t('firstPage')}
          </Button>
          <Button size="xs" variant="default" disabled={list.isFirstPage} onClick={list.toPrevious}>
            {t('previousPage')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!hasNextPage || !endCursor}
            onClick={() => list.toNext(endCursor ?? '')}
          >
            {t('nextPage')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
