import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { TransferQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useLive } from '../../graphql/liveState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ManifestView } from './ManifestView.tsx';
import { portalName } from './portalName.ts';
import { TransferActions } from './TransferActions.tsx';
import { TransferProgressBar } from './TransferCard.tsx';
import { TransferItems } from './TransferItems.tsx';
import { TransferPhases } from './TransferPhases.tsx';
import { TransferState } from './TransferState.tsx';
import { isEnded } from './transferProgress.ts';
import classes from './transfers.module.css';
import { useFollowTransfers } from './useFollowTransfers.ts';

const transferDocument = graphql(`
  query Transfer($id: ID!) {
    transfer(id: $id) {
      id createdAt ...TransferProgress
      items { id sourceId behindBy }
      manifest { ...Manifest }
    }
  }
`);
type Shown = TransferQuery['transfer'];

/** One order in one portal: how far it is, what can be done about it, and what arrived (T5–T8). */
export function TransferPage() {
  const t = useText(transferTexts);
  const { kind, portalId } = usePortal();
  const { transferId = '' } = useParams();
  const { live, broken } = useLive();
  const [result, ask] = useQuery({
    query: transferDocument,
    variables: { id: transferId },
    requestPolicy: 'cache-and-network',
  });
  const transfer = result.data?.transfer;
  useFollowTransfers(transfer && !isEnded(transfer.state) ? [transfer.orderId] : []);
  const isOver = transfer && isEnded(transfer.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at its end the manifest is there; after a break it is asked anew
  useEffect(() => {
    if (isOver || (live && broken > 0)) ask({ requestPolicy: 'network-only' });
  }, [isOver, live, broken]);
  if (kind !== 'INTERNAL') return <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isPage />;
  const portal = transfer?.target && portalName(transfer.target);
  return (
    <Page
      title={transfer ? t('transferTo', { portal: portal ?? t('deletedPortal') }) : t('transfer')}
      actions={
        transfer && (
          <Group gap="xs">
            <TransferActions transfer={transfer} />
            {transfer.target && (
              <Button component={Link} to={`/p/${portalId}/run/portals/${transfer.target.id}`} variant="default">
                {t('toPortal')}
              </Button>
            )}
          </Group>
        )
      }
    >
      <Loaded result={result} retry={ask}>
        {(data) => <Details transfer={data.transfer} portal={portal ?? t('deletedPortal')} />}
      </Loaded>
    </Page>
  );
}

function Details({ transfer, portal }: { transfer: Shown; portal: string }) {
  const t = useText(transferTexts);
  const { state, message, createdAt, finishedAt, manifest } = transfer;
  return (
    <Stack gap="lg">
      <Paper p="md" withBorder>
        <Stack gap="sm">
          <div role="status">
            {state === 'FAILED' ? (
              <Alert color="red" variant="light" role="none" title={t('stateFAILED')}>
                <Text size="sm">{message}</Text>
              </Alert>
            ) : (
              <>
                <TransferState state={state} />{' '}
                <Text span fw={600}>
                  {message}
                </Text>
              </>
            )}
          </div>
          {!isEnded(state) && <TransferProgressBar transfer={transfer} portal={portal} />}
          <TransferPhases transfer={transfer} />
          <ul className={classes.facts}>
            <li>
              {t('columnOrdered')}: <DateTime at={createdAt} />
            </li>
            {finishedAt && (
              <li>
                {t('finished')}: <DateTime at={finishedAt} />
              </li>
            )}
          </ul>
        </Stack>
      </Paper>
      {!manifest && (
        <Paper p="md" withBorder>
          <Title order={2} size="h4">
            {t('items')}
          </Title>
          <TransferItems transfer={transfer} />
        </Paper>
      )}
      {manifest && <ManifestView manifest={manifest} items={transfer.items} />}
    </Stack>
  );
}
