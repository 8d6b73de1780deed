import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { LinkTabs } from '../../components/LinkTabs.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { useText } from '../../i18n/useText.ts';
import { GeneralSettings } from './GeneralSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { MailSettings } from './MailSettings.tsx';
import { SignInSettings } from './SignInSettings.tsx';
import { settingsDocument } from './settingsDocuments.ts';
import { TermsSettings } from './TermsSettings.tsx';

const tabs = ['general', 'look', 'signIn', 'terms', 'mails'] as const;

/** What those who run the portal decide about it; the open part is in the address. */
export function SettingsPage() {
  const t = useText(settingsTexts);
  const { portalId } = usePortal();
  const [params] = useSearchParams();
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'general';
  const needsSettings = tab === 'general' || tab === 'look' || tab === 'signIn';
  const [result, ask] = useQuery({ query: settingsDocument, variables: { portalId }, pause: !needsSettings });
  // What is being typed stays on the page while the answer to saving is on its way.
  const last = useRef(result.data);
  if (result.data) last.current = result.data;
  return (
    <Page title={t('title')}>
      <LinkTabs label={t('title')} value={tab} tabs={tabs.map((value) => ({ value, label: t(`tab_${value}`) }))} />
      {tab === 'terms' && <TermsSettings portalId={portalId} />}
      {tab === 'mails' && <MailSettings />}
      {needsSettings && (
        <Loaded result={{ ...result, data: result.data ?? last.current }} retry={ask}>
          {({ portalSettings: settings }) =>
            tab === 'general' ? (
              <GeneralSettings settings={settings} />
            ) : tab === 'look' ? (
              <LookSettings settings={settings} />
            ) : (
              <SignInSettings settings={settings} />
            )
          }
        </Loaded>
      )}
    </Page>
  );
}
