import { jest } from '@jest/globals';
import { aList, count, importOf, membersOf, startsImport } from '../api/members/imports.ts';
import type { Actor } from '../harness/actors.ts';
import { full, openStage, profiles, type TransferStage } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';

jest.setTimeout(180_000);

const points = full
  ? ['afterClaim', 'afterRead', 'afterStore', '2*afterMembers', '2*beforeNote', '2*beforeCommit', '2*afterBatch']
  : ['2*beforeCommit', '2*afterBatch'];
const rows = 650;

for (const profile of profiles)
  profile.describe(`R3, F1: a worker that is killed while it imports members, ${profile.name}`, () => {
    let stage: TransferStage;
    let moderator: Actor;

    beforeAll(async () => {
      stage = await openStage(profile.name);
    });
    beforeEach(async () => {
      ({ moderator } = await stage.moderator.createsPortal());
    });
    afterEach(() => stage.endProcesses());

    it.each(points)('%s: every row exactly once', async (at) => {
      const [times = '', point = at] = at.includes('*') ? at.split('*') : [];
      const word = at.replace(/\W/g, '').toLowerCase();
      const emails = Array.from({ length: rows }, (_, n) => `${word}${n}-${profile.name}@crash.example`);
      const list = await aList(moderator, `email,group\n${emails.map((one, n) => `${one},G${n % 5}`).join('\n')}`);
      for (const kills of [1, 2]) {
        const doomed = await stage.worker({ FAULT: `${times ? `${times}*` : ''}memberImport.${point}:kill` });
        if (kills === 1) await startsImport(moderator, list, { createGroups: true });
        expect(await doomed.ended).toBe('SIGKILL');
      }
      await stage.worker();
      const { rows: found } = await stage.server.superuser.query('SELECT id FROM member_import WHERE portal_id = $1', [
        moderator.portalId,
      ]);
      const id = found[0].id as string;
      const done = await until('the end of the import', async () => {
        const now = await importOf(moderator, id);
        return ['COMPLETED', 'FAILED'].includes(now.state) && now;
      });
      expect(done).toMatchObject({ state: 'COMPLETED', rowsDone: rows, counts: { refused: 0, alreadyMembers: 0 } });
      // What a killed worker had counted of the hour's mails stays counted where the counts are in Redis.
      const { invited = 0, created = 0 } = done.counts;
      expect(invited + created).toBe(rows);
      const { server } = stage;
      const of = (table: string, column = 'portal_id', more = ''): Promise<number> =>
        count(server, `SELECT count(*) FROM ${table} WHERE ${column} = $1 ${more}`, [moderator.portalId]);
      expect(await membersOf(server, moderator.portalId)).toBe(rows + 1);
      expect(await of('invitation')).toBe(rows);
      expect(await of('mail', 'about_portal_id', `AND template = 'memberAdded'`)).toBe(invited);
      expect(await of('member_group')).toBe(5);
      expect(await of('event', 'portal_id', `AND kind = 'member_import.completed'`)).toBe(1);
      expect(await of('event', 'portal_id', `AND kind = 'membership.created'`)).toBe(rows + 1);
    });
  });
