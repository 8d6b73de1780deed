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
  new Set(
    text.match(
      /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{64}|[a-z0-9][\w.-]*@[\w.-]+\.example|[A-Z]\w+-\d+-\d+/gi,
    ),
  );

/** What an actor of these portals must never read: what tells of the others and stands in no row of their own. */
async function secretsFrom(own: Place[], alsoKnown: Set<string>): Promise<Set<string>> {
  const mine = own.map(({ portalId }) => portalId);
  const others = places.filter(({ portalId }) => !mine.includes(portalId));
  const known = telling(`${await rowsOf(mine)} ${mine.join(' ')}`);
  const theirs = await rowsOf(others.map(({ portalId }) => portalId));
  const moderators = others.flatMap(({ moderator, name, portalId }) => [moderator.accountId, name, portalId]);
  const all = telling(`${theirs} ${moderators.join(' ')}`);
  return new Set([...all].filter((word) => !known.has(word) && !alsoKnown.has(word)));
}

/** An answer with the field that gave it; cursors are spelled out. */
interface Found {
  field: string;
  text: string;
}
const spelledOut = (text: string): string =>
  text.replace(
    /"(?:cursor|startCursor|endCursor)":"([\w-]+)"/g,
    (_, cursor) => `"cursor":${Buffer.from(cursor, 'base64url')}`,
  );

/** Everything that all root queries answer to the actor, about each of the places. */
async function everythingOpen(actor: Actor, about: Place[]): Promise<{ found: Found[]; answered: number }> {
  const found: Found[] = [];
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
      found.push({ field: row.field, text: spelledOut(JSON.stringify(data)) });
    }
  }
  return { found, answered };
}

/** By design: internal moderators find their portals by name, know who runs them, and hand out their registration links (P3, P4, R4). */
async function linksOf(known: Place[]): Promise<{ known: Set<string>; byLink: Set<string> }> {
  const ids = [known.map(({ portalId }) => portalId)];
  const words = async (text: string) =>
    new Set((await server.superuser.query({ text, values: ids, rowMode: 'array' })).rows.flat() as string[]);
  return {
    known: await words(
      `SELECT r.id::text, p.name, p.id::text FROM registration_link r JOIN portal p ON p.id = r.portal_id WHERE p.id = ANY ($1)
       UNION ALL SELECT id::text, name, email FROM membership WHERE role = 'MODERATOR' AND portal_id = ANY ($1)`,
    ),
    // What a link puts people into, which whoever runs it chooses: told by the list of links and by nothing else.
    byLink: await words(
      `SELECT c.id::text, r.title FROM registration_link_course l
         JOIN content c ON c.portal_id = l.portal_id AND c.id = l.course_id
         JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id WHERE l.portal_id = ANY ($1)
       UNION ALL SELECT group_id::text, NULL FROM registration_link WHERE portal_id = ANY ($1) AND group_id IS NOT NULL`,
    ),
  };
}

const placesOf = (name: ActorName): { own: Place[]; known: Place[] } => {
  const { a, b } = stage;
  if (name === 'anonymous') return { own: [], known: [] };
  if (name === 'neighbour') return { own: [a.other], known: [] };
  if (name === 'stranger') return { own: [b.home], known: [b.one, b.other] };
  if (['learner', 'manager', 'moderator'].includes(name)) return { own: [a.one], known: [] };
  // Internal moderators know the portals of their organization by name, link, counts and moderators, and nothing in them.
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
    const { found, answered } = await everythingOpen(cast[name], places);
    expect(answered).toBeGreaterThanOrEqual(least);
    // Asking made more links, so what is known is looked up after it.
    const links = await linksOf(known);
    const secrets = await secretsFrom(own, links.known);
    expect(secrets.size).toBeGreaterThan(100);
    const leaks = found.flatMap(({ field, text }) =>
      [...telling(text)]
        .filter((word) => secrets.has(word) && !(field === 'Query.registrationLinks' && links.byLink.has(word)))
        .map((word) => `${field}: ${word}`),
    );
    expect(leaks).toEqual([]);
  },
  30_000,
);

it('finds what it looks for where it is open (the search itself works)', async () => {
  const { found } = await everythingOpen(stage.a.one.moderator, [stage.a.one]);
  const own = telling(await rowsOf([stage.a.one.portalId]));
  const told = telling(found.map(({ text }) => text).join(' '));
  expect([...told].filter((word) => own.has(word)).length).toBeGreaterThan(100);
});
