import { writeIn } from '../../../server/db/write.ts';
import { redriveAttempts } from '../../../server/modules/learning/attempts/redriveAttempts.ts';
import { submitOverdueAttempts } from '../../../server/modules/learning/attempts/submitAttempt.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import {
  aPublishedTest,
  begins,
  membershipOf,
  movesDeadline,
  paperOf,
  saves,
  starts,
  submitAttempt,
  submits,
} from '../../harness/attempts.ts';
import { startTestWorkers } from '../../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { until } from '../../harness/until.ts';

let server: TestServer;
let moderator: Actor;
let testId: string;

const trueFalse = [{ stem: 'Really?', answers: { trueFalse: { correct: true } } }];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  ({ testId } = await aPublishedTest(moderator, { timeLimitSeconds: 600 }, trueFalse));
});

/** A learner who has answered everything right. */
async function anAnswered(test = testId) {
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const { id } = await begins(learner, test);
  const [question] = await paperOf(learner, id);
  (await saves(learner, { attemptId: id, questionId: question?.id ?? '', answer: { trueFalse: true } })).expectData();
  return { learner, id };
}

async function eventsOf(attemptId: string, kind: string): Promise<Record<string, unknown>[]> {
  const { rows } = await server.superuser.query(
    'SELECT payload FROM event WHERE portal_id = $1 AND kind = $2 AND subject_id = $3',
    [moderator.portalId, kind, attemptId],
  );
  return rows.map(({ payload }) => payload as Record<string, unknown>);
}

async function rowOf(attemptId: string): Promise<Record<string, unknown>> {
  const { rows } = await server.superuser.query(
    'SELECT *, submitted_at = deadline_at::timestamptz(3) AS at_deadline FROM attempt WHERE id = $1',
    [attemptId],
  );
  return rows[0] as Record<string, unknown>;
}

describe('Handing in (L3, F26)', () => {
  it('is done once by 30 parallel calls: one grade, one event, the same answer for all', async () => {
    const { learner, id } = await anAnswered();
    const all = await Promise.all(Array.from({ length: 30 }, () => submits(learner, id)));
    expect(new Set(all.map(({ submittedAt }) => submittedAt)).size).toBe(1);
    expect(all[0]).toMatchObject({ state: 'GRADED', submittedBy: 'LEARNER', secondsLeft: 0 });
    expect(await eventsOf(id, 'attempt.submitted')).toHaveLength(1);
    expect(await eventsOf(id, 'attempt.graded')).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ points: '1.000' });
  });

  it('keeps what was being saved, or refuses it: never a change after the grade', async () => {
    for (let round = 0; round < 10; round++) {
      const { learner, id } = await anAnswered();
      const [question] = await paperOf(learner, id);
      const change = { attemptId: id, questionId: question?.id ?? '', revision: 1, answer: { trueFalse: false } };
      const [saved] = await Promise.all([saves(learner, change), submits(learner, id)]);
      const { saveAnswer } = saved.expectData<{ saveAnswer: { __typename: string } }>();
      const points = saveAnswer.__typename === 'SaveAnswerSuccess' ? '0.000' : '1.000';
      expect(await rowOf(id)).toMatchObject({ points });
    }
  });

  it('is not for others (S48)', async () => {
    const { id } = await anAnswered();
    for (const actor of [await aMember(server, moderator.portalId, 'LEARNER'), moderator])
      (await actor.execute(submitAttempt, { attemptId: id })).expectError('NOT_FOUND');
    expect(await rowOf(id)).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('after the deadline counts as done by the server, at the deadline, with what was saved', async () => {
    const { learner, id } = await anAnswered();
    await movesDeadline(learner, id, -60);
    expect(await submits(learner, id)).toMatchObject({ submittedBy: 'SERVER', state: 'GRADED' });
    expect(await rowOf(id)).toMatchObject({ at_deadline: true, points: '1.000' });
  });

  it('is final: what was handed in is not opened again (S47)', async () => {
    const { testId: once } = await aPublishedTest(moderator, { attemptLimit: 1 }, trueFalse);
    const { learner, id } = await anAnswered(once);
    await submits(learner, id);
    (await starts(learner, once)).expectProblem('ATTEMPTS_USED_UP');
    expect(await rowOf(id)).toMatchObject({ state: 'GRADED' });
  });
});

describe('The server hands in what is overdue (L3)', () => {
  it('once, whoever looks and however many at once; members who left included', async () => {
    const attempts = await Promise.all(Array.from({ length: 12 }, () => anAnswered()));
    const [gone] = attempts;
    await server.superuser.query(`UPDATE membership SET status = 'REMOVED' WHERE id = $1`, [
      await membershipOf(gone?.learner as Actor),
    ]);
    for (const { id } of attempts) await movesDeadline(moderator, id, -60);
    const counts = await Promise.all([
      redriveAttempts(server.deps),
      redriveAttempts(server.deps),
      redriveAttempts(server.deps),
    ]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    for (const { id } of attempts) {
      expect(await rowOf(id)).toMatchObject({ state: 'GRADED', submitted_by: 'SERVER', at_deadline: true });
      expect(await eventsOf(id, 'attempt.submitted')).toHaveLength(1);
      expect(await eventsOf(id, 'attempt.graded')).toHaveLength(1);
    }
    expect(await redriveAttempts(server.deps)).toBe(0);
  });

  it('not before the grace is over, and only what it was told', async () => {
    const { learner, id } = await anAnswered();
    await movesDeadline(learner, id, -4);
    expect(await redriveAttempts(server.deps)).toBe(0);
    expect(await submitOverdueAttempts(server.deps, moderator.portalId, [id])).toBe(0);
    await movesDeadline(learner, id, -6);
    expect(await submitOverdueAttempts(server.deps, moderator.portalId, [])).toBe(0);
    expect(await submitOverdueAttempts(server.deps, moderator.portalId, [id, id])).toBe(1);
  });

  it('with nothing of it done when it fails before the commit', async () => {
    const { learner, id } = await anAnswered();
    await movesDeadline(learner, id, -60);
    const failing = {
      ...server.deps,
      faultPoint: (point: string) => {
        if (point === 'attempt.afterGrading') throw new Error('fault');
      },
    };
    await expect(submitOverdueAttempts(failing, moderator.portalId, [id])).rejects.toThrow('fault');
    expect(await rowOf(id)).toMatchObject({ state: 'IN_PROGRESS', points: null });
    expect(await eventsOf(id, 'attempt.submitted')).toHaveLength(0);
    expect(await redriveAttempts(server.deps)).toBe(1);
  });

  it('by the job that was scheduled when the attempt began', async () => {
    await server.superuser.query(
      `INSERT INTO portal_settings (portal_id, attempt_grace_seconds) VALUES ($1, 0)
       ON CONFLICT (portal_id) DO UPDATE SET attempt_grace_seconds = 0`,
      [moderator.portalId],
    );
    const learner = await aMember(server, moderator.portalId, 'LEARNER');
    const closesSoon = await aPublishedTest(moderator, {}, trueFalse);
    await writeIn(server.deps, { portals: [moderator.portalId], portal: moderator.portalId }, (tx) =>
      tx.sql(
        `INSERT INTO content_settings (portal_id, content_id, closes_at) VALUES ($1, $2, clock_timestamp() + interval '1 second')`,
        [moderator.portalId, closesSoon.testId],
      ),
    );
    const { id } = await begins(learner, closesSoon.testId);
    await startTestWorkers(server);
    await until('the attempt to be handed in', async () => (await rowOf(id)).state === 'GRADED');
    expect(await rowOf(id)).toMatchObject({ submitted_by: 'SERVER' });
    await server.superuser.query('DELETE FROM portal_settings WHERE portal_id = $1', [moderator.portalId]);
  });
});
