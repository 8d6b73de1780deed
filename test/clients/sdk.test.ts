import { ApiError } from '../../clients/sdk/ApiError.ts';
import { type Client, createClient } from '../../clients/sdk/createClient.ts';
import { type PortalEvent, portalEvents } from '../../clients/sdk/portalEvents.ts';
import { signIn } from '../../clients/sdk/signIn.ts';
import { uploadFile } from '../../clients/sdk/uploadFile.ts';
import { withDeadline } from '../../server/withDeadline.ts';
import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { lastSeq, recordCompetencies } from '../harness/events.ts';
import { startTcpProxy } from '../harness/tcpProxy.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

async function clientOf(actor: Actor, url?: string): Promise<Client> {
  const client = createClient({ url: url ?? (await server.listen()), token: actor.token });
  server.onClose(() => client.close());
  return client;
}

describe('requests', () => {
  it('signs in, or says why not', async () => {
    const url = await server.listen();
    const { email, password } = moderator;
    const client = await signIn({ url }, { email, password, audience: 'INTERNAL' });
    const { viewer } = await client.request<{ viewer: { email: string } }, Record<string, never>>(
      '{ viewer { email } }',
    );
    expect(viewer.email).toBe(email);
    const wrong = signIn({ url, language: 'pl' }, { email, password, audience: 'EXTERNAL' });
    await expect(wrong).rejects.toMatchObject({ name: 'ApiError', code: 'SIGN_IN_FAILED' });
  });

  it('tells errors by their code, and where nothing answers', async () => {
    const client = await clientOf(moderator);
    const refused = client.request('{ portal(id: "nothing") { id } }');
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND', requestId: expect.any(String) });
    const nowhere = createClient({ url: 'http://127.0.0.1:9' }).request('{ __typename }');
    await expect(nowhere).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it('uploads a file', async () => {
    const bytes = new TextEncoder().encode('Room,Radiators\nKitchen,1\n');
    const file = await uploadFile(await clientOf(moderator), moderator.portalId, 'rooms.csv', bytes);
    expect(file).toMatchObject({ name: 'rooms.csv', bytes: bytes.length });
    const refused = uploadFile(
      await clientOf(moderator),
      moderator.portalId,
      'page.html',
      Buffer.from('<!doctype html>'),
    );
    await expect(refused).rejects.toBeInstanceOf(ApiError);
  });
});

describe('events', () => {
  it('come in order and once each over connections that break (I4)', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const proxy = await startTcpProxy(Number(new URL(await server.listen()).port));
    server.onClose(() => proxy.close());
    const client = await clientOf(outside, `http://127.0.0.1:${proxy.port}`);
    const seen: number[] = [];
    const rounds = 6;
    const listening = (async () => {
      for await (const { seq } of portalEvents(client, { portalId, after: 0 })) {
        seen.push(seq);
        if (seq === 1 + rounds * 5) return;
        // In the middle of a batch the network goes, and what is written meanwhile must not be missed.
        if (seq % 5 === 3) {
          proxy.set('refuse');
          await recordCompetencies(server, portalId, ['one', 'two', 'three', 'four', 'five']);
          proxy.set('pass');
        }
      }
    })();
    await recordCompetencies(server, portalId, ['a', 'b', 'c', 'd', 'e']);
    await withDeadline(listening, 30_000, 'all events');
    const head = await lastSeq(server, portalId);
    expect(seen).toEqual(Array.from({ length: Math.min(head, 1 + rounds * 5) }, (_, n) => n + 1));
  }, 40_000);

  it('begin now when nothing else is said', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const client = await clientOf(outside);
    const events = portalEvents(client, { portalId });
    const first = events.next();
    let heard: PortalEvent | undefined;
    void first.then(({ value }) => (heard = value));
    for (let n = 0; n < 200 && !heard; n++) {
      await recordCompetencies(server, portalId, [`no ${n}`]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { value } = await withDeadline(first, 10_000, 'an event');
    expect(value?.kind).toBe('COMPETENCY_CREATED');
    await events.return(undefined);
  });

  it('end with the reason when the right is lost', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const events = portalEvents(await clientOf(outside), { portalId, after: 0 });
    await events.next();
    await server.superuser.query('DELETE FROM membership WHERE account_id = $1', [outside.accountId]);
    await expect(withDeadline(events.next(), 8_000, 'the end')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 15_000);
});
