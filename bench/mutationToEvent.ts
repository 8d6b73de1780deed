import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createApp } from '../server/app.ts';
import { newToken, tokenHash } from '../server/auth/tokens.ts';
import { startWorkers } from '../workers/startWorkers.ts';
import type { BenchServer } from './benchServer.ts';

const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) {
  ... on StartTransferSuccess { transfers { id } } ... on Problem { code message } } }`;
const follow = 'subscription ($id: ID!) { transferUpdated(transferId: $id) { state message } }';

/**
 * Milliseconds from sending the mutation to the listener's completion event, through the real HTTP server, queue, worker and
 * websocket, once for each target. The listener opens its subscription as soon as it knows the transfer's id.
 */
export async function mutationToEvent(server: BenchServer, courseId: string, targets: string[]): Promise<number[]> {
  const app = await createApp(server.deps);
  const url = await app.http.listen({ port: 0, host: '127.0.0.1' });
  const workers = startWorkers(server.deps);
  await workers.worker.ready();
  const token = newToken();
  await server.superuser.query(
    `INSERT INTO session (token_hash, account_id, audience, expires_at) VALUES ($1, $2, 'INTERNAL', now() + interval '1 hour')`,
    [tokenHash(token), server.organization.accountId],
  );
  const authorization = `Bearer ${token}`;
  const socket = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    lazy: false,
  });
  try {
    const times: number[] = [];
    for (const target of targets) {
      const began = performance.now();
      const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: [target] };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: start, variables: { input } }),
      });
      const answer = (await response.json()) as { data: { startTransfer: { transfers: { id: string }[] } } };
      const id = answer.data.startTransfer.transfers[0]?.id;
      for await (const { data } of socket.iterate({ query: follow, variables: { id } })) {
        const state = (data as { transferUpdated: { state: string } } | null)?.transferUpdated.state;
        if (state === 'COMPLETED') times.push(performance.now() - began);
        if (state === 'FAILED' || state === 'CANCELLED') throw new Error(`the transfer ended ${state}`);
      }
    }
    return times;
  } finally {
    await socket.dispose();
    await workers.close(5000);
    await app.http.close();
  }
}
