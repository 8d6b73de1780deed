import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { stateTones } from './transferProgress.ts';

/** The state of a transfer in a word. */
export function TransferState({ state }: { state: TransferProgressFragment['state'] }) {
  const t = useText(transferTexts);
  return <StateBadge tone={stateTones[state]}>{t(`state${state}`)}</StateBadge>;
}
