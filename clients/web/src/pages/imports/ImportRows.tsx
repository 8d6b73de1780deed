import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { ImportOnPageFragment, MemberImportRowsQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { importsTexts } from '../../i18n/imports/area.ts';
import { useText } from '../../i18n/useText.ts';
import { outcomes, outcomeTones } from './importStates.ts';

const rowsDocument = graphql(`
  query MemberImportRows($importId: ID!, $first: Int!, $after: String, $outcome: MemberImportOutcome) {
    memberImportRows(importId: $importId, first: $first, after: $after, outcome: $outcome) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { line email name groupPath outcome message membershipId }
    }
  }
`);
type Row = MemberImportRowsQuery['memberImportRows']['nodes'][number] & { id: string };

/** What became of each row of the file; filtered by outcome, in the address. */
export function ImportRows({ memberImport: { id, state, rowsTotal } }: { memberImport: ImportOnPageFragment }) {
  const t = useText(importsTexts);
  const list = useListState({ sorts: ['LINE'] as const, filters: ['outcome'] as const, first: 50 });
  const { first, after } = list.variables;
  const outcome = outcomes.find((one) => one === list.filter('outcome')) ?? null;
  const [result, ask] = useQuery({
    query: rowsDocument,
    variables: { importId: id, first, after, outcome },
    requestPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are there, or have their outcomes, when these change
  useEffect(() => ask({ requestPolicy: 'network-only' }), [state, rowsTotal, ask]);
  const columns = useColumns();
  const filters = (
    <NativeSelect
      aria-label={t('outcome')}
      value={outcome ?? ''}
      onChange={(event) => list.set('outcome', event.currentTarget.value || null)}
      data={[
        { value: '', label: t('allOutcomes') },
        ...outcomes.map((value) => ({ value, label: t(`outcome${value}`) })),
      ]}
    />
  );
  return (
    <Loaded result={result} retry={ask}>
      {({ memberImportRows: { nodes, ...page } }) => (
        <DataTable
          label={t('rows')}
          columns={columns}
          page={{ ...page, nodes: nodes.map((row) => ({ ...row, id: String(row.line) })) }}
          list={list}
          filters={filters}
          empty={<Text c="dimmed">{t('rowsNone')}</Text>}
          isBusy={result.stale}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  return [
    { key: 'line', title: t('line'), align: 'end', cell: ({ line }) => line },
    {
      key: 'email',
      title: t('email'),
      isName: true,
      cell: ({ email, membershipId }) =>
        membershipId ? (
          <Anchor component={Link} to={`/p/${portalId}/run/members/${membershipId}`}>
            {email || t('erased')}
          </Anchor>
        ) : (
          email || '–'
        ),
    },
    { key: 'name', title: t('name'), cell: ({ name }) => name ?? '–' },
    { key: 'group', title: t('group'), cell: ({ groupPath }) => groupPath ?? '–' },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ outcome, message }) => (
        <>
          <StateBadge tone={outcomeTones[outcome]}>{t(`outcome${outcome}`)}</StateBadge>
          {message && (
            <Text size="sm" mt={2}>
              {message}
            </Text>
          )}
        </>
      ),
    },
  ];
}
