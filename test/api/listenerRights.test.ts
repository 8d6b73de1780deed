import { type Actor, aMember, anInternalModerator, aSession, type InternalModerator } from '../harness/actors.ts';
import { anotherServer } from '../harness/anotherServer.ts';
import { type HeardEvent, listenQuery, recordCompetencies } from '../harness/events.ts';
import { listen, type TestListener } from '../harness/listener.ts';
import { greetedSocket } from '../harness/rawSocket.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

/** A portal with a moderator who stays and one who will lose the right, both listening live. */
async function twoListeners() {
  const { portalId, moderator: stays } = await moderator.createsPortal();
  const goes = await aMember(server, portalId, 'MODERATOR');
  const hear = (actor: Actor) =>
    listen<HeardEvent>(server, { token: actor.token, query: listenQuery, variables: { portalId, after: 0 } });
  const [staying, going] = await Promise.all([hear(stays), hear(goes)]);
  await Promise.all([staying.next(), going.next()]);
  return { portalId, goes, staying, going };
}

/** What is written from now on is heard by the one who stays; the other one is told why it is not, and hears nothing of it. */
async function expectDeaf(
  portalId: string,
  { staying, going }: { staying: TestListener<HeardEvent>; going: TestListener<HeardEvent> },
  code: string,
) {
  await recordCompetencies(server, portalId, ['a secret']);
  let last = await staying.next();
  while (last.payload.title !== 'a secret') last = await staying.next();
  expect(await going.closed(5_000)).toMatchObject({ how: 'errors', codes: [code] });
  expect(JSON.stringify(going.values)).not.toContain('a secret');
}

const inOneTransaction = (statements: string) => server.superuser.query(`BEGIN; ${statements}; COMMIT`);
const raise = (portalId: string) => `UPDATE auth_epoch SET epoch = epoch + 1 WHERE portal_id = '${portalId}'`;

describe('a right that is lost while listening (S42)', () => {
  const losses = [
    [
      'the role is lowered',
      (id: string) => `UPDATE membership SET role = 'LEARNER' WHERE account_id = '${id}'`,
      'FORBIDDEN',
    ],
    [
      'the member is disabled',
      (id: string) => `UPDATE membership SET status = 'DISABLED' WHERE account_id = '${id}'`,
      'NOT_FOUND',
    ],
    ['the member is removed', (id: string) => `DELETE FROM membership WHERE account_id = '${id}'`, 'NOT_FOUND'],
  ] as const;

  it.each(losses)('ends the stream before the next event: %s', async (_how, loss, code) => {
    const { portalId, goes, ...listeners } = await twoListeners();
    await inOneTransaction(`${loss(goes.accountId)}; ${raise(portalId)}`);
    await expectDeaf(portalId, listeners, code);
  });

  it.each(losses)('ends the stream within 5 s though nobody is told: %s', async (_how, loss, code) => {
    const { portalId, goes, ...listeners } = await twoListeners();
    await inOneTransaction(loss(goes.accountId));
    expect(await listeners.going.closed(5_000)).toMatchObject({ how: 'errors', codes: [code] });
    await expectDeaf(portalId, listeners, code);
  });

  it('ends all streams of a portal that is being deleted', async () => {
    const { portalId, staying, going } = await twoListeners();
    await inOneTransaction(`UPDATE portal SET status = 'DELETING' WHERE id = '${portalId}'; ${raise(portalId)}`);
    for (const listener of [staying, going])
      expect(await listener.closed(5_000)).toMatchObject({ how: 'errors', codes: ['NOT_FOUND'] });
  });

  it('refuses a new subscription on a connection that was opened before', async () => {
    const { portalId, goes } = await twoListeners();
    const subscribe = (id: string) => ({
      type: 'subscribe',
      id,
      payload: { query: listenQuery, variables: { portalId, after: 0 } },
    });
    const sockets = await Promise.all(
      [0, 1].map(() => greetedSocket(server, { authorization: `Bearer ${goes.token}` })),
    );
    sockets[0]?.send(subscribe('before'));
    await sockets[0]?.expect(({ id, type }) => id === 'before' && type === 'next');
    await inOneTransaction(`DELETE FROM membership WHERE account_id = '${goes.accountId}'; ${raise(portalId)}`);
    for (const socket of sockets) {
      socket.send(subscribe('after'));
      const answer = await socket.expect(({ id }) => id === 'after');
      expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it('ends a listener that still replays', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const titles = Array.from({ length: 1_000 }, (_, n) => `${n} ${'.'.repeat(2_000)}`);
    for (let n = 0; n < 12; n++) await recordCompetencies(server, portalId, titles);
    const variables = { portalId, after: 0 };
    const listener = await listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables });
    await listener.next();
    listener.pause();
    await inOneTransaction(
      `UPDATE membership SET role = 'LEARNER' WHERE account_id = '${outside.accountId}'; ${raise(portalId)}`,
    );
    const { rows } = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [
      portalId,
    ]);
    listener.resume();
    expect(await listener.closed()).toMatchObject({ how: 'errors', codes: ['FORBIDDEN'] });
    expect(listener.values.length).toBeLessThan(Number(rows[0].last_seq));
  }, 30_000);
});

describe('a session that ends while listening (S07, S43)', () => {
  it.each([
    ['sign-out', 'mutation { signOut }'],
    [
      'a new password',
      `mutation { changePassword(input: { currentPassword: "PASSWORD", newPassword: "another battery horse" }) { __typename } }`,
    ],
  ])('closes the connection with 4403 at once: %s', async (_how, mutation) => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const stays = await aMember(server, portalId, 'MODERATOR');
    const variables = { portalId, after: 0 };
    const [going, staying] = await Promise.all(
      [outside, stays].map(({ token }) => listen<HeardEvent>(server, { token, query: listenQuery, variables })),
    );
    await Promise.all([going?.next(), staying?.next()]);
    (await outside.execute(mutation.replace('PASSWORD', outside.password))).expectData();
    expect(await going?.closed(2_000)).toMatchObject({ how: 'closed', code: 4403 });
    const again = await listen(server, { token: outside.token, query: listenQuery, variables });
    expect(await again.closed()).toMatchObject({ how: 'closed', code: 4403 });
    await recordCompetencies(server, portalId, ['goes on']);
    expect(await staying?.next()).toMatchObject({ seq: 2 });
  });

  it('leaves the other sessions of the same person alone', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const other = await aSession(server, outside.accountId, 'EXTERNAL');
    const variables = { portalId, after: 0 };
    const listener = await listen<HeardEvent>(server, { token: other, query: listenQuery, variables });
    await listener.next();
    (await outside.execute('mutation { signOut }')).expectData();
    await recordCompetencies(server, portalId, ['still here']);
    expect(await listener.next()).toMatchObject({ seq: 2 });
  });

  it('closes it within 5 s when the session runs out by itself, also where nothing is listened to', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const listener = await listen<HeardEvent>(server, {
      token: outside.token,
      query: listenQuery,
      variables: { portalId, after: 0 },
    });
    const refused = await listen(server, {
      token: outside.token,
      query: listenQuery,
      variables: { portalId, after: 99 },
    });
    expect(await refused.closed()).toMatchObject({ codes: ['BAD_INPUT'] });
    await server.superuser.query(`UPDATE session SET expires_at = now() WHERE account_id = $1`, [outside.accountId]);
    expect(await listener.closed(5_000)).toMatchObject({ how: 'closed', code: 4403 });
  });
});

describe('two servers on one database', () => {
  it('hear each other, events and lost rights', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const other = await anotherServer(server);
    const variables = { portalId, after: 0 };
    const hear = (url?: string) =>
      listen<HeardEvent>(server, { token: outside.token, query: listenQuery, variables, url });
    const [here, there] = await Promise.all([hear(), hear(other.url)]);
    await Promise.all([here.next(), there.next()]);
    await recordCompetencies(server, portalId, ['from here']);
    await recordCompetencies(other, portalId, ['from there']);
    for (const listener of [here, there]) {
      const titles = (await listener.take(2, 2_500)).map(({ payload }) => payload.title);
      expect(titles).toEqual(['from here', 'from there']);
    }
    (await outside.execute('mutation { signOut }')).expectData();
    for (const listener of [here, there]) expect(await listener.closed(2_500)).toMatchObject({ code: 4403 });
  });
});
