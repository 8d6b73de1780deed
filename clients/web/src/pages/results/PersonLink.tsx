import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { hasPage } from '../../app/pageRoutes.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';

/** A person by name, with a link to the person's page; who was erased has neither. */
export function PersonLink({ id, name }: { id: string; name: string | null }) {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  if (!name) return <i>{t('erased')}</i>;
  if (!hasPage('moderator', 'members/:memberId')) return name;
  return (
    <Anchor component={Link} to={`/p/${portalId}/run/members/${id}`} inherit>
      {name}
    </Anchor>
  );
}
