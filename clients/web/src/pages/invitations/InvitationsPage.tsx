import { Button, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import type { InvitationInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';
import { InvitationTable } from './InvitationTable.tsx';
import { invitationEvents, invitationsDocument } from './invitationDocuments.ts';

type State = InvitationInRowFragment['state'];
const states: readonly State[] = ['SENT', 'OPENED', 'REGISTERED', 'EXPIRED', 'REVOKED', 'READY'];

/** Who was invited by mail, and what became of it (R3). */
export function InvitationsPage() {
  const t = useText(invitationsTexts);
  const { portalId, kind } = usePortal();
  const list = useListState({ sorts: ['NEWEST', 'OLDEST', 'EMAIL'], filters: ['state'] });
  const state = states.find((one) => one === list.filter('state')) ?? null;
  const isInternal = kind === 'INTERNAL';
  const variables = { portalId, ...list.variables, state };
  const [result, ask] = useQuery({ query: invitationsDocument, variables, pause: isInternal });
  usePortalEvents(invitationEvents, () => !isInternal && ask());
  if (isInternal)
    return (
      <Page title={t('title')}>
        <EmptyState picture="people" title={t('internalTitle')} hint={t('internalHint')} />
      </Page>
    );
  const invite = (
    <Button component={Link} to={`/p/${portalId}/run/invitations/new`}>
      {t('invite')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={invite}>
      <Loaded result={result} retry={ask}>
        {({ invitations: page }) => (
          <InvitationTable
            page={page}
            list={list}
            isBusy={result.fetching}
            empty={<EmptyState picture="mail" title={t('noneTitle')} hint={t('noneHint')} action={invite} />}
            filters={
              <NativeSelect
                aria-label={t('state')}
                value={state ?? ''}
                onChange={(event) => list.set('state', event.currentTarget.value || null)}
                data={[
                  { value: '', label: t('allStates') },
                  ...states.map((value) => ({ value, label: t(`state${value}`) })),
                ]}
              />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
