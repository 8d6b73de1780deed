import { type Actor, unique } from './actors.ts';
import { aCourse, aLesson, publishes } from './courses.ts';
import type { Answer } from './execute.ts';

export const learnerItemFields = `__typename id kind title position state openedAt doneAt lockedBy { reason message item { id title } opensAt }
  ... on LearnerLesson { text { html source } readRule readSeconds } ... on LearnerMaterial { file { name mediaType bytes url } }
  ... on LearnerTestItem { test { id title questionCount obstacle { reason } } }`;

const enrollmentFields = `id state dueAt overdue startedAt completedAt lastActivityAt progress { itemsDone itemsTotal percent }
  continueAt { id kind title }`;

/** An item of a course as its learner sees it. */
export interface LearnerItemSeen {
  __typename: string;
  id: string;
  kind: string;
  title: string;
  position: number;
  state: string;
  openedAt: string | null;
  doneAt: string | null;
  lockedBy: { reason: string; message: string; item: { id: string; title: string } | null; opensAt: string | null }[];
  text?: { html: string; source: string } | null;
  file?: { name: string; url: string } | null;
  test?: { id: string; title: string } | null;
}

/** A learner's own enrolment. */
export interface MyEnrollment {
  id: string;
  state: string;
  dueAt: string | null;
  overdue: boolean;
  progress: { itemsDone: number; itemsTotal: number; percent: number };
  continueAt: { id: string; kind: string; title: string } | null;
  course: { id: string; title: string } | null;
}

/** A course as its learner sees it. */
export interface LearnerCourseSeen {
  id: string;
  title: string;
  revision: number;
  description: { html: string };
  requirements: string;
  selfEnrollment: boolean;
  enrollment: MyEnrollment | null;
  items: { totalCount: number; nodes: LearnerItemSeen[] } | null;
}

export const learnerCourse = `query ($id: ID!, $first: Int = 50, $after: String) { learnerCourse(id: $id) {
  id portalId title revision description { html } requirements selfEnrollment enrollment { ${enrollmentFields} }
  items(first: $first, after: $after) { totalCount nodes { ${learnerItemFields} } pageInfo { hasNextPage endCursor } } } }`;

export const myEnrollments = `query ($portalId: ID!, $filter: MyEnrollmentsFilter, $first: Int = 20, $after: String) {
  myEnrollments(portalId: $portalId, filter: $filter, first: $first, after: $after) { totalCount
    nodes { ${enrollmentFields} course { id title } } pageInfo { hasNextPage endCursor } } }`;

export const enrollMembers = `mutation ($input: EnrollMembersInput!) { enrollMembers(input: $input) { __typename
  ... on EnrollMembersSuccess { enrolled already refusals { id reason message } } ... on Problem { code message } } }`;

export const startCourse = `mutation ($input: StartCourseInput!) { startCourse(input: $input) { __typename
  ... on StartCourseSuccess { enrollment { ${enrollmentFields} } } ... on Problem { code message }
  ... on RequirementsNotConfirmedProblem { requirements } } }`;

const itemAnswer = `item { ${learnerItemFields} } enrollment { ${enrollmentFields} }`;
const problems = `... on Problem { code message } ... on ItemLockedProblem { lockedBy { reason message item { id } opensAt } }`;

export const openItem = `mutation ($input: OpenItemInput!) { openItem(input: $input) { __typename
  ... on OpenItemSuccess { ${itemAnswer} } ${problems} } }`;

export const finishItem = `mutation ($input: FinishItemInput!) { finishItem(input: $input) { __typename
  ... on FinishItemSuccess { ${itemAnswer} } ${problems} ... on ItemUnfinishedProblem { secondsLeft } } }`;

/** Enrols members in courses; fails unless somebody could be. */
export async function enrolls(by: Actor, memberIds: string[], courseIds: string[], more: object = {}): Promise<void> {
  const answer = await by.execute(enrollMembers, { input: { portalId: by.portalId, memberIds, courseIds, ...more } });
  const { enrollMembers: made } = answer.expectData<{ enrollMembers: { enrolled?: number } }>();
  if (!made.enrolled) throw new Error(`nobody was enrolled: ${JSON.stringify(made)}`);
}

/** The course as the learner sees it. */
export async function courseSeen(by: Actor, id: string): Promise<LearnerCourseSeen> {
  return (await by.execute(learnerCourse, { id })).expectData<{ learnerCourse: LearnerCourseSeen }>().learnerCourse;
}

/** Begins a course; gives the enrolment's id. */
export async function startsCourse(by: Actor, courseId: string): Promise<string> {
  const { enrollment } = await courseSeen(by, courseId);
  const input = { enrollmentId: enrollment?.id, confirmed: true };
  const answer = await by.execute(startCourse, { input });
  return answer.expectData<{ startCourse: { enrollment: MyEnrollment } }>().startCourse.enrollment.id;
}

export const opens = (by: Actor, enrollmentId: string, itemId: string): Promise<Answer> =>
  by.execute(openItem, { input: { enrollmentId, itemId } });

export const finishes = (by: Actor, enrollmentId: string, itemId: string, scrolledToEnd = false): Promise<Answer> =>
  by.execute(finishItem, { input: { enrollmentId, itemId, scrolledToEnd } });

/** The one value of an answer's root field. */
export const rootOf = <T>(answer: Answer): T => Object.values(answer.expectData())[0] as T;

/** A published course of one lesson. */
export async function aPublishedCourse(by: Actor, title = unique('Course')): Promise<string> {
  const courseId = await aCourse(by, title);
  await aLesson(by, courseId, 'Only lesson', '<p>x</p>');
  await publishes(by, courseId);
  return courseId;
}

export const listEnrollments = `query ($portalId: ID!, $filter: EnrollmentFilter, $sort: EnrollmentSort = NEWEST, $first: Int = 50, $after: String) {
  enrollments(portalId: $portalId, filter: $filter, sort: $sort, first: $first, after: $after) { totalCount
    nodes { id state source dueAt overdue member { id name } course { id title } progress { percent } } pageInfo { hasNextPage endCursor } } }`;
/** An enrolment as those who run the portal see it. */
export interface EnrollmentSeen {
  id: string;
  state: string;
  source: string;
  dueAt: string | null;
  overdue: boolean;
  member: { id: string };
  course: { id: string };
}
/** Enrolments of the portal that the actor was made in. */
export async function listed(by: Actor, filter: object, more: object = {}): Promise<EnrollmentSeen[]> {
  const answer = await by.execute(listEnrollments, { portalId: by.portalId, filter, ...more });
  return answer.expectData<{ enrollments: { nodes: EnrollmentSeen[] } }>().enrollments.nodes;
}
