import { aMember, unique } from '../../harness/actors.ts';
import { aPublishedTest } from '../../harness/attempts.ts';
import { takes } from '../../harness/grading.ts';
import type { Place } from '../../harness/stage.ts';
import { type Case, forAuthors, oncePer, rule, runsHome, runsOne } from './cases.ts';

const questions = [
  { stem: 'True?', answers: { trueFalse: { correct: true } } },
  { stem: 'Why?', answers: { essay: {} } },
];

/** An attempt whose essay waits, of a learner who is nobody of the table. */
const waiting = oncePer(async (place: Place) => {
  const { moderator, portalId, homeId } = place;
  const { testId, questions: made } = await aPublishedTest(moderator, { passMark: 50 }, questions);
  const learner = await aMember(moderator.server, portalId, 'LEARNER', portalId === homeId ? 'INTERNAL' : 'EXTERNAL');
  const attemptId = await takes(learner, testId, { TRUE_FALSE: true, ESSAY: 'So.' });
  return { testId, attemptId, trueFalseId: made[0]?.id, essayId: made[1]?.id };
});

/** Everybody's own, for those whose it is; somebody else's here. */
const others = rule('NOT_FOUND', {});

const grade = async (place: Place, more: object) => {
  const { attemptId, essayId } = await waiting(place);
  return {
    input: {
      attemptId,
      questionId: essayId,
      points: 1,
      comment: 'Good.',
      gradeRevision: 0,
      reason: 'Why not',
      ...more,
    },
  };
};

/** The own review, for whoever is a member; what is asked for by others is somebody else's. */
const own: Case['variables'] = async ({ place, actor }) => {
  const { testId, attemptId } = await waiting(place);
  const isMember = actor.portalId === place.portalId && actor.token !== null;
  return { attemptId: isMember ? await takes(actor, testId, { TRUE_FALSE: true }) : attemptId };
};

/** Moderators see all of the queue, managers what their groups wait for. */
const queue: Case[] = [
  {
    field: 'Query.gradingQueue',
    at: 'one',
    variables: async ({ place }) => ({
      portalId: place.portalId,
      first: 5,
      filter: { testId: (await waiting(place)).testId },
    }),
    outcomes: { ...runsOne, manager: 'OK' },
  },
  {
    field: 'Query.gradingQueue',
    at: 'home',
    variables: async ({ place }) => ({
      portalId: place.portalId,
      first: 5,
      filter: { membershipId: place.rows.membershipId, questionId: place.testId },
    }),
    outcomes: runsHome,
  },
];

/** A grade that follows none: the row of whoever may is a problem after the first, and so it is one for all. */
const gradedTwice: Case[] = [
  {
    field: 'Mutation.gradeAnswer',
    at: 'one',
    variables: ({ place }) => grade(place, { gradeRevision: 99 }),
    outcomes: { ...runsOne, moderator: 'problem GRADE_CHANGED', manager: 'NOT_FOUND' },
  },
  {
    field: 'Mutation.gradeAnswer',
    at: 'home',
    variables: ({ place }) => grade(place, { gradeRevision: 99 }),
    outcomes: { ...runsHome, internalModerator: 'problem GRADE_CHANGED', admin: 'problem GRADE_CHANGED' },
  },
];

const regrading =
  (more: (place: Place) => Promise<object>): Case['variables'] =>
  async ({ place }) => ({
    input: {
      testId: (await waiting(place)).testId,
      reason: 'Checked',
      idempotencyKey: unique('key'),
      ...(await more(place)),
    },
  });

export const gradingCases: Case[] = [
  ...(['one', 'home'] as const).map(
    (at): Case => ({
      field: 'Query.attemptReview',
      at,
      variables: async ({ place }) => ({ attemptId: (await waiting(place)).attemptId }),
      outcomes: others,
    }),
  ),
  {
    field: 'Query.attemptReview',
    about: 'of the own attempt',
    at: 'one',
    variables: own,
    outcomes: rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' }),
  },
  {
    field: 'Query.attemptReview',
    about: 'of the own attempt',
    at: 'home',
    variables: own,
    outcomes: rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' }),
  },
  ...queue,
  ...gradedTwice,
  ...forAuthors('Query.regrade', ({ place }) => ({ id: place.rows.regradeId })),
  ...forAuthors('Mutation.releaseResults', async ({ place }) => ({ input: { testId: (await waiting(place)).testId } })),
  ...forAuthors(
    'Mutation.releaseResults',
    async ({ place }) => ({ input: { attemptIds: [(await waiting(place)).attemptId] } }),
    'of attempts',
  ),
  ...forAuthors(
    'Mutation.regradeTest',
    regrading(async (place) => ({ questionIds: [(await waiting(place)).trueFalseId] })),
  ),
  ...forAuthors(
    'Mutation.regradeTest',
    regrading(async (place) => ({ annulQuestionIds: [(await waiting(place)).trueFalseId], dryRun: true })),
    'to count',
  ),
];
