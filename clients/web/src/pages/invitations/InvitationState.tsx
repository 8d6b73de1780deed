import type { InvitationInRowFragment } from '../../../generated/graphql.ts';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';

const tones: Record<InvitationInRowFragment['state'], Tone> = {
  READY: 'wait',
  SENT: 'wait',
  OPENED: 'wait',
  REGISTERED: 'good',
  EXPIRED: 'bad',
  REVOKED: 'calm',
};

/** How far an invitation is. */
export function InvitationState({ state }: Pick<InvitationInRowFragment, 'state'>) {
  const t = useText(invitationsTexts);
  return <StateBadge tone={tones[state]}>{t(`state${state}`)}</StateBadge>;
}
