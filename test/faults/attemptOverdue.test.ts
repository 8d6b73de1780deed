import { jest } from '@jest/globals';
import { aMember } from '../harness/actors.ts';
import { aPublishedTest, begins, movesDeadline, paperOf, saves } from '../harness/attempts.ts';
import { full, openStage, profiles, type TransferStage } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';

jest.setTimeout(120_000);

const points = full ? ['attempt.afterSubmit', 'attempt.afterGrading'] : ['attempt.afterGrading'];

for (const profile of full ? profiles : profiles.slice(0, 1))
  profile.describe(`F26: an attempt whose time is up, ${profile.name}`, () => {
    let stage: TransferStage;

    beforeAll(async () => {
      stage = await openStage(profile.name);
    });
    afterEach(() => stage.endProcesses());

    it.each(points)(
      'is handed in and graded once, though the worker dies at %s and two others follow',
      async (point) => {
        const { moderator } = await stage.moderator.createsPortal();
        const question = { stem: 'Really?', answers: { trueFalse: { correct: true } } };
        const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 600 }, [question]);
        const learner = await aMember(stage.server, moderator.portalId, 'LEARNER');
        const { id } = await begins(learner, testId);
        const [asked] = await paperOf(learner, id);
        await saves(learner, { attemptId: id, questionId: asked?.id ?? '', answer: { trueFalse: true } });

        const first = await stage.worker({ FAULT: `${point}#${id}:kill` });
        await movesDeadline(learner, id, -60);
        expect(await first.ended).toBe('SIGKILL');
        expect(await rowOf(stage, id)).toMatchObject({ state: 'IN_PROGRESS', points: null });

        await Promise.all([stage.worker(), stage.worker()]);
        await until('the attempt to be graded', async () => (await rowOf(stage, id)).state === 'GRADED');
        expect(await rowOf(stage, id)).toMatchObject({ submitted_by: 'SERVER', points: '1.000' });
        const { rows } = await stage.server.superuser.query(
          `SELECT kind FROM event WHERE portal_id = $1 AND subject_id = $2 ORDER BY seq`,
          [moderator.portalId, id],
        );
        expect(rows.map(({ kind }) => kind)).toEqual(['attempt.started', 'attempt.submitted', 'attempt.graded']);
      },
    );
  });

async function rowOf(stage: TransferStage, attemptId: string): Promise<Record<string, unknown>> {
  const { rows } = await stage.server.superuser.query('SELECT * FROM attempt WHERE id = $1', [attemptId]);
  return rows[0] as Record<string, unknown>;
}
