import type { ReactNode } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Page } from '../../components/Page.tsx';
import { TabLinks } from '../../components/TabLinks.tsx';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What the lists of results have in common: heading and tabs. A manager is told that it is about the own groups (S5). */
export function ResultsFrame({ children }: { children: ReactNode }) {
  const t = useText(resultsTexts);
  const { portalId, role } = usePortal();
  const home = `/p/${portalId}/run/results`;
  return (
    <Page title={t('title')} lead={t(role === 'MANAGER' ? 'leadManager' : 'lead')}>
      <TabLinks
        label={t('title')}
        tabs={[
          { to: home, text: t('tabCourses') },
          { to: `${home}/attempts`, text: t('tabTests') },
          { to: `${home}/evidence`, text: t('tabEvidence') },
        ]}
      />
      {children}
    </Page>
  );
}
