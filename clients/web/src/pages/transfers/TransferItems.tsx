import { Text } from '@mantine/core';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { itemStateOf } from './transferProgress.ts';
import classes from './transfers.module.css';

const tones: Record<ReturnType<typeof itemStateOf>, Tone> = {
  PENDING: 'calm',
  RUNNING: 'wait',
  COPIED: 'good',
  SKIPPED: 'calm',
  FAILED: 'bad',
  CANCELLED: 'calm',
};

/** Every course and test of a transfer, with how far it is. */
export function TransferItems({ transfer }: { transfer: TransferProgressFragment }) {
  const t = useText(transferTexts);
  return (
    <ul className={classes.items}>
      {transfer.items.map((item) => {
        const state = itemStateOf(transfer, item);
        return (
          <li key={item.id}>
            <span>
              {item.title}{' '}
              <Text span size="sm" c="dimmed">
                {item.requested ? t(`kind${item.kind}`) : t('comesAlong')}
              </Text>
            </span>
            <StateBadge tone={tones[state]}>{t(`item${state}`)}</StateBadge>
          </li>
        );
      })}
    </ul>
  );
}
