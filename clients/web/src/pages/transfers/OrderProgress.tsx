import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { shellTexts } from '../../i18n/shell/area.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TransferCard } from './TransferCard.tsx';
import { isEnded } from './transferProgress.ts';
import classes from './transfers.module.css';
import { useFollowTransfers } from './useFollowTransfers.ts';

export interface OrderProgressProps {
  /** As the order was answered. */
  transfers: readonly TransferProgressFragment[];
  onClose: () => void;
}

/** An order while it is copied: every portal with its own progress. */
export function OrderProgress({ transfers, onClose }: OrderProgressProps) {
  const t = useText(transferTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [now, setNow] = useState(() => new Map(transfers.map((one) => [one.id, one])));
  const update = (one: TransferProgressFragment) =>
    setNow((before) => (before.has(one.id) ? new Map(before).set(one.id, one) : before));
  const shown = [...now.values()];
  useFollowTransfers(
    shown.filter(({ state }) => !isEnded(state)).map(({ orderId }) => orderId),
    update,
  );
  const target = shown.length === 1 && shown[0]?.state === 'COMPLETED' ? shown[0].target : null;
  const done = shown.filter(({ state }) => isEnded(state)).length;
  return (
    <Stack>
      {done < shown.length && <Text>{t('ordered')}</Text>}
      <Text size="sm" c="dimmed">
        {t('doneOf', { done, count: shown.length })}
      </Text>
      <LiveRegion text={t('doneOf', { done, count: shown.length })} />
      <ul className={classes.cards}>
        {shown.map((transfer) => (
          <TransferCard key={transfer.id} transfer={transfer} onChanged={update} />
        ))}
      </ul>
      <Group justify="flex-end">
        <Button variant="default" component={Link} to={`/p/${portalId}/run/transfers`} onClick={onClose}>
          {t('showAll')}
        </Button>
        <Button onClick={onClose} variant={target ? 'default' : 'filled'}>
          {shell('close')}
        </Button>
        {target && (
          <Button component={Link} to={`/p/${portalId}/run/portals/${target.id}`} onClick={onClose}>
            {t('toPortal')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
