import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyButton } from './CopyButton.tsx';
import { LinkState } from './LinkState.tsx';
import { linkEvents, linksDocument } from './linkDocuments.ts';
import { UsesLeft } from './UsesLeft.tsx';

/** The doors of the portal: its registration links and how many came by each (R4). */
export function RegistrationPage() {
  const t = useText(registrationTexts);
  const { portalId, kind } = usePortal();
  const list = useListState({ sorts: ['NEWEST'] });
  const { first, after } = list.variables;
  const isInternal = kind === 'INTERNAL';
  const variables = { portalId, first, after };
  const [result, ask] = useQuery({ query: linksDocument, variables, pause: isInternal });
  usePortalEvents(linkEvents, () => !isInternal && ask());
  const columns = useColumns(portalId);
  const create = (
    <Button component={Link} to={`/p/${portalId}/run/registration/new`}>
      {t('newLink')}
    </Button>
  );
  if (isInternal)
    return (
      <Page title={t('title')}>
        <EmptyState picture="people" title={t('internalTitle')} hint={t('internalHint')} />
      </Page>
    );
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <Loaded result={result} retry={ask}>
        {({ registrationLinks: page }) => (
          <DataTable
            label={t('title')}
            columns={columns}
            page={page}
            list={list}
            isBusy={result.fetching}
            empty={<EmptyState picture="door" title={t('noneTitle')} hint={t('noneHint')} action={create} />}
          />
        )}
      </Loaded>
    </Page>
  );
}

function useColumns(portalId: string): Column<RegistrationLinkShownFragment>[] {
  const t = useText(registrationTexts);
  const { number } = useFormats();
  const nameOf = ({ name }: { name?: string | null }) => name || t('unnamed');
  return [
    {
      key: 'name',
      title: t('name'),
      isName: true,
      cell: (link) => (
        <Anchor component={Link} to={`/p/${portalId}/run/registration/${link.id}`}>
          {nameOf(link)}
        </Anchor>
      ),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <LinkState state={state} /> },
    { key: 'mode', title: t('whoComesIn'), cell: ({ mode }) => t(`short${mode}`) },
    { key: 'registered', title: t('registered'), align: 'end', cell: ({ registered }) => number(registered) },
    { key: 'left', title: t('usesLeft'), align: 'end', cell: (link) => <UsesLeft {...link} /> },
    {
      key: 'ends',
      title: t('ends'),
      cell: ({ expiresAt }) => (expiresAt ? <DateTime at={expiresAt} /> : t('never')),
    },
    {
      key: 'copy',
      title: t('address'),
      cell: (link) => link.state === 'VALID' && <CopyButton value={link.url} label={nameOf(link)} />,
    },
  ];
}
