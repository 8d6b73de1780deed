import { startWorkers } from '../../../workers/startWorkers.ts';
import { aList, startsImport } from '../../api/members/imports.ts';
import { aCertified, membershipOf, someCompetencies } from '../../harness/achievements.ts';
import { type Actor, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { aPublishedTest, begins } from '../../harness/attempts.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, change, publishes } from '../../harness/courses.ts';
import { allRight, takes } from '../../harness/grading.ts';
import { courseSeen, enrolls, finishes, opens, startsCourse } from '../../harness/learning.ts';
import { aGroup, aPerson, heads } from '../../harness/members.ts';
import { aRegistrationLink, aWaitingMember, setsUp } from '../../harness/registration.ts';
import type { TestServer } from '../../harness/testServer.ts';
import { arrives, orders } from '../../harness/transfers.ts';

/** Whose pages the gallery opens. */
export type Person = 'nobody' | 'internalModerator' | 'moderator' | 'learner';

/** An organization in which something of everything has happened. */
export interface GalleryStage {
  people: Record<Exclude<Person, 'nobody'>, Actor>;
  /** What stands in addresses: `internalId`, `courseId` … */
  ids: Record<string, string>;
}

/** Fills a portal as people would, through the API. */
export async function galleryStage(server: TestServer): Promise<GalleryStage> {
  const admin = await anInternalModerator(server);
  const portal = await admin.createsPortal();
  await setsUp(portal.moderator, { title: 'Fjordheat: dealers in the north' });
  // Gone again when all has arrived: what the pages ask is counted, and nothing else.
  const workers = startWorkers(server.deps);
  await workers.worker.ready();
  const made = await madeInside(admin, portal.portalId);
  const people = await joined(server, portal.moderator);
  await workers.worker.idle();
  await workers.close(5000);
  const learnt = await learning(portal.moderator, people.learner, made);
  return {
    people: { internalModerator: admin, moderator: portal.moderator, learner: people.learner },
    ids: { internalId: admin.portalId, externalId: portal.portalId, ...made, ...people.ids, ...learnt },
  };
}

/** A course with everything in it, a test of every kind, and both copied into the portal. */
async function madeInside(admin: InternalModerator, portalId: string) {
  const [competencyId = ''] = await someCompetencies(admin, 3);
  const courseId = await aCourse(admin, 'Commissioning a heat pump', {
    description: '<p>From unpacking to the first warm evening.</p>',
    requirements: '<p>You have seen one before.</p>',
  });
  const text = `<h2>Before you begin</h2><p>${'Read the plate, and write the number down. '.repeat(12)}</p>`;
  const first = await aLesson(admin, courseId, 'Unpacking', text);
  const second = await aLesson(admin, courseId, 'Filling the circuit', text);
  await aMaterial(admin, courseId, 'Checklist', await aFile(admin));
  const { testId, questions } = await aPublishedTest(admin, { attemptLimit: 3, timeLimitSeconds: 1800, passMark: 50 });
  await aTestItem(admin, courseId, testId);
  const condition = { courseId, itemId: second.id, opensAfterItemId: first.id };
  await change(admin, 'updateCourseItem', 'UpdateCourseItemInput', condition, '... on Problem { code message }');
  const competencies = { courseId, competencyIds: [competencyId] };
  await change(
    admin,
    'setCourseCompetencies',
    'SetCourseCompetenciesInput',
    competencies,
    '... on Problem { code message }',
  );
  await publishes(admin, courseId, 'First edition');
  const transferId = await orders(admin, 'COURSE', courseId, portalId);
  const { items } = await arrives(admin, transferId);
  const copyOf = (id: string): string => items.find(({ sourceId }) => sourceId === id)?.copyId ?? '';
  return {
    courseId,
    itemId: first.id,
    testId,
    questionId: questions[0]?.id ?? '',
    competencyId,
    transferId,
    copyId: copyOf(courseId),
    testCopyId: copyOf(testId),
  };
}

/** Groups, members, somebody who waits, somebody invited. */
async function joined(server: TestServer, moderator: Actor) {
  const { portalId } = moderator;
  const groupId = await aGroup(moderator, null, 'Installers');
  const below = await aGroup(moderator, groupId, 'Bergen');
  const manager = await aPerson(server, portalId, 'MANAGER', groupId);
  await heads(moderator, groupId, [manager.memberId]);
  const learner = await aPerson(server, portalId, 'LEARNER', below);
  for (let n = 0; n < 4; n++) await aPerson(server, portalId, 'LEARNER', below);
  const link = await aRegistrationLink(moderator, { mode: 'CLOSED' });
  await aWaitingMember(server, portalId, link.linkId);
  await moderator.execute(
    `mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { __typename ... on Problem { message } } }`,
    { input: { portalId, people: [{ email: 'guest@people.example', name: 'Greta Guest' }] } },
  );
  const rows = 'email,name\nnina@people.example,Nina New\nnot an address,Nobody\n';
  const importId = await startsImport(moderator, await aList(moderator, rows), { dryRun: true });
  return {
    learner,
    ids: { importId, groupId, memberId: learner.memberId, linkId: link.linkId, linkToken: link.token },
  };
}

/** A learner in the middle of the course, with attempts behind and before, and a certificate. */
async function learning(
  moderator: Actor,
  learner: Actor,
  { copyId, testCopyId }: { copyId: string; testCopyId: string },
) {
  const memberId = await membershipOf(learner);
  const done = await aCourse(moderator, 'Talking with customers');
  const only = await aLesson(moderator, done, 'Listening', '<p>Listen first.</p>');
  await publishes(moderator, done);
  const { id: certificateId } = await aCertified(learner, done);
  await enrolls(moderator, [memberId], [copyId]);
  const enrollmentId = await startsCourse(learner, copyId);
  const [firstItem] = (await courseSeen(learner, copyId)).items?.nodes ?? [];
  const copyItemId = firstItem?.id ?? '';
  await opens(learner, enrollmentId, copyItemId);
  await finishes(learner, enrollmentId, copyItemId, true);
  const attemptId = await takes(learner, testCopyId, { ...allRight, ESSAY: 'It gets warm slowly.' });
  const { id: runningId } = await begins(learner, testCopyId);
  return { certificateId, enrollmentId, copyItemId, doneCourseId: done, doneItemId: only.id, attemptId, runningId };
}
