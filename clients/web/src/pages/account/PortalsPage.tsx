import { SimpleGrid } from '@mantine/core';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { MembershipCard } from './MembershipCard.tsx';

/** All portals of the viewer on this side of the wall, with what they still wait for. */
export function PortalsPage() {
  const t = useText(accountTexts);
  const memberships = useViewer()?.memberships ?? [];
  return (
    <Page title={t('choosePortal')} lead={memberships.length > 1 && t('choosePortalLead')}>
      {memberships.length === 0 && <EmptyState picture="door" title={t('noPortal')} hint={t('noPortalHint')} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {memberships.map((membership) => (
          <MembershipCard key={membership.id} membership={membership} />
        ))}
      </SimpleGrid>
    </Page>
  );
}
