import { membershipOf } from '../../harness/attempts.ts';
import { aCourse, aLesson, change, publishes } from '../../harness/courses.ts';
import { courseSeen, enrolls, startsCourse } from '../../harness/learning.ts';
import type { Place } from '../../harness/stage.ts';
import { type Call, type Case, forAuthors, oncePer, rule, runsHome, runsOne } from './cases.ts';

/** Every member about themselves; for others it is as if nothing were there. */
const membersOfOne = rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' });
const membersOfHome = rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' });
const forMembers = (field: string, variables: Case['variables'], about?: string): Case[] => [
  { field, about, at: 'one', variables, outcomes: membersOfOne },
  { field, about, at: 'home', variables, outcomes: membersOfHome },
];

/** What is somebody else's, for everybody. */
const nobodys = (field: string, variables: Case['variables'], about: string): Case[] =>
  (['one', 'home'] as const).map((at) => ({ field, about, at, variables, outcomes: rule('NOT_FOUND', {}) }));

/** A course of one lesson, open to self-enrolment or not. */
async function aPublishedCourse({ moderator }: Place, settings: object): Promise<{ courseId: string; itemId: string }> {
  const courseId = await aCourse(moderator);
  const { id: itemId } = await aLesson(moderator, courseId, 'Only lesson', '<p>x</p>');
  await publishes(moderator, courseId);
  await change(moderator, 'updateCourseSettings', 'UpdateCourseSettingsInput', { courseId, ...settings }, '');
  return { courseId, itemId };
}
const openCourse = oncePer((place: Place) => aPublishedCourse(place, { selfEnrollment: true, certificate: false }));
const closedCourse = oncePer((place: Place) => aPublishedCourse(place, { selfEnrollment: false }));

/** The own enrolment in a course that is begun, for members; for others somebody else's. */
async function own({ place, actor }: Call): Promise<{ enrollmentId: string; courseId: string; itemId: string }> {
  const isMember = actor.portalId === place.portalId && actor.token !== null;
  const { courseId, itemId } = await closedCourse(place);
  if (!isMember) return { enrollmentId: place.rows.enrollmentId, courseId, itemId };
  const memberId = await membershipOf(actor);
  await enrolls(place.moderator, [memberId], [courseId]).catch(() => undefined);
  const { enrollment } = await courseSeen(actor, courseId);
  const enrollmentId = enrollment?.id ?? '';
  if (enrollment?.state === 'ENROLLED') await startsCourse(actor, courseId);
  return { enrollmentId, courseId, itemId };
}
const ofOthers = async ({ place }: Call) => ({
  enrollmentId: place.rows.enrollmentId,
  itemId: (await closedCourse(place)).itemId,
});
const dueAt = '2999-01-01T00:00:00.000Z';

const filter = ({ courseId, rows }: Place) => ({
  courseId,
  memberId: rows.membershipId,
  groupId: rows.groupId,
  state: 'COMPLETED',
  overdue: false,
  search: 'a',
});

export const enrollmentCases: Case[] = [
  {
    field: 'Query.enrollments',
    at: 'one',
    variables: ({ place }) => ({ portalId: place.portalId, first: 5, filter: filter(place), sort: 'DUE_SOONEST' }),
    outcomes: { ...runsOne, manager: 'OK' },
  },
  {
    field: 'Query.enrollments',
    at: 'home',
    variables: ({ place }) => ({ portalId: place.portalId, first: 5, filter: filter(place) }),
    outcomes: runsHome,
  },
  ...forAuthors('Query.groupCourses', ({ place }) => ({ portalId: place.portalId, groupId: place.rows.groupId })),
  ...forAuthors('Mutation.enrollMembers', ({ place: { portalId, courseId, rows } }) => ({
    input: { portalId, memberIds: [rows.membershipId], groupId: rows.groupId, courseIds: [courseId], dueAt },
  })),
  ...forAuthors('Mutation.setEnrollmentDue', ({ place: { portalId, rows } }) => ({
    input: { portalId, enrollmentIds: [rows.enrollmentId], dueAt },
  })),
  ...forAuthors('Mutation.endEnrollments', ({ place: { portalId, rows } }) => ({
    input: { portalId, enrollmentIds: [rows.enrollmentId] },
  })),
  ...forAuthors('Mutation.setGroupCourses', ({ place: { portalId, courseId, rows } }) => ({
    input: { portalId, groupId: rows.groupId, courses: [{ courseId, dueDays: 30 }] },
  })),
  ...forAuthors('Mutation.updateCourseSettings', ({ place: { courseId } }) => ({
    input: { courseId, selfEnrollment: false, certificate: true },
  })),
  ...forMembers('Query.myEnrollments', ({ place }) => ({
    portalId: place.portalId,
    first: 5,
    filter: { state: 'STARTED', overdue: false },
  })),
  ...forMembers('Query.openCourses', ({ place }) => ({ portalId: place.portalId, first: 5 })),
  ...forMembers(
    'Query.learnerCourse',
    async ({ place }) => ({ id: (await openCourse(place)).courseId }),
    'open to all',
  ),
  ...forMembers('Query.learnerCourse', async (call) => ({ id: (await own(call)).courseId }), 'own'),
  ...nobodys('Query.learnerCourse', ({ place }) => ({ id: place.courseId }), 'not enrolled'),
  ...forMembers('Query.learnerItem', async (call) => ({ id: (await own(call)).itemId }), 'own'),
  ...nobodys('Query.learnerItem', async ({ place }) => ({ id: (await openCourse(place)).itemId }), 'not enrolled'),
  ...forMembers('Mutation.startCourse', async (call) => ({
    input: { enrollmentId: (await own(call)).enrollmentId, confirmed: true },
  })),
  ...nobodys(
    'Mutation.startCourse',
    async (call) => ({ input: { enrollmentId: (await ofOthers(call)).enrollmentId, confirmed: true } }),
    "somebody else's",
  ),
  ...forMembers('Mutation.openItem', async (call) => {
    const { enrollmentId, itemId } = await own(call);
    return { input: { enrollmentId, itemId } };
  }),
  ...nobodys('Mutation.openItem', async (call) => ({ input: await ofOthers(call) }), "somebody else's"),
  ...forMembers('Mutation.finishItem', async (call) => {
    const { enrollmentId, itemId } = await own(call);
    return { input: { enrollmentId, itemId, scrolledToEnd: true } };
  }),
  ...nobodys(
    'Mutation.finishItem',
    async (call) => ({ input: { ...(await ofOthers(call)), scrolledToEnd: true } }),
    "somebody else's",
  ),
  ...forMembers('Mutation.enrollMyself', async ({ place }) => ({ courseId: (await openCourse(place)).courseId })),
  ...nobodys('Mutation.enrollMyself', ({ place }) => ({ courseId: place.courseId }), 'closed'),
];
