import { writeIn } from '../../../server/db/write.ts';
import { mailUnreadNotices } from '../../../server/modules/notices/mailUnreadNotices.ts';
import { type NewNotice, notify } from '../../../server/modules/notices/notify.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator, joinPortal } from '../../harness/actors.ts';
import { listen } from '../../harness/listener.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { until } from '../../harness/until.ts';

let server: TestServer;
let admin: InternalModerator;
let portalId: string;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});

beforeEach(async () => {
  ({ portalId } = await admin.createsPortal());
  learner = await aMember(server, portalId, 'LEARNER');
});

async function membershipOf(person: Actor, portal = portalId): Promise<string> {
  const { rows } = await server.superuser.query('SELECT id FROM membership WHERE portal_id = $1 AND account_id = $2', [
    portal,
    person.accountId,
  ]);
  return rows[0].id;
}

async function told(person: Actor, more: Partial<NewNotice> = {}, portal = portalId): Promise<number> {
  const notice = {
    portalId: portal,
    membershipIds: [await membershipOf(person, portal)],
    kind: 'ENROLLED',
    params: { title: 'Heat pumps' },
    ...more,
  } as NewNotice;
  return writeIn(server.deps, { portals: [portal], portal }, (tx) => notify(tx, notice));
}

/** Lets so much time pass for notices and for when people were last there. */
async function timePasses(interval: string): Promise<void> {
  await server.superuser.query('UPDATE notice SET created_at = created_at - $1::interval', [interval]);
  await server.superuser.query('UPDATE session SET active_at = active_at - $1::interval', [interval]);
}

const list = `query ($portalId: ID, $unreadOnly: Boolean!, $first: Int!, $after: String) {
  notices(portalId: $portalId, unreadOnly: $unreadOnly, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id portalId kind subjectId message createdAt readAt } } }`;
type Listed = {
  notices: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { id: string; kind: string; message: string; readAt: string | null }[];
  };
};
const noticesOf = async (person: Actor, variables: object = {}) =>
  (await person.execute(list, { unreadOnly: false, first: 20, ...variables })).expectData<Listed>().notices;
const count = async (person: Actor): Promise<number> =>
  (await person.execute('{ unreadNoticeCount }')).expectData<{ unreadNoticeCount: number }>().unreadNoticeCount;
const mark = 'mutation ($portalId: ID!, $ids: [ID!]) { markNoticesRead(portalId: $portalId, ids: $ids) }';

describe('S6: notices', () => {
  it('are listed newest first, in pages, in the language of their reader, and counted until they are read', async () => {
    for (const title of ['One', 'Two', 'Three']) await told(learner, { params: { title } });
    await told(learner, { kind: 'DUE', params: { title: 'One', dueAt: '2026-12-24T12:00:00Z' } });
    const first = await noticesOf(learner, { first: 2 });
    expect(first.nodes.map(({ message }) => message)).toEqual([
      '“One” is due on December 24, 2026.',
      'You are enrolled in “Three”.',
    ]);
    expect(first.totalCount).toBe(4);
    const next = await noticesOf(learner, { first: 2, after: first.pageInfo.endCursor });
    expect(next.nodes.map(({ message }) => message)).toEqual([
      'You are enrolled in “Two”.',
      'You are enrolled in “One”.',
    ]);
    expect(await count(learner)).toBe(4);
    const ids = [first.nodes[0]?.id];
    expect((await learner.execute(mark, { portalId, ids })).expectData()).toEqual({ markNoticesRead: 3 });
    expect((await noticesOf(learner, { unreadOnly: true })).nodes).toHaveLength(3);
    expect((await learner.execute(mark, { portalId })).expectData()).toEqual({ markNoticesRead: 0 });
    expect((await noticesOf(learner, { portalId })).nodes.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('reach active members of the portal only, each once', async () => {
    const id = await membershipOf(learner);
    expect(await told(learner, { membershipIds: [id, id, learner.accountId] })).toBe(1);
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE id = $1`, [id]);
    expect(await told(learner)).toBe(0);
    expect(await told(learner, { membershipIds: [] })).toBe(0);
  });

  it("are nobody else's: neither to read nor to mark", async () => {
    await told(learner);
    const other = await aMember(server, portalId, 'MODERATOR');
    const [notice] = (await noticesOf(learner)).nodes;
    expect((await noticesOf(other)).nodes).toEqual([]);
    (await other.execute(mark, { portalId, ids: [notice?.id] })).expectData();
    expect(await count(learner)).toBe(1);
    const neighbour = await admin.createsPortal();
    (await neighbour.moderator.execute(list, { portalId, unreadOnly: false, first: 1 })).expectError('NOT_FOUND');
    (await neighbour.moderator.execute(mark, { portalId })).expectError('NOT_FOUND');
  });
});

/** Waits until so many listeners of notices stand. */
const listening = (count: number) => until('listeners stand', () => server.deps.wakeups.size().subscribers >= count);

describe('noticeAdded', () => {
  const query = 'subscription ($portalId: ID) { noticeAdded(portalId: $portalId) { id message } }';

  it('gives what is written from now on, of all portals of the person, each once', async () => {
    const second = await admin.createsPortal();
    await joinPortal(server, learner.accountId, second.portalId, 'LEARNER', learner.email);
    await told(learner, { params: { title: 'Before' } });
    const all = await listen<{ message: string }>(server, { token: learner.token, query });
    const one = await listen<{ message: string }>(server, { token: learner.token, query, variables: { portalId } });
    await listening(2);
    await Promise.all([
      told(learner, { params: { title: 'One' } }),
      told(learner, { params: { title: 'Two' } }, second.portalId),
    ]);
    const messages = (await all.take(2)).map(({ message }) => message).sort();
    expect(messages).toEqual(['You are enrolled in “One”.', 'You are enrolled in “Two”.']);
    expect((await one.next()).message).toBe('You are enrolled in “One”.');
    await told(learner, { params: { title: 'Three' } });
    expect([(await all.next()).message, (await one.next()).message]).toEqual(
      Array(2).fill('You are enrolled in “Three”.'),
    );
    expect([all.values.length, one.values.length]).toEqual([3, 2]);
    await Promise.all([all.stop(), one.stop()]);
  });

  it('S42: ends when the membership or the session does', async () => {
    const one = await listen(server, { token: learner.token, query, variables: { portalId } });
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE account_id = $1`, [
      learner.accountId,
    ]);
    expect((await one.closed()).codes).toEqual(['NOT_FOUND']);
    const other = await aMember(server, portalId, 'LEARNER');
    const two = await listen(server, { token: other.token, query });
    await server.superuser.query('DELETE FROM session WHERE account_id = $1', [other.accountId]);
    const end = await two.closed();
    expect(end.codes[0] ?? end.code).toMatch(/UNAUTHENTICATED|4403/);
  }, 20_000);
});

describe('S6: what stays unread while its person is away goes by mail', () => {
  it('after ten minutes, once, all in one mail of the portal, with a link to unsubscribe', async () => {
    await server.superuser.query(`UPDATE portal SET title = 'Dealers' WHERE id = $1`, [portalId]);
    await server.superuser.query(`UPDATE account SET language = 'de' WHERE id = $1`, [learner.accountId]);
    await told(learner, { params: { title: 'Eins' } });
    await told(learner, { kind: 'GRADED', params: { title: '<b>Zwei</b>\r\nX: y' } });
    await timePasses('9 minutes');
    await mailUnreadNotices(server.deps);
    expect(await mailsTo(server, learner.email)).toEqual([]);
    await timePasses('2 minutes');
    await Promise.all(Array.from({ length: 8 }, () => mailUnreadNotices(server.deps)));
    const mails = await mailsTo(server, learner.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ subject: 'Sie haben 2 neue Mitteilungen', fromName: 'Dealers' });
    expect(mails[0]?.text).toContain('• Sie sind in „Eins“ eingeschrieben.\n• Ihre Antworten in „<b>Zwei</b>');
    expect(mails[0]?.html).not.toContain('<b>');
    expect(mails[0]?.unsubscribeUrl).toMatch(/\/unsubscribe\//);
    expect(mails[0]?.link).toMatch(new RegExp(`/portals/${portalId}/notices$`));
    await timePasses('1 hour');
    await mailUnreadNotices(server.deps);
    expect(await mailsTo(server, learner.email)).toHaveLength(1);
    expect(await count(learner)).toBe(2);
  });

  it('not what was read, not to somebody who is there, nor to one who wants none or is no member any more', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => aMember(server, portalId, 'LEARNER')));
    const [reader, present, unwilling, gone] = people as [Actor, Actor, Actor, Actor];
    for (const person of people) await told(person);
    await reader.execute(mark, { portalId });
    await unwilling.execute('mutation { setMailSettings(input: { notices: false }) { notices } }');
    await server.superuser.query(`UPDATE membership SET status = 'REMOVED' WHERE account_id = $1`, [gone.accountId]);
    await timePasses('11 minutes');
    await server.superuser.query('UPDATE session SET active_at = now() WHERE account_id = $1', [present.accountId]);
    await mailUnreadNotices(server.deps);
    for (const person of people) expect(await mailsTo(server, person.email)).toEqual([]);
    // Once the one who was there has left, the notice goes.
    await timePasses('11 minutes');
    await mailUnreadNotices(server.deps);
    expect(await mailsTo(server, present.email)).toHaveLength(1);
    for (const person of [reader, unwilling, gone]) expect(await mailsTo(server, person.email)).toEqual([]);
  });

  it('looking at the notices, or listening to them, is being there', async () => {
    const listener = await aMember(server, portalId, 'LEARNER');
    for (const person of [learner, listener]) await told(person);
    await timePasses('11 minutes');
    await count(learner);
    const before = server.deps.wakeups.size().subscribers;
    const stream = await listen(server, { token: listener.token, query: 'subscription { noticeAdded { id } }' });
    await listening(before + 1);
    await told(listener);
    await stream.next();
    await mailUnreadNotices(server.deps);
    for (const person of [learner, listener]) expect(await mailsTo(server, person.email)).toEqual([]);
  });
});

it('a list of notices costs the same few statements, however many there are', async () => {
  const few = await aMember(server, portalId, 'LEARNER');
  for (let n = 0; n < 2; n++) await told(few);
  for (let n = 0; n < 20; n++) await told(learner);
  const statements = async (person: Actor) => {
    await count(person);
    const { statements: sent } = await server.statements.during(() => noticesOf(person));
    return sent.filter((text) => !/^(begin|commit|rollback)/i.test(text)).length;
  };
  // The session's look-up, the page, the count.
  expect([await statements(few), await statements(learner)]).toEqual([3, 3]);
});
