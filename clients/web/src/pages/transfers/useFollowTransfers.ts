import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { transferUpdatedDocument } from './transferDocuments.ts';

/**
 * Follows orders to their end: each change goes into the cache, so that lists show it, and to `onChange`. After a broken connection
 * every transfer comes again as it is then, so that nothing is missed.
 */
export function useFollowTransfers(
  orderIds: readonly string[],
  onChange?: (transfer: TransferProgressFragment) => void,
): void {
  const client = useClient();
  const tell = useRef(onChange);
  tell.current = onChange;
  const wanted = [...new Set(orderIds)].sort().join(' ');
  useEffect(() => {
    const listening = wanted
      .split(' ')
      .filter(Boolean)
      .map((orderId) =>
        client
          .subscription(transferUpdatedDocument, { orderId })
          .subscribe(({ data }) => data && tell.current?.(data.transferUpdated)),
      );
    return () => {
      for (const one of listening) one.unsubscribe();
    };
  }, [client, wanted]);
}
