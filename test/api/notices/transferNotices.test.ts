import { seedCourse } from '../../../bench/seedCourse.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { listen } from '../../harness/listener.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { orders } from '../../harness/transfers.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const size = { lessons: 2, lessonKilobytes: 1, questions: 2, competencies: 1 };

interface Told {
  kind: string;
  subjectId: string;
  message: string;
}

async function noticesOf(person: Actor, portalId: string): Promise<Told[]> {
  const query = 'query ($portalId: ID!) { notices(portalId: $portalId) { nodes { kind subjectId message } } }';
  const answer = await person.execute(query, { portalId });
  return answer.expectData<{ notices: { nodes: Told[] } }>().notices.nodes;
}

describe('T2: data transfer complete', () => {
  it('is told to who ordered and to the moderators of the target, once, live, and to nobody else', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Heat pumps');
    const { portalId, name, moderator: outside } = await moderator.createsPortal();
    const colleague = await aMember(server, moderator.portalId, 'MODERATOR', 'INTERNAL');
    const learner = await aMember(server, portalId, 'LEARNER');
    const listener = await listen<Told>(server, {
      token: moderator.token,
      query: 'subscription { noticeAdded { kind subjectId message } }',
    });
    await server.superuser.query(`UPDATE account SET language = 'pl' WHERE id = $1`, [outside.accountId]);
    const transferId = await orders(moderator, 'COURSE', courseId, portalId);
    await drainJobs(server);
    const told = { kind: 'TRANSFER_COMPLETED', subjectId: transferId };
    const message = `Data transfer complete. ${name} now has: Heat pumps`;
    expect(await listener.next()).toMatchObject({ ...told, message });
    await listener.stop();
    expect(await noticesOf(moderator, moderator.portalId)).toEqual([{ ...told, message }]);
    expect(await noticesOf(outside, portalId)).toMatchObject([
      { kind: 'COURSE_RECEIVED', message: 'Przeniesienie danych zakończone. Nowe tutaj: Heat pumps' },
    ]);
    expect(await noticesOf(learner, portalId)).toEqual([]);
    expect(await noticesOf(colleague, moderator.portalId)).toEqual([]);
  });

  it('leads the moderators of the target to the test, where only tests came', async () => {
    const { testId } = await seedCourse(server.superuser, moderator.portalId, size, 'Tested');
    const { portalId, moderator: outside } = await moderator.createsPortal();
    await orders(moderator, 'TEST', testId, portalId);
    await drainJobs(server);
    const { rows } = await server.superuser.query('SELECT id FROM content WHERE portal_id = $1', [portalId]);
    expect(await noticesOf(outside, portalId)).toMatchObject([{ kind: 'TEST_RECEIVED', subjectId: rows[0].id }]);
  });
});

describe('T6: a failure', () => {
  it('is told to who ordered, with its reason; after a retry the completion is told as well', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Breaks');
    const { portalId, name, moderator: outside } = await moderator.createsPortal();
    const transferId = await orders(moderator, 'COURSE', courseId, portalId);
    // It was begun too often already: the next claim ends it.
    await server.superuser.query('UPDATE transfer SET attempts = 5 WHERE id = $1', [transferId]);
    await drainJobs(server);
    const [told] = await noticesOf(moderator, moderator.portalId);
    expect(told).toMatchObject({ kind: 'TRANSFER_FAILED', subjectId: transferId });
    expect(told?.message).toMatch(new RegExp(`^The data transfer into ${name} failed: Breaks\\. \\w`));
    expect(await noticesOf(outside, portalId)).toEqual([]);
    await moderator.execute('mutation ($id: ID!) { retryTransfer(id: $id) { __typename } }', { id: transferId });
    await drainJobs(server);
    const kinds = (await noticesOf(moderator, moderator.portalId)).slice(0, 2).map(({ kind }) => kind);
    expect(kinds).toEqual(['TRANSFER_COMPLETED', 'TRANSFER_FAILED']);
  });

  it('that somebody asked for, a cancellation, is no news', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Stopped');
    const { portalId } = await moderator.createsPortal();
    const before = await noticesOf(moderator, moderator.portalId);
    const transferId = await orders(moderator, 'COURSE', courseId, portalId);
    await moderator.execute('mutation ($id: ID!) { cancelTransfer(id: $id) { __typename } }', { id: transferId });
    await drainJobs(server);
    expect(await noticesOf(moderator, moderator.portalId)).toEqual(before);
  });
});
