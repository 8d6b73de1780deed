import { seedCourse } from '../../bench/seedCourse.ts';
import type { Workers } from '../../workers/startWorkers.ts';
import { aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;
let workers: Workers;

const size = { lessons: 4, lessonKilobytes: 1, questions: 8, competencies: 3 };

beforeAll(async () => {
  server = await createTestServer();
  workers = await startTestWorkers(server);
  moderator = await anInternalModerator(server);
});

const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { __typename
  ... on StartTransferSuccess { orderId transfers { id state target { id } items { title kind requested state } } alreadyThere { copyId sourceId } }
  ... on Problem { code message }
  ... on AlreadyTransferredProblem { existing { copyId sourceId targetPortalId } } } }`;

const look = `query ($id: ID!) { transfer(id: $id) { state phase stepsDone stepsTotal message failureCode
  items { kind state copyId existingTransferId }
  manifest { files competencies { title outcome targetId } items { outcome verified questions lessons tests } openLinks { kind } } } }`;

interface Started {
  startTransfer: {
    orderId: string;
    transfers: { id: string; state: string; items: { kind: string; requested: boolean }[] }[];
    alreadyThere: object[];
  };
}

async function order(
  by: InternalModerator,
  courseIds: string[],
  targetPortalIds: string[],
  mode = 'COPY',
): Promise<Started['startTransfer']> {
  const input = { items: courseIds.map((id) => ({ kind: 'COURSE', id, mode })), targetPortalIds };
  return (await by.execute(start, { input })).expectData<Started>().startTransfer;
}

async function finished(
  id: string,
): Promise<Record<string, unknown> & { state: string; manifest: { competencies: { outcome: string }[] } }> {
  await workers.worker.idle();
  const { transfer } = (await moderator.execute(look, { id })).expectData<{ transfer: never }>();
  return transfer;
}

describe('T2–T4, T7: a course arrives whole', () => {
  it('copies lessons, questions, conditions, links and competencies, verified', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size);
    const { portalId } = await moderator.createsPortal();
    const { transfers } = await order(moderator, [courseId], [portalId]);
    expect(transfers[0]?.items).toMatchObject([
      { kind: 'TEST', requested: false },
      { kind: 'COURSE', requested: true },
    ]);
    const done = await finished(transfers[0]?.id ?? '');
    expect(done).toMatchObject({
      state: 'COMPLETED',
      phase: 'DONE',
      message: 'Data transfer complete',
      manifest: {
        items: [
          { outcome: 'COPIED', verified: true, questions: 8 },
          { outcome: 'COPIED', verified: true, lessons: 4, tests: 1 },
        ],
        openLinks: [],
      },
    });
    expect(done.manifest.competencies.map(({ outcome }) => outcome)).toEqual(['ADDED', 'ADDED', 'ADDED']);
    const { rows } = await server.superuser.query(
      `SELECT after.title AS after, target.title AS links_to, test.portal_id AS test_in
         FROM content c JOIN course_item i ON i.revision_id = c.published_revision_id AND i.position = 2
         JOIN course_item after ON after.revision_id = i.revision_id AND after.id = i.opens_after_item_id
         JOIN content_link l ON l.revision_id = i.revision_id AND l.owner_id = i.id
         JOIN course_item target ON target.revision_id = i.revision_id AND target.id = l.target_id
         JOIN course_item t ON t.revision_id = i.revision_id AND t.kind = 'TEST' JOIN content test ON test.id = t.test_id
        WHERE c.portal_id = $1 AND c.kind = 'COURSE'`,
      [portalId],
    );
    expect(rows).toEqual([{ after: 'Lesson 1', links_to: 'Lesson 3', test_in: portalId }]);
  });
});

describe('T9: the same content for the same portal', () => {
  it('answers the copy that is there, and makes another one when asked', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Twice');
    const { portalId } = await moderator.createsPortal();
    const first = await order(moderator, [courseId], [portalId]);
    await finished(first.transfers[0]?.id ?? '');
    const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: [portalId] };
    const problem = (await moderator.execute(start, { input })).expectProblem('ALREADY_TRANSFERRED');
    expect(problem.existing).toMatchObject([{ sourceId: courseId, targetPortalId: portalId }]);
    const again = await order(moderator, [courseId], [portalId], 'NEW_COPY');
    expect(await finished(again.transfers[0]?.id ?? '')).toMatchObject({ state: 'COMPLETED' });
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS n FROM content WHERE portal_id = $1 AND kind = 'COURSE'`,
      [portalId],
    );
    expect(rows[0].n).toBe(2);
  });
});

describe('refusals', () => {
  it('lets nobody but internal moderators order, and only into portals of the organization', async () => {
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Refused');
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: [portalId] };
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    (await learner.execute(start, { input })).expectError('FORBIDDEN');
    (await outside.execute(start, { input })).expectError('NOT_FOUND');
    const stranger = await anInternalModerator(server);
    const foreign = await stranger.createsPortal();
    (await moderator.execute(start, { input: { ...input, targetPortalIds: [foreign.portalId] } })).expectError(
      'NOT_FOUND',
    );
    (await moderator.execute(start, { input: { ...input, targetPortalIds: [moderator.portalId] } })).expectError(
      'NOT_FOUND',
    );
    (await moderator.execute(start, { input: { ...input, items: [] } })).expectError('BAD_INPUT');
    (
      await moderator.execute(start, { input: { ...input, items: [{ ...input.items[0], mode: 'UPDATE' }] } })
    ).expectProblem('UPDATE_NOT_AVAILABLE');
  });
});
