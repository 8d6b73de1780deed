import { type Actor, aMember, aSession } from '../harness/actors.ts';
import { aStage, type Stage } from '../harness/stage.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { authorizationMatrix } from './authorizationMatrix.ts';
import { ask } from './matrix/ask.ts';
import type { Case } from './matrix/cases.ts';

/*
 * Who ran a portal and does no more, or stands on the wrong side of the wall, gets what an outsider gets: for every row of the
 * table that tells a moderator from an outsider.
 */
let server: TestServer;
let stage: Stage;
let cast: Record<string, Actor>;

beforeAll(async () => {
  server = await createTestServer();
  stage = await aStage(server);
  const moderators = (n: number) =>
    Promise.all(Array.from({ length: n }, () => aMember(server, stage.a.one.portalId, 'MODERATOR')));
  const [disabled, waiting, removed] = (await moderators(3)) as [Actor, Actor, Actor];
  cast = { disabled, waiting, removed, moderator: stage.a.one.moderator, admin: stage.a.admin };
}, 60_000);

const at = (place: Case['at'], runs: 'moderator' | 'admin') =>
  authorizationMatrix.filter(
    (row) =>
      row.at === place &&
      row.outcomes[runs] === 'OK' &&
      row.outcomes.stranger === 'NOT_FOUND' &&
      row.field !== 'Mutation.acceptMembership' &&
      row.field !== 'Mutation.declineMembership' &&
      // About a membership made for the call.
      row.field !== 'Mutation.withdrawConsent',
  );
const named = (rows: Case[]) => rows.map((row) => [row.field + (row.about ? `, ${row.about}` : ''), row] as const);

/** What became of those who were moderators like the others. */
const lost: Record<string, string> = { disabled: 'DISABLED', waiting: 'AWAITING_ACCEPTANCE', removed: 'REMOVED' };

const setStatus = ({ accountId }: Actor, status: string): Promise<unknown> =>
  server.superuser.query('UPDATE membership SET status = $2 WHERE account_id = $1 AND portal_id = $3', [
    accountId,
    status,
    stage.a.one.portalId,
  ]);

/** What somebody is answered who was still in when what is asked for was made: the own attempt, the own enrolment. */
async function outcomes(row: Case, who: [string, string | undefined][]): Promise<Record<string, string>> {
  const place = stage.a[row.at];
  const got: Record<string, string> = {};
  for (const [name, token] of who) {
    const actor = cast[name] as Actor;
    const status = lost[name];
    if (status) await setStatus(actor, 'ACTIVE');
    const variables = await row.variables({ stage, place, actor });
    if (status) await setStatus(actor, status);
    got[name] = await ask(stage, { name: 'moderator', actor, token }, row.field, variables);
  }
  return got;
}

it('is about many fields', () => {
  expect([at('one', 'moderator').length > 30, at('home', 'admin').length > 35]).toEqual([true, true]);
});

it.each(named(at('one', 'moderator')))('one: %s', async (_name, row) => {
  const inside = await aSession(server, stage.a.one.moderator.accountId, 'INTERNAL');
  const got = await outcomes(row, [
    ['disabled', undefined],
    ['waiting', undefined],
    ['removed', undefined],
    ['moderator', inside],
  ]);
  expect(got).toEqual({ disabled: 'NOT_FOUND', waiting: 'NOT_FOUND', removed: 'NOT_FOUND', moderator: 'NOT_FOUND' });
});

// P5: an external session never opens the internal portal, not even for its admin.
it.each(named(at('home', 'admin')))('home: %s', async (_name, row) => {
  const outside = await aSession(server, stage.a.admin.accountId, 'EXTERNAL');
  expect(await outcomes(row, [['admin', outside]])).toEqual({ admin: 'NOT_FOUND' });
});

describe('a portal that is being erased (P7: access ends at once)', () => {
  it.each(named(at('one', 'moderator').filter(({ field }) => !field.startsWith('Subscription.'))))(
    '%s',
    async (_name, row) => {
      const place = stage.a.one;
      const variables = await row.variables({ stage, place, actor: place.moderator });
      const set = (status: string) =>
        server.superuser.query('UPDATE portal SET status = $2 WHERE id = $1', [place.portalId, status]);
      await set('DELETING');
      try {
        expect(await ask(stage, { name: 'moderator', actor: place.moderator }, row.field, variables)).toBe('NOT_FOUND');
      } finally {
        await set('ACTIVE');
      }
    },
  );
});
