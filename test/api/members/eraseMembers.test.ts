import { seedCourse } from '../../../bench/seedCourse.ts';
import { startWorkers } from '../../../workers/startWorkers.ts';
import {
  type Actor,
  aMember,
  anInternalModerator,
  type InternalModerator,
  joinPortal,
  unique,
} from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R11: who is erased, or withdraws consent, leaves no personal data anywhere; statistics stay true. */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;

const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await server.superuser.query(text, values)).rows as Row[];

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
  const made = await admin.createsPortal();
  portalId = made.portalId;
  moderator = made.moderator;
});

/** Every table and column in which a text occurs. */
async function occurrences(text: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} t WHERE to_jsonb(t)::text ILIKE $1`,
      [`%${text}%`],
    );
    if (hits[0]?.n) found.push(name);
  }
  return found;
}

/** Somebody whose name, address and words hold a word that occurs nowhere else, with traces in every part of the portal. */
async function aPersonWithTraces(): Promise<{ person: Actor; membershipId: string; word: string }> {
  const word = unique('zyxwv').replaceAll('-', '');
  const person = await aMember(server, portalId, 'LEARNER');
  await rows('UPDATE account SET email = $2, name = $3 WHERE id = $1', [
    person.accountId,
    `${word}@people.example`,
    `Mx ${word}`,
  ]);
  const [member] = await rows<{ id: string }>(
    `UPDATE membership SET email = $2, name = $3, refusal_reason = $3 WHERE account_id = $1 RETURNING id`,
    [person.accountId, `${word}@people.example`, `Mx ${word}`],
  );
  const membershipId = member?.id ?? '';
  const size = { lessons: 1, lessonKilobytes: 1, questions: 8, competencies: 1 };
  const { courseId, testId } = await seedCourse(server.superuser, portalId, size, unique('Course'));
  // One question asks for own words; past the trigger that keeps published revisions as they are.
  await server.superuser.query(
    `BEGIN; SET LOCAL session_replication_role = replica;
     UPDATE question SET kind = 'ESSAY', answers = '{"graderNotes": null, "minWords": null, "maxWords": null}'
      WHERE portal_id = '${portalId}' AND position = 1; COMMIT`,
  );
  await rows(
    `WITH enrolled AS (
       INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, completed_at)
       VALUES ($1, $2, $3, 'MODERATOR', 'COMPLETED', now()) RETURNING id),
     certified AS (
       INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number, person_name, course_title, portal_title, language)
       SELECT $1, gen_random_uuid()::text, $2, id, $3, 1, 'Mx ' || $5, 'What', 'Where', 'en' FROM enrolled),
     tried AS (
       INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, submitted_at, submitted_by, graded_at, points, max_points)
       SELECT $1, $2, id, published_revision_id, 1, 'GRADED', 1, now(), 'LEARNER', now(), 3, 8 FROM content WHERE portal_id = $1 AND id = $4
       RETURNING id, revision_id),
     answered AS (
       INSERT INTO answer (portal_id, attempt_id, question_id, response, points, comment)
       SELECT $1, tried.id, q.id, CASE WHEN q.kind IN ('SHORT_TEXT', 'ESSAY') THEN jsonb_build_object('text', 'I am ' || $5) ELSE '{}' END, 1, 'Well done, ' || $5
         FROM tried JOIN question q ON q.portal_id = $1 AND q.revision_id = tried.revision_id),
     invited AS (
       INSERT INTO invitation (portal_id, email, name, role, language, message, source, token_hash, expires_at)
       VALUES ($1, $5 || '@people.example', $5, 'LEARNER', 'en', 'Dear ' || $5, 'INVITATION', sha256($5::bytea), now() + interval '1 day')),
     noticed AS (INSERT INTO notice (portal_id, membership_id, kind, params) VALUES ($1, $2, 'approved', jsonb_build_object('who', $5::text))),
     mailed AS (
       INSERT INTO mail (about_portal_id, template, language, to_email, to_name) VALUES ($1, 'notice', 'en', $5 || '@people.example', $5))
     SELECT 1`,
    [portalId, membershipId, courseId, testId, word],
  );
  return { person, membershipId, word };
}

const erase = `mutation ($input: ChangeMembersInput!) { eraseMembers(input: $input) { changes { memberId outcome message } } }`;
const erases = (ids: string[], by = moderator) => by.execute(erase, { input: { portalId, memberIds: ids } });

it('erases a person from every table, and the account that has no place left', async () => {
  const { person, membershipId, word } = await aPersonWithTraces();
  expect((await occurrences(word)).length).toBeGreaterThan(6);
  const counted = `SELECT (SELECT count(*)::int FROM enrollment WHERE portal_id = $1) AS courses,
    (SELECT sum(points)::float8 FROM attempt WHERE portal_id = $1) AS points, (SELECT count(*)::int FROM answer WHERE portal_id = $1) AS answers`;
  const before = await rows(counted, [portalId]);
  const { eraseMembers } = (await erases([membershipId])).expectData<{ eraseMembers: { changes: object[] } }>();
  expect(eraseMembers.changes).toEqual([{ memberId: membershipId, outcome: 'CHANGED', message: null }]);
  expect(await occurrences(word)).toEqual([]);
  expect(await rows('SELECT 1 FROM account WHERE id = $1', [person.accountId])).toEqual([]);
  expect(await rows(counted, [portalId])).toEqual(before);
  expect((await person.execute('{ viewer { email } }')).expectData()).toEqual({ viewer: null });
  const [again] = (await erases([membershipId])).expectData<{ eraseMembers: { changes: { outcome: string }[] } }>()
    .eraseMembers.changes;
  expect(again?.outcome).toBe('NOT_FOUND');
});

it('keeps the account, and what another portal knows, where there is another place', async () => {
  const { person, membershipId } = await aPersonWithTraces();
  const other = await admin.createsPortal();
  await joinPortal(server, person.accountId, other.portalId, 'LEARNER', 'kept@people.example');
  (await erases([membershipId])).expectData();
  const memberships = '{ viewer { memberships { portalId } } }';
  expect((await person.execute(memberships)).expectData()).toEqual({
    viewer: { memberships: [{ portalId: other.portalId }] },
  });
});

it('erases who withdrew consent at the next housekeeping', async () => {
  const { person, word } = await aPersonWithTraces();
  const withdraw = 'mutation ($p: ID!) { withdrawConsent(portalId: $p) { message } }';
  (await person.execute(withdraw, { p: portalId })).expectData();
  (await person.execute('query ($p: ID!) { portal(id: $p) { name } }', { p: portalId })).expectError('NOT_FOUND');
  const workers = startWorkers(server.deps);
  await workers.tidy();
  await workers.close(5000);
  expect(await occurrences(word)).toEqual([]);
});

it('leaves the last moderator, and is for moderators of the portal only', async () => {
  const { membershipId } = await aPersonWithTraces();
  const [own] = await rows<{ id: string }>('SELECT id FROM membership WHERE account_id = $1', [moderator.accountId]);
  const [change] = (await erases([own?.id ?? ''])).expectData<{ eraseMembers: { changes: { outcome: string }[] } }>()
    .eraseMembers.changes;
  expect(change?.outcome).toBe('LAST_MODERATOR');
  (await erases([membershipId], await aMember(server, portalId, 'MANAGER'))).expectError('FORBIDDEN');
  (await erases([membershipId], admin)).expectError('NOT_FOUND');
});

it('needs as many statements for many as for one', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => aPersonWithTraces()));
  const [first, ...others] = people.map(({ membershipId }) => membershipId) as [string, ...string[]];
  const one = await server.statements.during(() => erases([first]));
  const many = await server.statements.during(() => erases(others));
  expect(many.statements.length).toBe(one.statements.length);
});

it('gives a person everything the portal keeps about them, and no answer key (R11, L4)', async () => {
  const { person, membershipId, word } = await aPersonWithTraces();
  const ask = 'query ($p: ID!) { ownData(portalId: $p) }';
  const { ownData } = (await person.execute(ask, { p: portalId })).expectData<{ ownData: Record<string, object[]> }>();
  expect(ownData.account).toMatchObject({ email: `${word}@people.example` });
  expect([ownData.courses?.length, ownData.certificates?.length, ownData.notices?.length]).toEqual([1, 1, 1]);
  expect(JSON.stringify(ownData.attempts)).toContain(`I am ${word}`);
  // Not released yet: neither points nor comments.
  expect(ownData.attempts).toMatchObject([{ points: null, passed: null }]);
  expect(JSON.stringify(ownData)).not.toContain('Well done');
  await rows('UPDATE attempt SET released_at = now() WHERE membership_id = $1 RETURNING 1', [membershipId]);
  const later = (await person.execute(ask, { p: portalId })).expectData<{ ownData: Record<string, object[]> }>();
  expect(later.ownData.attempts).toMatchObject([{ points: 3 }]);
});
