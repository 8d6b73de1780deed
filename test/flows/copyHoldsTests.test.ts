import { seedCourse } from '../../bench/seedCourse.ts';
import { createProgressWriter } from '../../server/modules/transfers/progressWriter.ts';
import { runTransfer } from '../../server/modules/transfers/runTransfer.ts';
import { anInternalModerator } from '../harness/actors.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { createTestServer } from '../harness/testServer.ts';

const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) {
  ... on StartTransferSuccess { transfers { id } } ... on Problem { code message } } }`;
const remove = `mutation ($id: ID!) { deleteTest(id: $id) { __typename ... on Problem { code message } } }`;

it('T7: a test that a course being copied will point to is not deleted under it', async () => {
  const server = await createTestServer();
  const moderator = await anInternalModerator(server);
  const size = { lessons: 3, lessonKilobytes: 1, questions: 2, competencies: 1 };
  const { courseId, testId } = await seedCourse(server.superuser, moderator.portalId, size);
  const { portalId, moderator: outside } = await moderator.createsPortal();
  const order = async (kind: string, id: string): Promise<string> => {
    const answer = await moderator.execute(start, { input: { items: [{ kind, id }], targetPortalIds: [portalId] } });
    return answer.expectData<{ startTransfer: { transfers: { id: string }[] } }>().startTransfer.transfers[0]?.id ?? '';
  };
  await order('TEST', testId);
  await drainJobs(server);
  const { rows } = await server.superuser.query(`SELECT id FROM content WHERE portal_id = $1 AND kind = 'TEST'`, [
    portalId,
  ]);
  const transferId = await order('COURSE', courseId);
  let removal: ReturnType<typeof outside.execute> | undefined;
  // The deletion begins while the copy is open, and must wait for it.
  const deps = {
    ...server.deps,
    faultPoint: (point: string) => {
      if (point === 'transfer.afterCopy') removal = outside.execute(remove, { id: rows[0].id });
    },
  };
  const progress = createProgressWriter(deps);
  await runTransfer(deps, progress, { id: transferId, portalId: moderator.portalId });
  await progress.close();
  (await removal)?.expectProblem('CONTENT_IN_USE');
  const { rows: broken } = await server.superuser.query(
    `SELECT t.id FROM course_item i JOIN content t ON t.portal_id = i.portal_id AND t.id = i.test_id
      WHERE i.portal_id = $1 AND t.deleted_at IS NOT NULL`,
    [portalId],
  );
  expect(broken).toEqual([]);
});
