import type { DirectoryPersonInput } from '../../../schema/directory.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { isEmailAddress } from '../../text.ts';
import { enrollInGroupCourses } from '../learning/enrollMembers.ts';
import { cleanText, createReport, isExternalId, type Report, refuseRepeated } from './directoryRows.ts';

/** A person of the page that was found in order. */
interface Given {
  n: number;
  externalId: string;
  email: string;
  name: string;
  department: string | null;
  language: string | null;
  active: boolean;
}

/** What the portal knows of a person of the page. */
interface Known extends Given {
  group_id: string | null;
  membership_id: string | null;
  role: string | null;
  status: string | null;
  differs: boolean;
  /** Another person of the directory has the e-mail address. */
  taken: boolean;
}

/**
 * Makes, changes, disables and enables the members of a page's people; a fixed number of statements, however many there are.
 * The role stays what the portal's admins made it; new people are learners. A member of the same address that the directory did
 * not know becomes the person's.
 */
export async function syncPeople(
  ctx: Ctx,
  tx: Tx,
  portalId: string,
  people: readonly DirectoryPersonInput[],
): Promise<Report> {
  const report = createReport(
    ctx,
    people.map(({ externalId }) => externalId),
  );
  const given = judged(report, people);
  if (given.length === 0) return report;
  const known = await tx.sql<Known>(lookUp, [portalId, JSON.stringify(given)]);
  const found = refuseUnfit(report, known);
  await refuseLastAdmins(tx, portalId, report, found);
  const taken = found.filter(({ n }) => !report.refused(n));
  const changed = await change(
    tx,
    portalId,
    report,
    taken.filter((person) => person.membership_id !== null),
  );
  const made = await create(
    tx,
    portalId,
    report,
    taken.filter((person) => person.membership_id === null && person.active),
  );
  await enrollInGroupCourses(tx, portalId, [...changed, ...made]);
  return report;
}

function judged(report: Report, people: readonly DirectoryPersonInput[]): Given[] {
  refuseRepeated(
    report,
    people.map(({ externalId }) => externalId),
    'TWICE',
  );
  const active = people.map((person, n) => (person.active ? person.email.trim().toLowerCase() : `${n}`));
  refuseRepeated(report, active, 'EMAIL_TAKEN');
  return people.flatMap((person, n): Given[] => {
    const name = cleanText(person.name);
    const email = person.email.trim();
    if (!isExternalId(person.externalId)) report.refuse(n, 'EXTERNAL_ID_INVALID');
    else if (!name) report.refuse(n, 'NAME_INVALID');
    else if (!isEmailAddress(email)) report.refuse(n, 'EMAIL_INVALID');
    const named = person.departmentExternalId ?? null;
    const department = named !== null && isExternalId(named) ? named : null;
    // What no department can be called is not looked for.
    if (person.active && department !== named) report.refuse(n, 'DEPARTMENT_UNKNOWN');
    if (report.refused(n) || !name) return [];
    const { externalId, active: isActive, language } = person;
    return [{ n, externalId, email, name, department, language: language ?? null, active: isActive }];
  });
}

/** By the directory's id; else by the address, where the directory did not know the member yet. */
const lookUp = `
  SELECT person.n, person."externalId", person.email, person.name, person.department, person.language, person.active,
         g.id AS group_id, m.id AS membership_id, m.role, m.status,
         -- Who withdrew consent stays as they are until they are erased (R11).
         m.consent_withdrawn_at IS NULL AND (
           m.external_id IS DISTINCT FROM person."externalId" OR m.name <> person.name OR lower(m.email) <> lower(person.email)
           OR m.group_id IS DISTINCT FROM g.id OR (m.status = 'DISABLED') = person.active
           OR m.status IN ('REMOVED', 'REFUSED')) AS differs,
         EXISTS (SELECT 1 FROM membership o WHERE o.portal_id = $1 AND lower(o.email) = lower(person.email)
                    AND o.external_id <> person."externalId" AND o.status NOT IN ('ERASED', 'REMOVED')) AS taken
    FROM jsonb_to_recordset($2::jsonb) AS person
         (n integer, "externalId" text, email text, name text, department text, language text, active boolean)
    LEFT JOIN member_group g ON g.portal_id = $1 AND g.external_id = person.department
    LEFT JOIN LATERAL (
      SELECT * FROM membership own
       WHERE own.portal_id = $1 AND own.status <> 'ERASED'
         AND (own.external_id = person."externalId" OR (own.external_id IS NULL AND lower(own.email) = lower(person.email)))
       ORDER BY own.external_id NULLS LAST LIMIT 1) AS m ON true
   ORDER BY person.n`;

function refuseUnfit(report: Report, known: readonly Known[]): Known[] {
  for (const { n, department, group_id, taken, active } of known) {
    if (active && department !== null && group_id === null) report.refuse(n, 'DEPARTMENT_UNKNOWN');
    else if (active && taken) report.refuse(n, 'EMAIL_TAKEN');
  }
  return known.filter(({ n }) => !report.refused(n));
}

/** Somebody must be left who may bring the others back. */
async function refuseLastAdmins(tx: Tx, portalId: string, report: Report, known: readonly Known[]): Promise<void> {
  const leaving = known.filter(({ active, role, status }) => !active && role === 'ADMIN' && status === 'ACTIVE');
  if (leaving.length === 0) return;
  const others = await tx.sql(
    `SELECT 1 FROM membership WHERE portal_id = $1 AND role = 'ADMIN' AND status = 'ACTIVE' AND id <> ALL ($2::uuid[]) LIMIT 1`,
    [portalId, leaving.map(({ membership_id }) => membership_id)],
  );
  if (others.length === 0) for (const { n } of leaving) report.refuse(n, 'LAST_ADMIN');
}

/** Gives who may enter (again) and may now be in another department. */
async function change(tx: Tx, portalId: string, report: Report, known: readonly Known[]): Promise<string[]> {
  for (const { n, membership_id } of known) report.set(n, 'UNCHANGED', membership_id);
  const differing = known.filter(({ differs, active, status }) => differs && (active || status !== 'DISABLED'));
  if (differing.length === 0) return [];
  const rows = await tx.sql<{ n: number; id: string; status: string; former: string }>(update, [
    portalId,
    JSON.stringify(differing),
  ]);
  const disabled: string[] = [];
  for (const { n, id, status, former } of rows) {
    const payload = { membershipId: id };
    report.set(n, status === 'DISABLED' ? 'DISABLED' : 'UPDATED', id);
    if (status === 'DISABLED') disabled.push(id);
    if (status === 'DISABLED') tx.record({ kind: 'membership.disabled', portalId, subjectId: id, payload });
    else if (status !== former) {
      if (status === 'AWAITING_ACCEPTANCE') report.note(n, 'AWAITS_PERSON');
      tx.record({ kind: 'membership.enabled', portalId, subjectId: id, payload: { ...payload, status } });
    }
  }
  if (disabled.length > 0) await tx.sql('SELECT end_sessions_of_disabled($1::uuid[])', [disabled]);
  return rows.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
}

/** Who waits for something goes on waiting; who was out is in again, but asked again who declined or never answered. */
const update = `
  UPDATE membership m
     SET external_id = person."externalId", name = person.name, email = person.email, group_id = person.group_id,
         status = CASE WHEN NOT person.active THEN 'DISABLED'
                       WHEN former.status NOT IN ('DISABLED', 'REMOVED', 'REFUSED') THEN former.status
                       WHEN former.declined_at IS NULL THEN 'ACTIVE' ELSE 'AWAITING_ACCEPTANCE' END,
         declined_at = CASE WHEN NOT person.active AND former.status = 'AWAITING_ACCEPTANCE' THEN now() ELSE m.declined_at END,
         status_changed_at = CASE WHEN person.active = (former.status = 'DISABLED') THEN now() ELSE m.status_changed_at END
    FROM jsonb_to_recordset($2::jsonb) AS person
         (n integer, membership_id uuid, "externalId" text, email text, name text, group_id uuid, active boolean)
    JOIN membership former ON former.portal_id = $1 AND former.id = person.membership_id
   WHERE m.portal_id = $1 AND m.id = person.membership_id
  RETURNING person.n, m.id, m.status, former.status AS former`;

/**
 * New members. Who had an account of this address already, and never showed that mail to it arrives, must do so before the
 * membership opens: an outsider could have registered elsewhere under an employee's address (P5, P6).
 */
async function create(tx: Tx, portalId: string, report: Report, people: readonly Known[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await tx.sql<{ n: number; id: string; status: string }>(insert, [portalId, JSON.stringify(people)]);
  for (const { n, id, status } of rows) {
    report.set(n, 'CREATED', id);
    if (status === 'AWAITING_ACCEPTANCE') report.note(n, 'AWAITS_PERSON');
    const payload = { membershipId: id, role: 'LEARNER', status };
    tx.record({ kind: 'membership.created', portalId, subjectId: id, payload });
  }
  // What is left has the account of another member, whose address the directory gives otherwise.
  const made = new Set(rows.map(({ n }) => n));
  for (const { n } of people) if (!made.has(n)) report.refuse(n, 'EMAIL_TAKEN');
  return rows.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
}

const insert = `
  WITH person AS (
    SELECT p.*, coalesce(p.language, portal.language) AS spoken
      FROM portal, jsonb_to_recordset($2::jsonb) AS p (n integer, "externalId" text, email text, name text, group_id uuid, language text)
     WHERE portal.id = $1),
  account AS MATERIALIZED (
    SELECT * FROM directory_accounts((SELECT jsonb_agg(jsonb_build_object(
      'n', n, 'email', email, 'name', name, 'language', spoken)) FROM person))),
  made AS (
    INSERT INTO membership (portal_id, account_id, role, status, email, name, group_id, external_id)
    SELECT $1, account.id, 'LEARNER', CASE WHEN account.created OR account.proved THEN 'ACTIVE' ELSE 'AWAITING_ACCEPTANCE' END,
           person.email, person.name, person.group_id, person."externalId"
      FROM person JOIN account USING (n) ORDER BY person.n
    ON CONFLICT (portal_id, account_id) DO NOTHING RETURNING id, external_id, status)
  SELECT person.n, made.id, made.status FROM made JOIN person ON person."externalId" = made.external_id`;
