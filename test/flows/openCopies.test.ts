import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { aPublishedCourse, courseSeen, learnerCourse } from '../harness/learning.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { arrives, orders } from '../harness/transfers.ts';

let server: TestServer;
let inside: InternalModerator;

const enroll = 'mutation ($courseId: ID!) { enrollMyself(courseId: $courseId) { enrollment { state } } }';
const close = `mutation ($courseId: ID!) {
  updateCourseSettings(input: { courseId: $courseId, selfEnrollment: false }) { course { settings { selfEnrollment } } } }`;

describe('R5: a direct link to a copied course', () => {
  let moderator: Actor;
  let courseId: string;

  beforeAll(async () => {
    server = await createTestServer();
    await startTestWorkers(server);
    inside = await anInternalModerator(server);
    ({ moderator } = await inside.createsPortal());
    const made = await aPublishedCourse(inside);
    const { items } = await arrives(inside, await orders(inside, 'COURSE', made, moderator.portalId));
    courseId = items[0]?.copyId ?? '';
  });

  it('leads members into it, enrolled or not', async () => {
    const learner = await aMember(server, moderator.portalId, 'LEARNER');
    expect(await courseSeen(learner, courseId)).toMatchObject({ selfEnrollment: true, enrollment: null });
    const answer = await learner.execute(enroll, { courseId });
    expect(answer.expectData()).toMatchObject({ enrollMyself: { enrollment: { state: 'ENROLLED' } } });
  });

  it('leads nobody else into it', async () => {
    const other = await inside.createsPortal();
    const stranger = await aMember(server, other.portalId, 'LEARNER');
    (await stranger.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
    (await stranger.execute(enroll, { courseId })).expectError('NOT_FOUND');
  });

  it('leads to nothing once the moderator has closed the course, except for who is in it', async () => {
    const early = await aMember(server, moderator.portalId, 'LEARNER');
    (await early.execute(enroll, { courseId })).expectData();
    (await moderator.execute(close, { courseId })).expectData();
    const late = await aMember(server, moderator.portalId, 'LEARNER');
    (await late.execute(learnerCourse, { id: courseId })).expectError('NOT_FOUND');
    expect((await courseSeen(early, courseId)).enrollment).not.toBeNull();
  });
});
