import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Page } from '../../components/Page.tsx';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';
import { InviteForm } from './InviteForm.tsx';
import { type InviteResult, InviteResults } from './InviteResults.tsx';

/** Invites several people at once; then says of each address what became of it. */
export function InvitePage() {
  const t = useText(invitationsTexts);
  const { portalId } = usePortal();
  const [results, setResults] = useState<InviteResult[] | null>(null);
  const [again, setAgain] = useState('');
  return (
    <Page title={t('inviteTitle')} lead={t('inviteLead')}>
      {results ? (
        <InviteResults
          portalId={portalId}
          results={results}
          onAgain={(addresses) => {
            setAgain(addresses.join('\n'));
            setResults(null);
          }}
        />
      ) : (
        <InviteForm portalId={portalId} addresses={again} onDone={setResults} />
      )}
    </Page>
  );
}
