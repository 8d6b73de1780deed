import { execute, parse } from 'graphql';
import { authenticate } from '../../../server/auth/authenticate.ts';
import { createContext } from '../../../server/context.ts';
import { executableSchema } from '../../../server/http/schema.ts';
import { newId } from '../../../server/ids.ts';
import { authorizationMatrix } from '../../contract/authorizationMatrix.ts';
import { tablesOf } from '../../contract/catalogue.ts';
import { aCast } from '../../contract/matrix/ask.ts';
import type { ActorName } from '../../contract/matrix/cases.ts';
import { furnishedDraft } from '../../contract/matrix/courseCases.ts';
import type { Actor } from '../../harness/actors.ts';
import { operationFor } from '../../harness/operations.ts';
import { aStage, type Place, type Stage } from '../../harness/stage.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/*
 * S14: from everything an actor may ask for, every edge of the schema is followed, eight objects deep, and whatever comes back is
 * searched for what belongs to portals that the actor is not in.
 */
const schema = executableSchema();
let server: TestServer;
let stage: Stage;
let cast: Record<ActorName, Actor>;
let places: Place[];

beforeAll(async () => {
  server = await createTestServer();
  stage = await aStage(server);
  cast = await aCast(stage);
  places = [stage.a, stage.b].flatMap(({ home, one, other }) => [home, one, other]);
  for (const place of places) await furnishedDraft(place);
}, 60_000);

/** Columns that name people; the API tells them to fellow members only, so they are nobody's to know by being in a row. */
const people = ['actor_account_id', 'created_by', 'ordered_by', 'published_by', 'account_id'];

/** All rows of some portals as one text. */
async function rowsOf(portalIds: string[]): Promise<string> {
  const tables = (await tablesOf(server.superuser)).filter(({ portalOwned }) => portalOwned);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await server.superuser.query(
      `SELECT coalesce(string_agg((to_jsonb(t) - $2::text[])::text, ' '), '') AS text FROM ${name} t WHERE portal_id = ANY ($1)`,
      [portalIds, people],
    );
    texts.push(rows[0].text as string);
  }
  return texts.join(' ');
}

/** Ids, hashes of files, e-mail addresses and the titles that the stage made unique. */
const telling = (text: string): Set<string> =>
  new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[\w.-]+@[\w.-]+\.example|[A-Z]\w+-\d+-\d+/g));

/** What an actor of these portals must never read: what tells of the others and stands in no row of their own. */
async function secretsFrom(own: Place[], alsoKnown: string[]): Promise<string[]> {
  const mine = own.map(({ portalId }) => portalId);
  const others = places.filter(({ portalId }) => !mine.includes(portalId));
  const known = telling(`${await rowsOf(mine)} ${mine.join(' ')} ${alsoKnown.join(' ')}`);
  const theirs = await rowsOf(others.map(({ portalId }) => portalId));
  const moderators = others.flatMap(({ moderator, name, portalId }) => [moderator.accountId, name, portalId]);
  return [...telling(`${theirs} ${moderators.join(' ')}`)].filter((word) => !known.has(word));
}

/** Everything that all root queries answer to the actor, about each of the places. */
async function everythingOpen(actor: Actor, about: Place[]): Promise<{ text: string; answered: number }> {
  const texts: string[] = [];
  let answered = 0;
  for (const row of authorizationMatrix.filter(({ field }) => field.startsWith('Query.'))) {
    for (const place of about) {
      const given = await row.variables({ stage, place, actor });
      const variables = { ...given, ...('first' in given ? { first: 100, search: null } : {}) };
      const document = parse(operationFor(schema, row.field, Object.keys(variables), 8));
      const viewer = await authenticate(server.deps.database, actor.token, '127.0.0.1');
      const contextValue = createContext(server.deps, {
        viewer,
        language: 'en',
        requestId: newId(),
        log: server.deps.log,
      });
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      const codes = (errors ?? []).map(({ originalError }) => (originalError as { code?: string } | undefined)?.code);
      expect(codes.filter((code) => !['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'].includes(code ?? ''))).toEqual([]);
      if (!errors) answered++;
      texts.push(JSON.stringify(data));
    }
  }
  return { text: texts.join('\n'), answered };
}

const placesOf = (name: ActorName): { own: Place[]; known: Place[] } => {
  const { a, b } = stage;
  if (name === 'anonymous') return { own: [], known: [] };
  if (name === 'neighbour') return { own: [a.other], known: [] };
  if (name === 'stranger') return { own: [b.home], known: [b.one, b.other] };
  if (['learner', 'manager', 'moderator'].includes(name)) return { own: [a.one], known: [] };
  // Internal moderators know the portals of their organization by name, link and counts, and nothing in them.
  return { own: [a.home], known: name === 'internalLearner' ? [] : [a.one, a.other] };
};

it.each([
  ['anonymous', 0],
  ['learner', 2],
  ['manager', 2],
  ['moderator', 9],
  ['neighbour', 9],
  ['internalLearner', 2],
  ['internalModerator', 12],
  ['admin', 12],
  ['stranger', 12],
] as [ActorName, number][])(
  '%s reads nothing of other portals',
  async (name, least) => {
    const { own, known } = placesOf(name);
    const { rows } = await server.superuser.query(
      `SELECT r.id::text, p.name, r.portal_id FROM registration_link r JOIN portal p ON p.id = r.portal_id WHERE p.id = ANY ($1)`,
      [known.map(({ portalId }) => portalId)],
    );
    const { text, answered } = await everythingOpen(cast[name], places);
    expect(answered).toBeGreaterThanOrEqual(least);
    const secrets = await secretsFrom(
      own,
      rows.flatMap((row) => Object.values(row) as string[]),
    );
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  },
  30_000,
);

it('finds what it looks for where it is open (the search itself works)', async () => {
  const { text } = await everythingOpen(stage.a.one.moderator, [stage.a.one]);
  const own = [...telling(await rowsOf([stage.a.one.portalId]))];
  expect(own.filter((word) => text.includes(word)).length).toBeGreaterThan(20);
});
