import { jest } from '@jest/globals';
import type { ForkedProcess } from '../harness/forkProcess.ts';
import { ended, full, openStage, order, profiles, type TransferStage } from '../harness/transferStage.ts';
import { copies } from './arrival.ts';
import { overlappingCourses } from './overlappingCourses.ts';

jest.setTimeout(180_000);

const count = 16;
const rounds = full ? 5 : 1;

for (const profile of full ? profiles : profiles.slice(0, 1))
  profile.describe(`T3: ${count} transfers of overlapping content into one portal, ${profile.name}`, () => {
    let stage: TransferStage;
    const workers: ForkedProcess[] = [];

    beforeAll(async () => {
      stage = await openStage(profile.name);
      const env = { WORKER_CONCURRENCY: '8', DATABASE_POOL_SIZE: '12' };
      for (let n = 0; n < 2; n++) workers.push(await stage.worker(env));
    });

    it.each(Array.from({ length: rounds }, (_, n) => n + 1))(
      'round %s: each competency and test comes once, every link finds its course',
      async () => {
        const db = stage.server.superuser;
        const home = stage.moderator.portalId;
        const [target = ''] = await stage.portals(1);
        const { courseIds, shared } = await overlappingCourses(stage, count);
        // Two of the skills have the same title as ones that the portal has already, in another spelling.
        const own = await db.query(
          `INSERT INTO competency (portal_id, title) SELECT $1, '  ' || upper(title) FROM competency
            WHERE portal_id = $2 AND id = ANY ($3::uuid[]) ORDER BY title LIMIT 2 RETURNING id`,
          [target, home, shared],
        );
        // They are all ordered before one can begin.
        for (const worker of workers) worker.freeze();
        const ids = (await Promise.all(courseIds.map((id) => order(stage, id, [target])))).flat();
        expect(new Set(ids).size).toBe(count);
        for (const worker of workers) worker.thaw();
        const rows = await ended(stage, ids, 120_000);
        expect(rows.map(({ state, attempts }) => ({ state, attempts }))).toEqual(
          rows.map(() => ({ state: 'COMPLETED', attempts: 1 })),
        );

        const tests = await db.query(`SELECT FROM content WHERE portal_id = $1 AND kind = 'TEST'`, [target]);
        expect(tests.rowCount).toBe(2);
        const skills = await db.query(
          `SELECT count(*)::int AS n, count(DISTINCT origin_id)::int AS origins, count(*) FILTER (WHERE origin_id IS NULL)::int AS own
             FROM competency WHERE portal_id = $1`,
          [target],
        );
        expect(skills.rows).toEqual([{ n: shared.length + count, origins: shared.length - 2 + count, own: 2 }]);
        expect(own.rowCount).toBe(2);
        const open = await db.query('SELECT FROM content_link WHERE portal_id = $1 AND target_id IS NULL', [target]);
        expect(open.rowCount).toBe(0);
        for (const id of ids)
          for (const item of await copies(stage.server, id)) {
            if (item.state === 'COPIED') expect(item).toMatchObject({ kept: item.source, now: item.source });
            else expect(item).toMatchObject({ kind: 'TEST', state: 'SKIPPED' });
          }
      },
    );
  });
