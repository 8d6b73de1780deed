import type { Client } from './createClient.ts';
import type { TransferUpdatedSubscription } from './generated/graphql.ts';
import { graphql } from './graphql.ts';
import { retryBroken } from './retryBroken.ts';

const transferUpdatedDocument = graphql(`
  subscription TransferUpdated($transferId: ID!) {
    transferUpdated(transferId: $transferId) { id state phase stepsDone stepsTotal message failureCode }
  }
`);

export type TransferProgress = TransferUpdatedSubscription['transferUpdated'];

/** Follows a transfer to its end, without polling: its state now, then each change; the last one says how it ended. */
export async function* followTransfer(client: Client, transferId: string): AsyncGenerator<TransferProgress> {
  const begin = () => client.subscribe(transferUpdatedDocument, { transferId });
  for await (const { transferUpdated } of retryBroken(begin)) yield transferUpdated;
}
