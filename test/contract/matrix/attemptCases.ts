import { type Actor, aMember } from '../../harness/actors.ts';
import { aPublishedTest, begins, membershipOf, type PaperQuestionSeen, paperOf } from '../../harness/attempts.ts';
import { aCourse, aTestItem, publishes } from '../../harness/courses.ts';
import type { Place } from '../../harness/stage.ts';
import { type Call, type Case, forAuthors, oncePer, rule, runsHome, runsOne } from './cases.ts';

/** A test that stands alone, and a learner of nobody's table with an attempt at it. */
const standing = oncePer(async (place: Place) => {
  const { testId } = await aPublishedTest(place.moderator, { timeLimitSeconds: 3600 });
  const learner = await aMember(place.moderator.server, place.portalId, 'LEARNER', audienceOf(place));
  return { testId, learner, ...(await anAttempt(learner, testId)) };
});

const audienceOf = ({ portalId, homeId }: Place) => (portalId === homeId ? 'INTERNAL' : 'EXTERNAL');

async function anAttempt(by: Actor, testId: string): Promise<{ attemptId: string; paper: PaperQuestionSeen[] }> {
  const { id } = await begins(by, testId);
  return { attemptId: id, paper: await paperOf(by, id) };
}

/** The own attempt of whoever is a member; what is asked for by others is somebody else's. */
async function attemptFor({ place, actor }: Call): Promise<{ attemptId: string; paper: PaperQuestionSeen[] }> {
  const { testId, attemptId, paper } = await standing(place);
  const isMember = actor.portalId === place.portalId && actor.token !== null;
  return isMember ? anAttempt(actor, testId) : { attemptId, paper };
}

/** Every member for the own; nobody else. */
const members = {
  one: rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' }),
  home: rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' }),
} as const;

const forMembers = (field: string, variables: Case['variables'], about?: string): Case[] =>
  (['one', 'home'] as const).map((at) => ({ field, about, at, variables, outcomes: members[at] }));

/** An answer to a question that names everything in it. */
function answerTo(question: PaperQuestionSeen): object {
  const { choices, prompts, answers, items } = question;
  const given: Record<string, object> = {
    SINGLE_CHOICE: { choiceId: choices?.[0]?.id },
    MULTIPLE_CHOICE: { choiceIds: choices?.map(({ id }) => id) },
    TRUE_FALSE: { trueFalse: true },
    SHORT_TEXT: { text: 'helmet' },
    NUMERIC: { number: '42' },
    MATCHING: { matches: [{ promptId: prompts?.[0]?.id, answerId: answers?.[0]?.id }] },
    ORDERING: { itemIds: items?.map(({ id }) => id) },
    ESSAY: { text: 'Because.' },
  };
  return given[question.kind] ?? {};
}

const kinds = [
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
  'SHORT_TEXT',
  'NUMERIC',
  'MATCHING',
  'ORDERING',
  'ESSAY',
];

/** An answer of a kind with the revision that it follows at present. */
async function answerOf(call: Call, kind: string) {
  const { attemptId, paper } = await attemptFor(call);
  const question = paper.find((each) => each.kind === kind) as PaperQuestionSeen;
  const { id: questionId, revision } = question;
  return { attemptId, answer: { questionId, revision, flagged: true, answer: answerTo(question) } };
}

const answering: Case[] = kinds.flatMap((kind) => [
  ...forMembers(
    'Mutation.saveAnswer',
    async (call) => {
      const { attemptId, answer } = await answerOf(call, kind);
      return { input: { attemptId, ...answer } };
    },
    kind,
  ),
  ...forMembers(
    'Mutation.saveAnswers',
    async (call) => {
      const { attemptId, answer } = await answerOf(call, kind);
      return { input: { attemptId, answers: [answer] } };
    },
    kind,
  ),
]);

/** A member of the place who is in no group that anybody heads. */
const member = async (place: Place): Promise<string> => membershipOf((await standing(place)).learner);

const seeing: Case[] = [
  {
    field: 'Query.attempts',
    at: 'one',
    variables: async ({ place }) => ({
      portalId: place.portalId,
      first: 5,
      sort: 'FIRST_STARTED',
      filter: {
        testId: (await standing(place)).testId,
        memberId: await member(place),
        state: 'IN_PROGRESS',
      },
    }),
    outcomes: { ...runsOne, manager: 'OK' },
  },
  {
    field: 'Query.attempts',
    at: 'home',
    variables: ({ place }) => ({
      portalId: place.portalId,
      first: 5,
      filter: { groupId: place.rows.groupId, search: 'a' },
    }),
    outcomes: runsHome,
  },
  {
    field: 'Query.memberAttempt',
    at: 'one',
    variables: async ({ place }) => ({ id: (await standing(place)).attemptId }),
    outcomes: { ...runsOne, manager: 'NOT_FOUND' },
  },
  {
    field: 'Query.memberAttempt',
    at: 'home',
    variables: async ({ place }) => ({ id: (await standing(place)).attemptId }),
    outcomes: runsHome,
  },
];

/** A test in a course, for tests that are taken there. */
const inCourse = oncePer(async ({ moderator }: Place) => {
  const { testId } = await aPublishedTest(moderator);
  const courseId = await aCourse(moderator);
  const item = await aTestItem(moderator, courseId, testId);
  await publishes(moderator, courseId);
  return { testId, courseId, itemId: item.id };
});

/** The enrolment of a member in that course, begun, past the API. */
async function enrollmentOf(place: Place, actor: Actor, courseId: string): Promise<string> {
  const { rows } = await place.moderator.server.superuser.query(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, started_at)
     VALUES ($1, $2, $3, 'MODERATOR', 'STARTED', now())
     ON CONFLICT (portal_id, membership_id, course_id) DO UPDATE SET source = excluded.source RETURNING id`,
    [place.portalId, await membershipOf(actor), courseId],
  );
  return rows[0].id as string;
}

const atPlace = forMembers(
  'Mutation.startAttempt',
  async ({ place, actor }) => {
    const { testId, courseId, itemId } = await inCourse(place);
    const isMember = actor.portalId === place.portalId && actor.token !== null;
    const enrollmentId = await enrollmentOf(place, isMember ? actor : (await standing(place)).learner, courseId);
    return { input: { testId, enrollmentId, itemId, confirmed: true } };
  },
  'in a course',
);

export const attemptCases: Case[] = [
  ...forMembers('Query.learnerTest', async ({ place }) => ({ id: (await standing(place)).testId })),
  ...forMembers('Query.attempt', async (call) => ({ id: (await attemptFor(call)).attemptId })),
  ...forMembers('Mutation.startAttempt', async ({ place }) => ({
    input: { testId: (await standing(place)).testId, confirmed: true },
  })),
  ...atPlace,
  ...answering,
  ...forMembers('Mutation.flagQuestion', async (call) => {
    const { attemptId, paper } = await attemptFor(call);
    return { input: { attemptId, questionId: paper[0]?.id, flagged: true } };
  }),
  ...forMembers('Mutation.submitAttempt', async (call) => ({ attemptId: (await attemptFor(call)).attemptId })),
  ...seeing,
  ...forAuthors('Mutation.setAllowance', async ({ place }) => ({
    input: {
      testId: (await standing(place)).testId,
      memberId: await member(place),
      extraAttempts: 1,
      extraSeconds: 60,
    },
  })),
  ...forAuthors('Mutation.updateTestSettings', async ({ place }) => ({
    input: {
      testId: place.testId,
      opensAt: '2026-01-01T00:00:00.000Z',
      closesAt: '2100-01-01T00:00:00.000Z',
      enrollOnFailure: true,
      releaseByHand: true,
    },
  })),
];
