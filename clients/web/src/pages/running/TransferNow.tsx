import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';

const lastTransferDocument = graphql(`
  query LastTransfer($target: ID!) { transfers(targetPortalId: $target, first: 1) { nodes { id state } } }
`);

/** While nothing has arrived in a portal: whether something is on its way, or failed. */
export function TransferNow({ targetId }: { targetId: string }) {
  const t = useText(runningTexts);
  const { portalId } = usePortal();
  const [{ data }, ask] = useQuery({
    query: lastTransferDocument,
    variables: { target: targetId },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['TRANSFER_STARTED', 'TRANSFER_FAILED', 'TRANSFER_CANCELLED', 'TRANSFER_RETRIED'], () =>
    ask({ requestPolicy: 'network-only' }),
  );
  const state = data?.transfers.nodes[0]?.state;
  if (state !== 'PENDING' && state !== 'RUNNING' && state !== 'FAILED') return null;
  return (
    <>
      {t(state === 'FAILED' ? 'transferFailed' : 'transferRunning')}{' '}
      <Anchor component={Link} to={`/p/${portalId}/run/transfers?target=${targetId}`} inherit>
        {t('transferLook')}
      </Anchor>
    </>
  );
}
