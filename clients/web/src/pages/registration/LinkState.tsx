import type { RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { useText } from '../../i18n/useText.ts';

const tones: Record<RegistrationLinkShownFragment['state'], Tone> = {
  VALID: 'good',
  EXPIRED: 'calm',
  REVOKED: 'calm',
  USED_UP: 'calm',
};

/** Whether a link still lets people in. */
export function LinkState({ state }: Pick<RegistrationLinkShownFragment, 'state'>) {
  const t = useText(registrationTexts);
  return <StateBadge tone={tones[state]}>{t(`state${state}`)}</StateBadge>;
}
