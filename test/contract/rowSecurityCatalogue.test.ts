import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { type Policy, policiesOf, type Table, tablesOf } from './catalogue.ts';

/*
 * S17: what the database says about itself. A new table that forgets its policies, its leading column or its composite foreign
 * key fails here, not in production.
 */
let server: TestServer;
let tables: Table[];
let owned: string[];
let policies: Policy[];
const rows = async <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
  (await server.superuser.query(text, parameters)).rows as Row[];

beforeAll(async () => {
  server = await createTestServer();
  tables = await tablesOf(server.superuser);
  owned = tables.filter(({ portalOwned }) => portalOwned).map(({ name }) => name);
  policies = await policiesOf(server.superuser);
});

it('finds the tables it is about', () => {
  expect(owned.length).toBeGreaterThan(14);
  // Tables that belong to no portal; each was looked at. A table that is missing here wants a portal_id.
  expect(tables.filter(({ portalOwned }) => !portalOwned).map(({ name }) => name)).toEqual([
    'account',
    'account_token',
    'blob',
    'idempotency_key',
    'mail',
    'organization',
    'portal',
    'session',
  ]);
});

it('forces row-level security on every table', async () => {
  const open = await rows<{ relname: string }>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND relname <> 'mikro_orm_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

it('gives every portal-owned table the same four policies', () => {
  const reading = '(portal_id = ANY (( SELECT app_portals() AS app_portals)::uuid[]))';
  const writing = '(portal_id = ( SELECT app_portal() AS app_portal))';
  const wanted = [
    ['DELETE', writing, null],
    ['INSERT', null, writing],
    ['SELECT', reading, null],
    ['UPDATE', writing, writing],
  ];
  for (const table of owned) {
    const four = policies.filter((policy) => policy.table === table && policy.name.startsWith('portal_'));
    const said = four.map(({ command, using, check }) => [command, using, check]).sort();
    expect([table, said]).toEqual([table, wanted]);
    expect(four.every(({ roles }) => roles.join() === 'public')).toBe(true);
  }
});

it('has no other way in than these, each looked at', () => {
  const others = policies.filter(({ name, table }) => !(owned.includes(table) && /^portal_/.test(name)));
  const forEverybody = others
    .filter(({ roles }) => roles.includes('public'))
    .map(({ table, name }) => `${table}.${name}`);
  expect(forEverybody).toEqual([
    'account.account_self',
    'account.account_update',
    'account_token.account_token_ask',
    'account_token.account_token_self',
    'account_token.account_token_use',
    'blob.blob_insert',
    'idempotency_key.idempotency_self',
    'mail.mail_insert',
    'membership.membership_self',
    'organization.organization_insert',
    'organization.organization_read',
    'portal.portal_insert',
    'portal.portal_read',
    'portal.portal_update',
    'session.session_self',
  ]);
  const forOne = others.filter(({ roles }) => !roles.includes('public'));
  expect(forOne.filter(({ roles }) => roles.join() !== 'extramural_owner')).toEqual([]);
});

it('leads an index of every portal-owned table with portal_id', async () => {
  const without = await rows(
    `SELECT name FROM unnest($1::text[]) AS t (name) WHERE NOT EXISTS (
       SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = t.name::regclass AND a.attname = 'portal_id' AND i.indisvalid AND i.indpred IS NULL)`,
    [owned],
  );
  expect(without).toEqual([]);
});

it('makes no index unique over all portals but for secrets', async () => {
  // A unique index without the portal tells that a value exists elsewhere (S19). What it holds here is random.
  const global = await rows<{ index: string }>(
    `SELECT i.indexrelid::regclass::text AS index FROM pg_index i
      WHERE i.indisunique AND i.indrelid::regclass::text = ANY ($1)
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname = 'portal_id' AND a.attnum = ANY (i.indkey::int2[]))
      ORDER BY 1`,
    [owned],
  );
  expect(global.map(({ index }) => index)).toEqual([
    'certificate_number',
    'invitation_token_hash_key',
    'registration_link_token_hash_key',
    'registration_token_hash_key',
  ]);
});

it('keeps children in the portal of their parent by composite foreign keys', async () => {
  // Foreign keys ignore row-level security: one without the portal could point across the wall.
  const simple = await rows<{ key: string }>(
    `SELECT k.conrelid::regclass || ' → ' || k.confrelid::regclass AS key FROM pg_constraint k
      WHERE k.contype = 'f' AND k.confrelid::regclass::text = ANY ($1)
        AND NOT (SELECT bool_or(child.attname LIKE '%portal_id' AND parent.attname = 'portal_id')
                   FROM unnest(k.conkey, k.confkey) AS pair (mine, theirs)
                   JOIN pg_attribute child ON child.attrelid = k.conrelid AND child.attnum = pair.mine
                   JOIN pg_attribute parent ON parent.attrelid = k.confrelid AND parent.attnum = pair.theirs)`,
    [owned],
  );
  expect(simple).toEqual([]);
});

it('ties every portal-owned table to its portal, itself or by its parents', async () => {
  // So that nothing can be written into a portal that is being erased, or that was (invariants 4 and 10).
  const loose = await rows<{ name: string }>(
    `WITH RECURSIVE key AS (
       SELECT k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent
         FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'f' AND a.attname = 'portal_id'),
     tied AS (SELECT child FROM key WHERE parent = 'portal' UNION SELECT key.child FROM key JOIN tied ON tied.child = key.parent)
     SELECT name FROM unnest($1::text[]) AS t (name) WHERE name NOT IN (SELECT child FROM tied)`,
    [owned],
  );
  expect(loose).toEqual([]);
});

describe("the app's role", () => {
  it('owns nothing, is nobody else and bypasses nothing', async () => {
    const [role] = await rows<Record<string, boolean>>(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = 'extramural_app'`,
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
    const memberOf = await rows(
      `SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'extramural_app'`,
    );
    const owns = await rows(`SELECT classid::regclass, objid FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
       WHERE d.deptype = 'o' AND r.rolname = 'extramural_app'`);
    expect([memberOf, owns]).toEqual([[], []]);
  });

  it('cannot create, alter or empty anything', async () => {
    const may = await rows<{ what: string }>(
      `SELECT 'schema ' || nspname AS what FROM pg_namespace WHERE has_schema_privilege('extramural_app', oid, 'CREATE')
       UNION ALL SELECT 'database' WHERE has_database_privilege('extramural_app', current_database(), 'CREATE')
       UNION ALL SELECT p || ' ' || c.relname FROM pg_class c, unnest('{TRUNCATE,REFERENCES,TRIGGER}'::text[]) p
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege('extramural_app', c.oid, p)
       UNION ALL SELECT 'the migrations' WHERE has_table_privilege('extramural_app', 'mikro_orm_migrations', 'SELECT,INSERT,UPDATE,DELETE')`,
    );
    expect(may).toEqual([]);
  });
});

/** Every function that sees past row-level security, and why it may. A new one is added here once somebody has read it. */
const reviewed = {
  account_tokens_to_bind: 'ids of work that lost its job',
  attempts_overdue: 'ids of attempts whose time is up, for the reconciler',
  bind_account_token: 'once for each row, whose owner asked for the mail that it is for',
  claim_mail: 'one mail that waits, once, for the worker that sends it',
  claim_notices_to_mail: 'unread notices of people who are away, once, for the worker that mails them',
  find_account_token: 'two ids, for whoever has the secret of the mail',
  mails_to_send: 'ids of work that lost its job',
  portal_signs: "title, language and look of portals of the caller's own memberships",
  settle_mail: 'what became of a mail, for the worker that holds its fence',
  sweep_account_tokens: 'deletes what has ended; a number',
  sweep_mails: 'erases what has ended; a number',
  sweep_notices: 'deletes what is old; a number',
  unsubscribe_account: 'ends mails; the caller has checked the signature of the link',
  enrollments_due: 'ids of work that housekeeping has',
  ensure_accounts: 'ids of addresses given, not which of them are new (S09)',
  find_invitation: 'ids, for a secret token that is good',
  member_imports_to_drive: 'ids of work that lost its job',
  members_by_email: 'ids of members of app.portal only',
  changed_listeners: 'of sessions and roles given: which of them are so no more',
  changed_listeners_at: 'the same, with the addresses that they come from (R9)',
  deleted_content_to_purge: 'ids of deleted content that nothing waits for',
  ensure_account: 'an id and whether it is new (the one disclosure accepted, P3; counted by signInLimits)',
  find_account: 'what sign-in compares; the hash never leaves the server',
  find_certificate: 'ids of the certificate with a number of 94 random bits (L8)',
  find_registration: 'two ids, for whoever has the secret of the mail',
  find_registration_link: 'two ids, for whoever has the secret in the link',
  find_session: 'who is behind a secret token',
  find_session_by_id: 'the same for a session already proved',
  member_languages: 'languages of members of app.portal',
  origin_numbers: "a number, for content of the caller's portals only",
  portal_positions: 'two numbers of portals that are listened to',
  portals_with_expired_registrations: 'ids of portals that housekeeping has work in',
  portals_with_old_lists: 'ids of portals that housekeeping has work in',
  published_link_stays: 'a trigger: looks whether a revision is published',
  published_parts_stay: 'a trigger: looks whether a revision is published',
  published_revision_stays: 'a trigger: looks whether its content is deleted',
  raise_auth_epochs: 'raises counters, tells ids to wake',
  register_account: 'as ensure_account; the answer to the caller is the same either way (S09)',
  replace_generated_password: 'only for a portal of app.portal, never for a person with another portal (P3)',
  sweep_expired: 'deletes what has ended; numbers',
  sweep_unused_blobs: 'names of files that nobody has any more',
  directory_accounts:
    'ids of addresses given by an admin of an internal portal, and which are new or proved (R6; as ensure_account)',
  end_sessions_of_disabled: 'only of members of app.portal that are disabled (R6)',
  end_sessions_of_merge: 'only of the two accounts of a merge of app.portal (R7)',
  erase_lonely_accounts: 'only accounts that have no membership anywhere (R11)',
  forget_portal_mails: 'deletes mails of app.portal',
  members_to_erase: 'ids of work that housekeeping has',
  outside_memberships: 'ids, in external portals that a portal of app.portals opened (R7)',
  traces_of_members: 'addresses of members of app.portal, for their erasure',
  regrades_to_drive: 'ids of work that lost its job',
  transfers_to_drive: 'ids of work that lost its job',
};

describe('functions that run as the owner', () => {
  const definers = () =>
    rows<{ name: string; settings: string[] | null; trigger: boolean; everybody: boolean }>(
      `SELECT p.proname AS name, p.proconfig AS settings, p.prorettype = 'trigger'::regtype AS trigger,
              coalesce(p.proacl::text, '=X') ~ '[{,]=X' AS everybody
         FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY 1`,
    );

  it('are these, each looked at: they tell ids and numbers, or answer for what the caller may do', async () => {
    expect((await definers()).map(({ name }) => name)).toEqual(Object.keys(reviewed).sort());
  });

  it('have a fixed search path, with temporary tables last', async () => {
    const open = (await definers()).filter(({ settings }) => settings?.join() !== 'search_path=public, pg_temp');
    expect(open).toEqual([]);
  });

  it('are granted by name, to nobody else', async () => {
    const callable = (await definers()).filter(({ trigger }) => !trigger);
    expect(callable.filter(({ everybody }) => everybody).map(({ name }) => name)).toEqual([]);
  });
});
