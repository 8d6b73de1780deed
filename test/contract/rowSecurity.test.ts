import pg from 'pg';
import { readIn } from '../../server/db/read.ts';
import { scopeSettings } from '../../server/db/scope.ts';
import { Content } from '../../server/modules/content/Content.entity.ts';
import { Portal } from '../../server/modules/portals/Portal.entity.ts';
import { aStage, type Stage } from '../harness/stage.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { columnsOf, type Table, tablesOf } from './catalogue.ts';

/* S16: what the app's role sees and may write, table by table, tried rather than read. */
let server: TestServer;
let stage: Stage;
let app: pg.Client;
let tables: Table[];
let owned: string[];

beforeAll(async () => {
  server = await createTestServer();
  stage = await aStage(server);
  tables = await tablesOf(server.superuser);
  owned = tables.filter(({ portalOwned }) => portalOwned).map(({ name }) => name);
  app = new pg.Client({ connectionString: server.database.appUrl });
  await app.connect();
  server.onClose(() => app.end());
}, 60_000);

type Scope = Parameters<typeof scopeSettings>[0];
const nobody: Scope = { portals: [] };
/** A moderator of the other organization, in the external portal that they run, for reading and writing. */
const stranger = (): Scope => ({
  accountId: stage.b.one.moderator.accountId,
  portals: [stage.b.one.portalId],
  portal: stage.b.one.portalId,
});
/** Somebody of the same organization's other external portal. */
const neighbour = (): Scope => ({
  accountId: stage.a.other.moderator.accountId,
  portals: [stage.a.other.portalId],
  portal: stage.a.other.portalId,
});
const outsiders = [
  ['nobody', () => nobody],
  ['another organization', stranger],
  ['the neighbour', neighbour],
] as const;

/** Runs `work` in a transaction of the app's role with a scope, and rolls it back. */
async function as<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    await app.query(scopeSettings(scope));
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

const portalsOfA = (): string[] => [stage.a.home.portalId, stage.a.one.portalId];
const count = async (table: string, portals: string[]): Promise<number> => {
  const { rows } = await app.query(`SELECT count(*)::int AS n FROM ${table} WHERE portal_id = ANY ($1)`, [portals]);
  return rows[0].n as number;
};
/** The code with which the database refuses. */
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unknown',
  );

it('finds rows in every portal-owned table, so that the rest of this file means something', async () => {
  const empty: string[] = [];
  for (const table of owned) {
    const { rows } = await server.superuser.query(`SELECT 1 FROM ${table} WHERE portal_id = ANY ($1) LIMIT 1`, [
      portalsOfA(),
    ]);
    if (rows.length === 0) empty.push(table);
  }
  expect(empty).toEqual([]);
});

it('shows each portal its own rows', async () => {
  await as({ portals: portalsOfA() }, async () => {
    for (const table of owned) expect([table, (await count(table, portalsOfA())) > 0]).toEqual([table, true]);
  });
});

it('shows nothing at all without a scope, before a transaction and after one', async () => {
  await as({ portals: portalsOfA(), portal: portalsOfA()[0] }, async () => undefined);
  for (const { name } of tables) {
    const { rows } = await app.query(`SELECT count(*)::int AS n FROM ${name}`);
    expect([name, rows[0].n]).toEqual([name, 0]);
  }
});

describe.each(outsiders)('%s', (_who, scope) => {
  it('sees no row of it', async () => {
    await as(scope(), async () => {
      for (const table of owned) expect([table, await count(table, portalsOfA())]).toEqual([table, 0]);
      const rows = await app.query('SELECT id FROM portal WHERE id = ANY ($1)', [portalsOfA()]);
      const organizations = await app.query('SELECT 1 FROM organization WHERE id = $1', [stage.a.admin.organizationId]);
      const accounts = await app.query('SELECT 1 FROM account WHERE id <> $1', [
        scope().accountId ?? stage.a.admin.accountId,
      ]);
      const sessions = await app.query('SELECT 1 FROM session WHERE account_id IS DISTINCT FROM $1', [
        scope().accountId,
      ]);
      expect([rows.rowCount, organizations.rowCount, accounts.rowCount, sessions.rowCount]).toEqual([0, 0, 0, 0]);
    });
  });

  it('updates and deletes no row of it', async () => {
    await as(scope(), async () => {
      for (const table of owned) {
        const where = `WHERE portal_id = ANY ('{${portalsOfA().join(',')}}')`;
        const updated = await app.query(`UPDATE ${table} SET portal_id = portal_id ${where}`);
        const deleted = await app.query(`DELETE FROM ${table} ${where}`);
        expect([table, updated.rowCount, deleted.rowCount]).toEqual([table, 0, 0]);
      }
      const portal = await app.query(`UPDATE portal SET title = 'mine' WHERE id = ANY ($1)`, [portalsOfA()]);
      expect(portal.rowCount).toBe(0);
    });
  });

  it('inserts no row into it, not even one like those that are there', async () => {
    for (const table of owned) {
      const columns = (await columnsOf(server.superuser, table)).join(', ');
      const { rows } = await server.superuser.query(
        `SELECT to_jsonb(t) AS row FROM ${table} t WHERE portal_id = ANY ($1) LIMIT 1`,
        [portalsOfA()],
      );
      const insert = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`;
      const code = await as(scope(), () => refusal(app.query(insert, [rows[0].row])));
      expect([table, code]).toEqual([table, '42501']);
    }
  });

  it('moves no row of its own into it', async () => {
    const own = scope().portal;
    if (!own) return;
    for (const table of owned) {
      const { rows } = await server.superuser.query(`SELECT 1 FROM ${table} WHERE portal_id = $1`, [own]);
      if (rows.length === 0) continue;
      const move = `UPDATE ${table} SET portal_id = '${stage.a.home.portalId}'`;
      // 23514: a trigger that keeps published revisions as they are says no before the policy can.
      const code = await as(scope(), () => refusal(app.query(move)));
      expect([table, ['42501', '23514'].includes(code) ? 'refused' : code]).toEqual([table, 'refused']);
    }
  });
});

it('lets whoever may read several portals write one of them only', async () => {
  const wide = { portals: [stage.a.home.portalId, stage.a.one.portalId], portal: stage.a.home.portalId };
  await as(wide, async () => {
    for (const table of owned) {
      const { rowCount } = await app.query(`UPDATE ${table} SET portal_id = portal_id WHERE portal_id = $1`, [
        stage.a.one.portalId,
      ]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});

it('opens and closes nothing by names of settings that the role could set itself in a query', async () => {
  // A scope is set by statements only; no input of a request becomes one. Here: what a scope holds is one value, never code.
  const text = scopeSettings({ portals: [`x','') || set_config('app.portals`], portal: `'; DROP TABLE portal; --` });
  expect(await as(nobody, () => refusal(app.query(text)))).toBe('done');
  expect((await server.superuser.query('SELECT count(*)::int AS n FROM portal')).rows[0].n).toBeGreaterThan(0);
});

describe('the filter of the ORM, above it', () => {
  it('is on for every entity of a portal-owned table', () => {
    const entities = [...server.deps.database.orm.getMetadata().getAll().values()];
    const unfiltered = entities.filter(({ tableName, filters }) => {
      const needed = owned.includes(tableName) || tableName === 'portal';
      return (
        needed && !Object.values(filters ?? {}).some((filter) => filter.name === 'portal' && filter.default === true)
      );
    });
    expect(unfiltered.map(({ className }) => className)).toEqual([]);
  });

  it('refuses to read before somebody said for which portals', async () => {
    const em = server.deps.database.orm.em.fork();
    await expect(em.find(Content, {})).rejects.toThrow(/portal/);
  });

  it('does not answer from memory what another scope loaded', async () => {
    const { database } = server.deps;
    const [mine, theirs] = [stage.a.one, stage.b.one];
    const both = { portals: [mine.portalId, theirs.portalId] };
    const id = theirs.courseId;
    const found = await readIn(database, both, (em) => em.findOne(Content, { id }));
    expect(found?.portalId).toBe(theirs.portalId);
    expect(await readIn(database, { portals: [mine.portalId] }, (em) => em.findOne(Content, { id }))).toBeNull();
    const key = { portalId: theirs.portalId, id };
    expect(await readIn(database, { portals: [mine.portalId] }, (em) => em.findOne(Content, key))).toBeNull();
    expect(
      await readIn(database, { portals: [mine.portalId] }, (em) => em.findOne(Portal, { id: theirs.portalId })),
    ).toBeNull();
  });
});
