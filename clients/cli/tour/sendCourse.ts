import { randomUUID } from 'node:crypto';
import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { followTransfer, type TransferProgress } from '../../sdk/followTransfer.ts';
import { graphql } from '../graphql.ts';

const startTransferDocument = graphql(`
  mutation TourStartTransfer($input: StartTransferInput!) {
    startTransfer(input: $input) {
      __typename
      ... on StartTransferSuccess { orderId transfers { id } }
      ... on AlreadyTransferredProblem { code message existing { copyId title } }
      ... on Problem { code message }
    }
  }
`);

const manifestDocument = graphql(`
  query TourManifest($id: ID!) {
    transfer(id: $id) {
      manifest {
        files
        competencies { title outcome }
        items { sourceId copyId title lessons tests questions outcome verified hash }
        openLinks { ownerTitle }
      }
    }
  }
`);

/** Orders the transfer and gives its id. */
export async function orderTransfer(client: Client, courseId: string, portalId: string): Promise<string> {
  const input = {
    items: [{ kind: 'COURSE' as const, id: courseId }],
    targetPortalIds: [portalId],
    idempotencyKey: randomUUID(),
  };
  const { startTransfer } = await client.request(startTransferDocument, { input });
  const [transfer] = expectType(startTransfer, 'StartTransferSuccess').transfers;
  if (!transfer) throw new Error('The order has no transfer.');
  return transfer.id;
}

/** Waits until the transfer has ended, telling each change; throws unless it completed. */
export async function waitForTransfer(
  client: Client,
  transferId: string,
  tell: (progress: TransferProgress) => void,
): Promise<TransferProgress> {
  let last: TransferProgress | undefined;
  for await (const progress of followTransfer(client, transferId)) {
    tell(progress);
    last = progress;
  }
  if (last?.state !== 'COMPLETED') throw new Error(`The transfer ended as ${last?.state}: ${last?.message}`);
  return last;
}

/** What arrived, as the transfer's manifest says. */
export async function readManifest(client: Client, transferId: string) {
  const { transfer } = await client.request(manifestDocument, { id: transferId });
  if (!transfer.manifest) throw new Error('A completed transfer must have a manifest.');
  const unverified = transfer.manifest.items.filter(({ verified }) => !verified);
  if (unverified.length > 0) throw new Error(`Not verified: ${unverified.map(({ title }) => title).join(', ')}`);
  return transfer.manifest;
}

/** Orders the same again, which must answer the copy that is there and make no second one (T9). */
export async function orderAgain(client: Client, courseId: string, portalId: string): Promise<string> {
  const input = { items: [{ kind: 'COURSE' as const, id: courseId }], targetPortalIds: [portalId] };
  const { startTransfer } = await client.request(startTransferDocument, { input });
  return expectType(startTransfer, 'AlreadyTransferredProblem').message;
}
