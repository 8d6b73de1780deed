import {
  aCertified,
  aCompletedEnrollment,
  aTaughtCourse,
  followCompletion,
  membershipOf,
} from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { publishes } from '../../harness/courses.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L8: finishing a course gives a certificate, exactly one; S49: nothing else does. */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;
let courseId: string;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
  ({ moderator, portalId } = await admin.createsPortal());
  await server.superuser.query(`UPDATE portal SET title = 'Academy', language = 'pl' WHERE id = $1`, [portalId]);
  courseId = await aTaughtCourse(moderator, [], 'Heat pumps');
});

const fields = `id number status memberId personName enrollmentId courseId courseTitle portalTitle revision language
  completedAt issuedAt revokedAt revocationReason pdfUrl verificationUrl`;
const mine = `query ($portalId: ID!) { myCertificates(portalId: $portalId) { totalCount nodes { ${fields} } } }`;
const revokes = `mutation ($input: RevokeCertificateInput!) { revokeCertificate(input: $input) {
  ... on RevokeCertificateSuccess { certificate { ${fields} } } ... on Problem { code message }
  ... on CertificateRevokedProblem { certificate { id revocationReason } } } }`;
const reissues = `mutation ($id: ID!) { reissueCertificate(certificateId: $id) {
  ... on ReissueCertificateSuccess { certificate { ${fields} } replaced { id status pdfUrl } } ... on Problem { code message }
  ... on CertificateReplacedProblem { certificate { id } } } }`;

type Outcome = Record<string, { code?: string }>;
type Shown = Record<string, string | number | null> & { id: string; number: string };

async function certificatesOf(learner: Actor): Promise<Shown[]> {
  const answer = await learner.execute(mine, { portalId: learner.portalId });
  return answer.expectData<{ myCertificates: { nodes: Shown[] } }>().myCertificates.nodes;
}
const aLearner = (): Promise<Actor> => aMember(server, portalId, 'LEARNER');
const count = async (text: string, parameters: unknown[]): Promise<number> =>
  (await server.superuser.query(text, parameters)).rows.length;

it('L8: a completed course gives one certificate, however many complete it at once', async () => {
  const learner = await aLearner();
  const enrollmentId = await aCompletedEnrollment(learner, courseId);
  await Promise.all(Array.from({ length: 16 }, () => followCompletion(server, portalId, [enrollmentId])));
  const certificates = await certificatesOf(learner);
  expect(certificates).toEqual([
    expect.objectContaining({
      status: 'VALID',
      memberId: await membershipOf(learner),
      personName: learner.email,
      enrollmentId,
      courseId,
      courseTitle: 'Heat pumps',
      portalTitle: 'Academy',
      revision: 1,
      language: 'pl',
      number: expect.stringMatching(/^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$/),
      revokedAt: null,
      verificationUrl: expect.stringContaining(`/certificates/${certificates[0]?.number}`),
    }),
  ]);
  const [{ id } = { id: '' }] = certificates;
  const told = [`SELECT payload FROM event WHERE portal_id = $1 AND kind = 'certificate.issued' AND subject_id = $2`];
  expect(await count(told.join(), [portalId, id])).toBe(1);
  expect(await count(`SELECT 1 FROM notice WHERE portal_id = $1 AND subject_id = $2`, [portalId, id])).toBe(1);
});

it('L8: many completions get theirs in the same few statements', async () => {
  const enrollments: string[] = [];
  for (let n = 0; n < 5; n++) enrollments.push(await aCompletedEnrollment(await aLearner(), courseId));
  await followCompletion(server, portalId, enrollments);
  const made = 'SELECT DISTINCT number FROM certificate WHERE enrollment_id = ANY ($1)';
  expect(await count(made, [enrollments])).toBe(5);
});

it('L8: what it says is fixed: names and titles that change later do not change it', async () => {
  const learner = await aLearner();
  await aCertified(learner, courseId);
  const before = await certificatesOf(learner);
  await server.superuser.query(`UPDATE membership SET name = 'Somebody Else' WHERE id = $1`, [
    await membershipOf(learner),
  ]);
  await moderator.execute(
    'mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { ... on Problem { code } } }',
    { input: { courseId, title: 'Renamed' } },
  );
  await publishes(moderator, courseId);
  const steady = ({ pdfUrl: _, ...rest }: Shown) => rest;
  expect((await certificatesOf(learner)).map(steady)).toEqual(before.map(steady));
});

it('L8: no certificate where the course gives none', async () => {
  const learner = await aLearner();
  const plain = await aTaughtCourse(moderator, []);
  await server.superuser.query(
    'INSERT INTO content_settings (portal_id, content_id, certificate) VALUES ($1, $2, false)',
    [portalId, plain],
  );
  await followCompletion(server, portalId, [await aCompletedEnrollment(learner, plain)]);
  expect(await certificatesOf(learner)).toEqual([]);
});

describe('S49: no certificate without a completed course', () => {
  it('not by the hook for an enrolment that is only begun', async () => {
    const learner = await aLearner();
    const enrollmentId = await aCompletedEnrollment(learner, courseId);
    await server.superuser.query(`UPDATE enrollment SET state = 'STARTED', completed_at = NULL WHERE id = $1`, [
      enrollmentId,
    ]);
    await followCompletion(server, portalId, [enrollmentId]);
    expect(await certificatesOf(learner)).toEqual([]);
    // Nor by anything else that writes: the database refuses.
    const past = server.superuser.query(
      `INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number, person_name, course_title, portal_title, language)
       VALUES ($1, '22222-22222-22222-22222', $2, $3, $4, 1, 'x', 'x', 'x', 'en')`,
      [portalId, await membershipOf(learner), enrollmentId, courseId],
    );
    await expect(past).rejects.toThrow('needs a completed course');
  });

  it('no mutation of the schema makes one but the reissue of one that was earned', async () => {
    const answer = await moderator.execute('{ __schema { mutationType { fields { name } } } }');
    const names = answer.body.errors
      ? []
      : answer.expectData<{ __schema: { mutationType: { fields: { name: string }[] } } }>().__schema.mutationType
          .fields;
    const about = names.map(({ name }) => name).filter((name) => /certificate/i.test(name));
    expect(about.filter((name) => !['revokeCertificate', 'reissueCertificate'].includes(name))).toEqual([]);
  });

  it('learners cannot revoke or reissue, and nobody elsewhere', async () => {
    const learner = await aLearner();
    const { id } = await aCertified(learner, courseId);
    const input = { certificateId: id, reason: 'x' };
    (await learner.execute(revokes, { input })).expectError('FORBIDDEN');
    (await learner.execute(reissues, { id })).expectError('FORBIDDEN');
    const elsewhere = await (await anInternalModerator(server)).createsPortal();
    for (const stranger of [elsewhere.moderator, admin]) {
      (await stranger.execute(revokes, { input })).expectError('NOT_FOUND');
      (await stranger.execute(reissues, { id })).expectError('NOT_FOUND');
    }
  });
});

describe('revokeCertificate', () => {
  it('ends it once, with a reason that its holder reads', async () => {
    const learner = await aLearner();
    const { id, enrollmentId } = await aCertified(learner, courseId);
    const input = { certificateId: id, reason: '  Issued by mistake. ' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => moderator.execute(revokes, { input })));
    const codes = answers.map((answer) => answer.expectData<Outcome>().revokeCertificate?.code).sort();
    expect(codes).toEqual(['CERTIFICATE_REVOKED', 'CERTIFICATE_REVOKED', 'CERTIFICATE_REVOKED', undefined]);
    expect(await certificatesOf(learner)).toMatchObject([
      { id, status: 'REVOKED', revocationReason: 'Issued by mistake.', pdfUrl: null, revokedAt: expect.any(String) },
    ]);
    expect(await count(`SELECT 1 FROM event WHERE kind = 'certificate.revoked' AND subject_id = $1`, [id])).toBe(1);
    // A completion that is told again does not bring it back.
    await followCompletion(server, portalId, [enrollmentId]);
    expect(await certificatesOf(learner)).toHaveLength(1);
  });

  it('wants a reason of 1 to 1,000 characters', async () => {
    const { id } = await aCertified(await aLearner(), courseId);
    for (const reason of ['', ' \n', 'x'.repeat(1001)])
      (await moderator.execute(revokes, { input: { certificateId: id, reason } })).expectError('BAD_INPUT');
  });
});

describe('reissueCertificate', () => {
  it('makes a new one with the names of today, and revokes the former; of many at once one does', async () => {
    const learner = await aLearner();
    const { id } = await aCertified(learner, courseId);
    const [before] = await certificatesOf(learner);
    await server.superuser.query(`UPDATE membership SET name = 'Żaneta Ștefan' WHERE id = $1`, [
      await membershipOf(learner),
    ]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => moderator.execute(reissues, { id })));
    const codes = answers.map((answer) => answer.expectData<Outcome>().reissueCertificate?.code).sort();
    expect(codes).toEqual(['CERTIFICATE_REPLACED', 'CERTIFICATE_REPLACED', 'CERTIFICATE_REPLACED', undefined]);
    const [after, former] = await certificatesOf(learner);
    expect(after).toMatchObject({ status: 'VALID', personName: 'Żaneta Ștefan', completedAt: before?.completedAt });
    expect(former).toMatchObject({ id, status: 'REVOKED', revocationReason: null });
    expect(after?.number).not.toBe(before?.number);
  });

  it('brings back what was revoked by mistake', async () => {
    const learner = await aLearner();
    const { id } = await aCertified(learner, courseId);
    (await moderator.execute(revokes, { input: { certificateId: id, reason: 'Oops' } })).expectData();
    (await moderator.execute(reissues, { id })).expectData();
    expect((await certificatesOf(learner)).map(({ status }) => status)).toEqual(['VALID', 'REVOKED']);
  });

  it('makes nothing out to a person who was erased (R11)', async () => {
    const learner = await aLearner();
    const { id } = await aCertified(learner, courseId);
    await server.superuser.query(`UPDATE membership SET status = 'ERASED', account_id = NULL WHERE id = $1`, [
      await membershipOf(learner),
    ]);
    (await moderator.execute(reissues, { id })).expectProblem('CERTIFICATE_HOLDER_ERASED');
  });
});

it('one portal sees nothing of the certificates of another (P6)', async () => {
  const learner = await aLearner();
  await aCertified(learner, courseId);
  const elsewhere = await admin.createsPortal(`${unique('other')}@outside.example`);
  (await elsewhere.moderator.execute(mine, { portalId })).expectError('NOT_FOUND');
  (await learner.execute(mine, { portalId: elsewhere.portalId })).expectError('NOT_FOUND');
});
