import { executableSchema } from '../../server/http/schema.ts';
import type { Actor } from '../harness/actors.ts';
import { rootFields } from '../harness/operations.ts';
import { aStage, type Stage } from '../harness/stage.ts';
import { createTestServer } from '../harness/testServer.ts';
import { authorizationMatrix, publicFields } from './authorizationMatrix.ts';
import { aCast, ask } from './matrix/ask.ts';
import { type ActorName, actorNames, type Outcomes } from './matrix/cases.ts';

let stage: Stage;
let cast: Record<ActorName, Actor>;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
  cast = await aCast(stage);
}, 60_000);

const paths = rootFields(executableSchema()).map(({ path }) => path);

it('has a row for every field of Query, Mutation and Subscription (S02)', () => {
  const listed = new Set(authorizationMatrix.map(({ field }) => field));
  const missing = paths.filter((path) => !listed.has(path));
  const gone = [...listed].filter((field) => !paths.includes(field));
  expect({ 'add to test/contract/matrix/*Cases.ts who may': missing, 'no longer in the schema': gone }).toEqual({
    'add to test/contract/matrix/*Cases.ts who may': [],
    'no longer in the schema': [],
  });
});

it('lets nobody in without a session but through the reviewed fields (S01)', () => {
  const open = authorizationMatrix.filter(({ outcomes }) => outcomes.anonymous !== 'UNAUTHENTICATED');
  expect([...new Set(open.map(({ field }) => field))].sort()).toEqual(publicFields);
});

const rows = authorizationMatrix.map(
  (row) => [`${row.field} at ${row.at}${row.about ? `, ${row.about}` : ''}`, row] as const,
);

it.each(rows)(
  '%s',
  async (_name, row) => {
    const place = stage.a[row.at];
    const got: Partial<Outcomes> = {};
    for (const name of actorNames) {
      const actor = cast[name];
      got[name] = await ask(stage, { name, actor }, row.field, await row.variables({ stage, place, actor }));
    }
    expect(got).toEqual(row.outcomes);
  },
  20_000,
);
