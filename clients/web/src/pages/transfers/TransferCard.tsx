import { Anchor, Group, Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { portalName } from './portalName.ts';
import { TransferActions, type TransferActionsProps } from './TransferActions.tsx';
import { TransferItems } from './TransferItems.tsx';
import { TransferState } from './TransferState.tsx';
import { percentOf } from './transferProgress.ts';
import classes from './transfers.module.css';

/** One portal of an order while it is copied. */
export function TransferCard({ transfer, onChanged }: TransferActionsProps) {
  const t = useText(transferTexts);
  const { portalId } = usePortal();
  const portal = transfer.target ? portalName(transfer.target) : t('deletedPortal');
  return (
    <li className={classes.card}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/p/${portalId}/run/transfers/${transfer.id}`} fw={600}>
          {portal}
        </Anchor>
        <TransferState state={transfer.state} />
      </Group>
      <TransferProgressBar transfer={transfer} portal={portal} />
      <Text size="sm" c="dimmed">
        {transfer.message}
      </Text>
      <TransferItems transfer={transfer} />
      <TransferActions transfer={transfer} onChanged={onChanged} />
    </li>
  );
}

/** How many of the steps are done. */
export function TransferProgressBar({ transfer, portal }: { transfer: TransferProgressFragment; portal: string }) {
  const t = useText(transferTexts);
  const colors = { FAILED: 'red', CANCELLED: 'gray' } as Record<string, string>;
  return (
    <Progress.Root size="md" my={6}>
      <Progress.Section
        value={percentOf(transfer)}
        color={colors[transfer.state]}
        aria-label={t('progressOf', { portal })}
      />
    </Progress.Root>
  );
}
