import type { Actor } from './actors.ts';
import { change } from './courses.ts';
import { listen } from './listener.ts';

/** What arrived, as the subscription tells it. */
export interface Manifest {
  files: number;
  competencies: { title: string; outcome: string }[];
  items: { sourceId: string; copyId: string; outcome: string; verified: boolean; hash: string; questions: number }[];
  openLinks: object[];
}

/** Orders a transfer and gives what is to be waited for. */
export async function orders(by: Actor, kind: 'COURSE' | 'TEST', id: string, targetPortalId: string): Promise<string> {
  const input = { items: [{ kind, id }], targetPortalIds: [targetPortalId] };
  const selection = '... on StartTransferSuccess { transfers { id } } ... on Problem { code message }';
  const answer = await change<{ transfers: { id: string }[] }>(
    by,
    'startTransfer',
    'StartTransferInput',
    input,
    selection,
  );
  return answer.transfers[0]?.id ?? '';
}

const updates = `subscription ($transferId: ID!) { transferUpdated(transferId: $transferId) { state manifest {
  files competencies { title outcome } items { sourceId copyId outcome verified hash questions } openLinks { kind } } } }`;

/** Waits for the end by subscription; fails unless it is completed. */
export async function arrives(by: Actor, transferId: string): Promise<Manifest> {
  const variables = { transferId };
  const listener = await listen<{ state: string; manifest: Manifest }>(by.server, {
    token: by.token,
    query: updates,
    variables,
  });
  expect(await listener.closed(60_000)).toMatchObject({ how: 'complete' });
  const last = listener.values.at(-1);
  expect(last?.state).toBe('COMPLETED');
  await listener.stop();
  return last?.manifest as Manifest;
}
