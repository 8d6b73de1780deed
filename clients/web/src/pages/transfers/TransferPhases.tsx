import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './transfers.module.css';

const phases = ['WAITING', 'COMPETENCIES', 'COPYING', 'VERIFYING'] as const;

/** Where a transfer is on its way; for one that did not complete there is nothing to show. */
export function TransferPhases({ transfer: { state, phase } }: { transfer: TransferProgressFragment }) {
  const t = useText(transferTexts);
  if (state === 'FAILED' || state === 'CANCELLED') return null;
  const at = state === 'COMPLETED' ? phases.length : (phases as readonly string[]).indexOf(phase);
  return (
    <ol className={classes.phases}>
      {phases.map((one, place) => (
        <li
          key={one}
          data-is={place < at ? 'done' : place === at ? 'now' : undefined}
          aria-current={place === at ? 'step' : undefined}
        >
          {t(`phase${one}`)}
        </li>
      ))}
    </ol>
  );
}
