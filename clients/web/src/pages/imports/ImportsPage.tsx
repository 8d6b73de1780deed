import { Anchor, Button, Paper, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ImportInRowFragment } from '../../../generated/graphql.ts';
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
import { importsTexts } from '../../i18n/imports/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ImportForm } from './ImportForm.tsx';
import { stateTones } from './importStates.ts';
import { saveFile } from './saveFile.ts';

export const importInRow = graphql(`
  fragment ImportInRow on MemberImport {
    id fileName dryRun state createdAt counts { accepted created invited alreadyMembers refused }
  }
`);
const importsDocument = graphql(`
  query MemberImports($portalId: ID!, $first: Int!, $after: String) {
    memberImports(portalId: $portalId, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...ImportInRow }
    }
  }
`);

/** Lists of people from a file (R3): a new one, and those that were. */
export function ImportsPage() {
  const t = useText(importsTexts);
  const { kind } = usePortal();
  const isInternal = kind === 'INTERNAL';
  const template = (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      // The mark at the front makes spreadsheets read the letters right.
      onClick={() => saveFile(t('templateName'), `\uFEFF${t('templateHeadings')}\r\n`)}
    >
      {t('template')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t(isInternal ? 'leadInternal' : 'lead')} actions={!isInternal && template}>
      {!isInternal && (
        <>
          <Paper component="section" withBorder p="lg" aria-labelledby="new-import">
            <Title order={2} size="h3" id="new-import" mb="md">
              {t('new')}
            </Title>
            <ImportForm />
          </Paper>
          <History />
        </>
      )}
    </Page>
  );
}

function History() {
  const t = useText(importsTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['NEWEST'] as const });
  const { first, after } = list.variables;
  const [result, ask] = useQuery({
    query: importsDocument,
    variables: { portalId, first, after },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['MEMBER_IMPORT_COMPLETED'], () => ask({ requestPolicy: 'network-only' }));
  const columns: Column<ImportInRowFragment>[] = [
    {
      key: 'file',
      title: t('file'),
      isName: true,
      cell: ({ id, fileName }) => (
        <Anchor component={Link} to={`/p/${portalId}/run/imports/${id}`} fw={600}>
          {fileName}
        </Anchor>
      ),
    },
    { key: 'kind', title: t('kind'), cell: ({ dryRun }) => t(dryRun ? 'dryRun' : 'realRun') },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateBadge tone={stateTones[state]}>{t(`state${state}`)}</StateBadge>,
    },
    {
      key: 'good',
      title: t('good'),
      align: 'end',
      cell: ({ counts: { accepted, created, invited } }) => accepted + created + invited,
    },
    { key: 'refused', title: t('refused'), align: 'end', cell: ({ counts }) => counts.refused },
    { key: 'at', title: t('ordered'), cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  ];
  return (
    <section aria-labelledby="imports-before">
      <Title order={2} size="h3" id="imports-before" mb="sm">
        {t('history')}
      </Title>
      <Loaded result={result} retry={ask}>
        {({ memberImports }) => (
          <DataTable
            label={t('history')}
            columns={columns}
            page={memberImports}
            list={list}
            empty={<EmptyState title={t('historyNone')} hint={t('historyNoneHint')} />}
            isBusy={result.stale}
          />
        )}
      </Loaded>
    </section>
  );
}
