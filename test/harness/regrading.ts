import { type Actor, aMember, anInternalModerator } from './actors.ts';
import { publishesTest } from './attempts.ts';
import type { Answer } from './execute.ts';
import { aTestOf, regradeTest } from './grading.ts';
import { mutations } from './testEdits.ts';
import type { TestServer } from './testServer.ts';

/** What a regrade answers that was ordered, or would do. */
export interface RegradeCounted {
  __typename: string;
  attemptsChecked: number;
  answersChanged: number;
  resultsChanged: number;
  passesChanged: number;
  complete: boolean;
  regrade: { id: string; state: string; questionIds: string[]; annulledIds: string[] } | null;
}

/** Right as `aWrongTest` is corrected; the former key takes it for half wrong. */
export const cap = { SHORT_TEXT: 'cap', TRUE_FALSE: true };
/** Right by the former key of `aWrongTest` alone. */
export const helmet = { SHORT_TEXT: 'helmet', TRUE_FALSE: true };

/** A moderator and a learner of a portal, tests whose key is wrong, and orders to judge them anew. */
export async function regradeStage(server: TestServer) {
  const { moderator } = await (await anInternalModerator(server)).createsPortal();
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const regrades = (testId: string, more: object = {}, by: Actor = moderator): Promise<Answer> =>
    by.execute(regradeTest, { input: { testId, reason: 'The key was wrong', ...more } });
  return {
    moderator,
    learner,
    regrades,
    /** A regrade that must not be refused. */
    regraded: async (testId: string, more: object = {}): Promise<RegradeCounted> =>
      (await regrades(testId, more)).expectData<{ regradeTest: RegradeCounted }>().regradeTest,
    aWrongTest: () => aWrongTest(moderator),
  };
}

/** A test of short text and true or false whose first question is wrong, and what corrects it. */
async function aWrongTest(moderator: Actor) {
  const rules = { passMark: 100, review: 'SCORE_AND_ANSWERS' };
  const { testId, questions } = await aTestOf(moderator, ['shortText', 'trueFalse'], rules);
  const [first = '', second = ''] = questions.map(({ id }) => id);
  const corrects = async (): Promise<void> => {
    const accepted = [{ text: 'cap', weight: 100 }];
    const input = { testId, questionId: first, question: { answers: { shortText: { accepted } } } };
    (await moderator.execute(mutations.updateQuestion, { input })).expectData();
    await publishesTest(moderator, testId);
  };
  return { testId, first, second, corrects };
}

/** What was changed in the result of an attempt, oldest first. */
export async function changesOf(server: TestServer, attemptId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await server.superuser.query(
    `SELECT question_id AS question, cause, points_before::float8 AS before, points_after::float8 AS after, passed_before, passed_after, reason
       FROM grade_change WHERE attempt_id = $1 ORDER BY id`,
    [attemptId],
  );
  return rows;
}
