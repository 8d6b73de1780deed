import { unique } from '../../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../../harness/courses.ts';
import type { Place, Stage } from '../../harness/stage.ts';
import { type Call, type Case, oncePer, rule, runsAnyHome, runsHome } from './cases.ts';

const organizationOf = (stage: Stage, place: Place) => (stage.a.home.portalId === place.homeId ? stage.a : stage.b);

/** A published course that was not transferred yet. */
async function aPublishedCourse({ moderator }: Place): Promise<string> {
  const courseId = await aCourse(moderator);
  await aLesson(moderator, courseId, 'Only lesson');
  await publishes(moderator, courseId);
  return courseId;
}

const courseToSend = oncePer(aPublishedCourse);
const input = (place: Place, courseId: string, more: object = {}) => ({
  input: {
    items: [{ kind: 'COURSE', id: courseId, mode: 'NEW_COPY' }],
    targetPortalIds: [place.targetId],
    idempotencyKey: unique('key'),
    ...more,
  },
});

/** A transfer that waits; no worker runs beside this test. */
async function aWaitingTransfer({ place }: Call): Promise<{ id: string }> {
  const answer = await place.moderator.execute(
    `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { ... on StartTransferSuccess { transfers { id } } } }`,
    input(place, await courseToSend(place)),
  );
  const { startTransfer } = answer.expectData<{ startTransfer: { transfers: [{ id: string }] } }>();
  return { id: startTransfer.transfers[0].id };
}

const completed = ({ stage, place }: Call) => organizationOf(stage, place).transferId;

export const transferCases: Case[] = [
  { field: 'Query.transfer', at: 'home', variables: (call) => ({ id: completed(call) }), outcomes: runsHome },
  {
    field: 'Query.transfers',
    at: 'home',
    variables: ({ stage, place }) => ({
      first: 5,
      targetPortalId: place.targetId,
      orderId: organizationOf(stage, place).orderId,
      state: 'COMPLETED',
    }),
    outcomes: runsAnyHome,
  },
  {
    field: 'Query.transferPreview',
    at: 'home',
    variables: async ({ place }) => input(place, await courseToSend(place)),
    outcomes: runsHome,
  },
  {
    field: 'Query.transferPreview',
    about: 'out of an external portal',
    at: 'one',
    variables: ({ place, stage }) => input(place, place.courseId, { targetPortalIds: [stage.a.other.portalId] }),
    outcomes: rule('NOT_FOUND', { learner: 'FORBIDDEN', manager: 'FORBIDDEN', moderator: 'FORBIDDEN' }),
  },
  {
    field: 'Mutation.startTransfer',
    at: 'home',
    variables: async ({ place }) => input(place, await courseToSend(place)),
    outcomes: runsHome,
  },
  {
    field: 'Mutation.startTransfer',
    about: 'out of an external portal',
    at: 'one',
    variables: ({ place, stage }) => input(place, place.courseId, { targetPortalIds: [stage.a.other.portalId] }),
    outcomes: rule('NOT_FOUND', { learner: 'FORBIDDEN', manager: 'FORBIDDEN', moderator: 'FORBIDDEN' }),
  },
  {
    field: 'Mutation.startTransfer',
    about: 'back into the internal portal',
    at: 'home',
    variables: ({ place }) => input(place, place.courseId, { targetPortalIds: [place.portalId] }),
    outcomes: rule('NOT_FOUND', { internalLearner: 'FORBIDDEN' }),
  },
  {
    field: 'Mutation.startTransfer',
    about: 'to update a copy, which is not possible yet',
    at: 'home',
    variables: ({ place }) =>
      input(place, place.courseId, { items: [{ kind: 'COURSE', id: place.courseId, mode: 'UPDATE' }] }),
    outcomes: rule('NOT_FOUND', {
      internalLearner: 'FORBIDDEN',
      internalModerator: 'problem UPDATE_NOT_AVAILABLE',
      admin: 'problem UPDATE_NOT_AVAILABLE',
    }),
  },
  { field: 'Mutation.cancelTransfer', at: 'home', variables: aWaitingTransfer, outcomes: runsHome },
  {
    field: 'Mutation.retryTransfer',
    at: 'home',
    variables: (call) => ({ id: completed(call) }),
    outcomes: rule('NOT_FOUND', {
      internalLearner: 'FORBIDDEN',
      internalModerator: 'problem TRANSFER_STATE',
      admin: 'problem TRANSFER_STATE',
    }),
  },
  {
    field: 'Subscription.transferUpdated',
    at: 'home',
    variables: (call) => ({ transferId: completed(call) }),
    outcomes: runsHome,
  },
  {
    field: 'Subscription.transferUpdated',
    about: 'a whole order',
    at: 'home',
    variables: ({ stage, place }) => ({ orderId: organizationOf(stage, place).orderId }),
    outcomes: runsHome,
  },
];
