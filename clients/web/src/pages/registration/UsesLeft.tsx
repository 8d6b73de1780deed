import type { RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { useText } from '../../i18n/useText.ts';

/** How often a link can still be used. */
export function UsesLeft({ maxUses, uses }: Pick<RegistrationLinkShownFragment, 'maxUses' | 'uses'>) {
  const t = useText(registrationTexts);
  if (maxUses == null) return t('unlimited');
  return t('leftOf', { left: Math.max(0, maxUses - uses), max: maxUses });
}
