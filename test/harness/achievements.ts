import { writeIn } from '../../server/db/write.ts';
import { afterCompletion } from '../../server/modules/learning/afterCompletion.ts';
import { afterGrading } from '../../server/modules/learning/afterGrading.ts';
import { type Actor, unique } from './actors.ts';
import { aCourse, aLesson, change, publishes } from './courses.ts';
import { aQuestion, aTest } from './questions.ts';
import { aCompetency } from './stage.ts';
import type { TestServer } from './testServer.ts';

const problem = '... on Problem { code message }';

/** A published course with one lesson that teaches these competencies. */
export async function aTaughtCourse(by: Actor, competencyIds: string[], title = unique('Course')): Promise<string> {
  const courseId = await aCourse(by, title);
  await aLesson(by, courseId, 'Read this', '<p>Text.</p>');
  await change(by, 'setCourseCompetencies', 'SetCourseCompetenciesInput', { courseId, competencyIds }, problem);
  await publishes(by, courseId);
  return courseId;
}

/** A published test with one question that shows these competencies. */
export async function aShowingTest(by: Actor, competencyIds: string[], passMark: number | null = 50): Promise<string> {
  const testId = await aTest(by, unique('Test'), { passMark });
  await aQuestion(by, testId);
  await setsTestCompetencies(by, testId, competencyIds);
  return testId;
}

/** Makes a test point to these competencies from its next revision on. */
export async function setsTestCompetencies(by: Actor, testId: string, competencyIds: string[]): Promise<void> {
  await change(by, 'setTestCompetencies', 'SetTestCompetenciesInput', { testId, competencyIds }, problem);
  await change(by, 'publishTest', 'PublishTestInput', { testId }, problem);
}

/** Some competencies of the portal that the moderator runs. */
export async function someCompetencies(by: Actor, count: number): Promise<string[]> {
  const ids = [];
  for (let n = 0; n < count; n++) ids.push(await aCompetency(by));
  return ids;
}

/** The membership of an actor in its portal. */
export async function membershipOf(actor: Actor): Promise<string> {
  const { rows } = await actor.server.superuser.query(
    'SELECT id FROM membership WHERE portal_id = $1 AND account_id = $2',
    [actor.portalId, actor.accountId],
  );
  return rows[0].id;
}

interface AttemptRow {
  number?: number;
  passed?: boolean | null;
  released?: boolean;
  enrollmentId?: string;
}

/** A graded attempt, past the API; the caller says what follows from it. */
export async function aGradedAttempt(by: Actor, testId: string, row: AttemptRow = {}): Promise<string> {
  const { number = 1, passed = true, released = true, enrollmentId = null } = row;
  const { rows } = await by.server.superuser.query(
    `INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, enrollment_id, number, state, seed, submitted_at, submitted_by,
                          graded_at, released_at, passed)
     SELECT $1, $2, c.id, c.published_revision_id, $7, $4, 'GRADED', 1, now(), 'LEARNER', now(), CASE WHEN $6 THEN now() END, $5
       FROM content c WHERE c.portal_id = $1 AND c.id = $3 RETURNING id`,
    [by.portalId, await membershipOf(by), testId, number, passed, released, enrollmentId],
  );
  return rows[0].id;
}

/** A completed enrolment, past the API; the caller says what follows from it. */
export async function aCompletedEnrollment(by: Actor, courseId: string): Promise<string> {
  const { rows } = await by.server.superuser.query(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, started_at, completed_at, completed_revision_id)
     SELECT $1, $2, c.id, 'SELF', 'COMPLETED', now(), now(), c.published_revision_id
       FROM content c WHERE c.portal_id = $1 AND c.id = $3 RETURNING id`,
    [by.portalId, await membershipOf(by), courseId],
  );
  return rows[0].id;
}

/** What follows from results, in a transaction of its own. */
export const followGrading = (server: TestServer, portalId: string, attemptIds: string[]): Promise<void> =>
  writeIn(server.deps, { portals: [portalId], portal: portalId }, (tx) => afterGrading(tx, portalId, attemptIds));

/** What follows from completions, in a transaction of its own. */
export const followCompletion = (server: TestServer, portalId: string, enrollmentIds: string[]): Promise<void> =>
  writeIn(server.deps, { portals: [portalId], portal: portalId }, (tx) => afterCompletion(tx, portalId, enrollmentIds));

/** A learner with the certificate of a course. */
export async function aCertified(learner: Actor, courseId: string): Promise<{ enrollmentId: string; id: string }> {
  const enrollmentId = await aCompletedEnrollment(learner, courseId);
  await followCompletion(learner.server, learner.portalId, [enrollmentId]);
  const { rows } = await learner.server.superuser.query('SELECT id FROM certificate WHERE enrollment_id = $1', [
    enrollmentId,
  ]);
  return { enrollmentId, id: rows[0].id };
}
