import { seedCourse } from '../../bench/seedCourse.ts';
import type { Workers } from '../../workers/startWorkers.ts';
import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) {
  __typename ... on StartTransferSuccess { transfers { id } } ... on Problem { code message } } }`;
const cancel = `mutation ($id: ID!) { cancelTransfer(id: $id) { __typename } }`;
const retry = `mutation ($id: ID!) { retryTransfer(id: $id) { __typename ... on Problem { code message }
  ... on AlreadyTransferredProblem { existing { sourceId targetPortalId } } } }`;

async function order(courseId: string, portalId: string): Promise<string> {
  const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: [portalId] };
  const answer = await moderator.execute(start, { input });
  return answer.expectData<{ startTransfer: { transfers: { id: string }[] } }>().startTransfer.transfers[0]?.id ?? '';
}

describe('retryTransfer (T6, T9)', () => {
  it('answers the copy when the content came by another transfer meanwhile', async () => {
    const size = { lessons: 3, lessonKilobytes: 1, questions: 2, competencies: 1 };
    const { courseId } = await seedCourse(server.superuser, moderator.portalId, size);
    const { portalId } = await moderator.createsPortal();
    const first = await order(courseId, portalId);
    await moderator.execute(cancel, { id: first });
    await order(courseId, portalId);
    const workers: Workers = await startTestWorkers(server);
    await workers.worker.idle();
    const problem = (await moderator.execute(retry, { id: first })).expectProblem('ALREADY_TRANSFERRED');
    expect(problem.existing).toEqual([{ sourceId: courseId, targetPortalId: portalId }]);
    const { rows } = await server.superuser.query(
      `SELECT (SELECT state FROM transfer WHERE id = $1) AS state,
              (SELECT count(*)::int FROM event WHERE portal_id = $2 AND kind = 'transfer.received') AS received`,
      [first, portalId],
    );
    expect(rows).toEqual([{ state: 'CANCELLED', received: 1 }]);
  });
});
