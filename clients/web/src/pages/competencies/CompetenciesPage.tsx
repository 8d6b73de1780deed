import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CompetencyInListFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CompetencyDialog } from './CompetencyDialog.tsx';
import './competencyDocuments.ts';
import { DeleteCompetency } from './DeleteCompetency.tsx';

const competenciesDocument = graphql(`
  query Competencies($portalId: ID!, $first: Int!, $after: String, $search: String) {
    competencies(portalId: $portalId, first: $first, after: $after, search: $search) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...CompetencyInList }
    }
  }
`);
const kinds = ['COMPETENCY_CREATED', 'COMPETENCY_CHANGED', 'COMPETENCY_DELETED', 'TRANSFER_RECEIVED'] as const;

/** What is asked on the page: a new competency, a change of one, or its deletion. */
type Open = { to: 'create' } | { to: 'edit' | 'delete'; competency: CompetencyInListFragment } | null;

/** A portal's catalogue of skills (T3): what courses teach and tests show. */
export function CompetenciesPage() {
  const t = useText(competenciesTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['TITLE'] });
  const [open, setOpen] = useState<Open>(null);
  const { sort, ...page } = list.variables;
  const variables = { portalId, ...page };
  const [result, ask] = useQuery({ query: competenciesDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(kinds, () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns(setOpen);
  const close = () => setOpen(null);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setOpen({ to: 'create' })}>
      {t('create')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      {open?.to === 'create' && <CompetencyDialog onClose={close} />}
      {open?.to === 'edit' && <CompetencyDialog competency={open.competency} onClose={close} />}
      {open?.to === 'delete' && <DeleteCompetency competency={open.competency} onClose={close} />}
      <Loaded result={result} retry={ask}>
        {({ competencies }) => (
          <DataTable
            label={t('title')}
            columns={columns}
            page={competencies}
            list={list}
            searchable
            empty={<EmptyState title={t('none')} hint={t('noneHint')} action={add} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(open: (what: Open) => void): Column<CompetencyInListFragment>[] {
  const t = useText(competenciesTexts);
  const shell = useText(shellTexts);
  return [
    { key: 'title', title: t('columnTitle'), isName: true, cell: ({ title }) => title },
    {
      key: 'description',
      title: t('columnDescription'),
      cell: ({ description }) =>
        description ? (
          <Text size="sm" lineClamp={3}>
            {description}
          </Text>
        ) : (
          '–'
        ),
    },
    {
      key: 'origin',
      title: t('columnOrigin'),
      cell: ({ originId }) => (
        <Text span size="sm" c="dimmed">
          {t(originId ? 'copied' : 'madeHere')}
        </Text>
      ),
    },
    {
      key: 'actions',
      title: t('columnActions'),
      cell: (competency) => (
        <Group gap={6} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={34}
            aria-label={`${shell('edit')}: ${competency.title}`}
            title={shell('edit')}
            onClick={() => open({ to: 'edit', competency })}
          >
            <IconPencil size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={34}
            aria-label={`${shell('remove')}: ${competency.title}`}
            title={shell('remove')}
            onClick={() => open({ to: 'delete', competency })}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        </Group>
      ),
    },
  ];
}
