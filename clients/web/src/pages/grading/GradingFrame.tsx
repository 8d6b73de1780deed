import type { ReactNode } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Page } from '../../components/Page.tsx';
import { TabLinks } from '../../components/TabLinks.tsx';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What the pages of grading have in common. Releasing and judging anew are for moderators. */
export function GradingFrame({ children, lead }: { children: ReactNode; lead: string }) {
  const t = useText(gradingTexts);
  const { portalId, role } = usePortal();
  const home = `/p/${portalId}/run/grading`;
  return (
    <Page title={t('title')} lead={lead}>
      {role !== 'MANAGER' && (
        <TabLinks
          label={t('title')}
          tabs={[
            { to: home, text: t('tabQueue') },
            { to: `${home}/release`, text: t('tabRelease') },
            { to: `${home}/regrade`, text: t('tabRegrade') },
          ]}
        />
      )}
      {children}
    </Page>
  );
}
