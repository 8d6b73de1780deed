import { createHash, randomBytes } from 'node:crypto';
import { executableSchema } from '../../../server/http/schema.ts';
import { newId } from '../../../server/ids.ts';
import { authorizationMatrix } from '../../contract/authorizationMatrix.ts';
import { outcomeOf } from '../../contract/matrix/ask.ts';
import type { Case, Outcome, Variables } from '../../contract/matrix/cases.ts';
import type { Actor } from '../../harness/actors.ts';
import type { Answer } from '../../harness/execute.ts';
import { givenLeaves, type Leaf, possibleLeaves, replaced } from '../../harness/inputLeaves.ts';
import { listen } from '../../harness/listener.ts';
import { operationFor, rootFields } from '../../harness/operations.ts';
import { aStage, type Place, type Stage } from '../../harness/stage.ts';
import { createTestServer } from '../../harness/testServer.ts';

/*
 * S12: for every ID that the schema takes, the real id of something in another portal is answered exactly like an id that never
 * existed. S13: a real child of another parent likewise. Driven by the schema and the calls of the authorization table.
 */
const schema = executableSchema();
let stage: Stage;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
}, 60_000);

/** A row of the table with somebody whose call is answered by a result or a problem. */
interface Allowed {
  row: Case;
  who: 'moderator' | 'admin';
}
const mayBe = (outcome: Outcome): boolean => outcome === 'OK' || outcome.startsWith('problem ');

const calls = authorizationMatrix.flatMap((row): Allowed[] => {
  const who = (['moderator', 'admin'] as const).find(
    // A stream without a first value can only be refused.
    (name) => mayBe(row.outcomes[name]) || row.field === 'Subscription.noticeAdded',
  );
  const takesIds = possibleLeaves(schema, row.field).some(({ type }) => type === 'ID');
  return who && takesIds ? [{ row, who }] : [];
});
const titled = calls.map((call) => {
  const { field, at, about } = call.row;
  return [`${field} at ${at}${about ? `, ${about}` : ''}`, call] as const;
});

/** IDs that name something inside of the input itself: the caller makes them up. */
const madeUp = /\b(choices|accepted|pairs|items)\.id\)$/;
const namesSomething = (name: string): boolean => !madeUp.test(name) || name.includes('startTransfer(');

it('tries every ID argument of the schema', async () => {
  const tried = new Set<string>();
  for (const { row, who } of calls) {
    const actor = actorOf(who);
    const variables = await row.variables({ stage, place: stage.a[row.at], actor });
    for (const { name, type } of givenLeaves(schema, row.field, variables)) if (type === 'ID') tried.add(name);
  }
  const all = rootFields(schema).flatMap(({ path }) => possibleLeaves(schema, path));
  const missed = all.filter(({ name, type }) => type === 'ID' && namesSomething(name) && !tried.has(name));
  expect(missed.map(({ name }) => name)).toEqual([]);
}, 120_000);

const actorOf = (who: Allowed['who']): Actor => (who === 'moderator' ? stage.a.one.moderator : stage.a.admin);

/** Places that the actor has no way into, to borrow ids from. */
function foreignPlaces({ row, who }: Allowed): [string, Place][] {
  if (who === 'admin') return [['another organization', stage.b[row.at]]];
  return [
    ['a neighbour', stage.a.other],
    ['the internal portal', stage.a.home],
    ['another organization', stage.b.one],
  ];
}

/** What never existed, in the form of what it stands for: a file's hash or an id. */
const unheardOf = (value: unknown): string =>
  /^[0-9a-f]{64}$/.test(String(value)) ? createHash('sha256').update(randomBytes(8)).digest('hex') : newId();

describe('another portal', () => {
  it.each(titled)(
    '%s',
    async (_name, call) => {
      const { row } = call;
      const actor = actorOf(call.who);
      const own = () => row.variables({ stage, place: stage.a[row.at], actor });
      for (const [whose, place] of foreignPlaces(call)) {
        const theirs = await row.variables({ stage, place, actor: place.moderator });
        for (const leaf of idsIn(row, theirs)) {
          const real = await answered(actor, row, replaced(await own(), leaf.path, leaf.value), leaf.value);
          const never = unheardOf(leaf.value);
          const random = await answered(actor, row, replaced(await own(), leaf.path, never), never);
          expect([leaf.name, whose, real]).toEqual([leaf.name, whose, random]);
        }
        const whole = await answered(actor, row, theirs, '');
        // Fields about nothing but the caller's own portals have no id that could lead out of them.
        if (idsIn(row, theirs).length > 0) expect([whose, open(whole)]).toEqual([whose, false]);
      }
    },
    30_000,
  );
});

const idsIn = (row: Case, variables: Variables): Leaf[] =>
  givenLeaves(schema, row.field, variables).filter(({ name, type }) => type === 'ID' && namesSomething(name));

/** Whether anything of the foreign place can be in an answer: an empty list and a refusal hold nothing. */
const open = ([outcome, body]: [string, string]): boolean =>
  outcome === 'OK' && !/"(nodes|edges|files)":\[\]|"data":\{"files":\[\]\}/.test(body);

/** Outcome and body, without what is different each time: the id in question, new ids and times. */
async function answered(actor: Actor, row: Case, variables: Variables, id: unknown): Promise<[string, string]> {
  const query = operationFor(schema, row.field, Object.keys(variables));
  if (row.field.startsWith('Subscription.')) {
    const listener = await listen(stage.server, { token: actor.token, query, variables });
    const end = await listener.closed();
    await listener.stop();
    return [end.codes.join(), JSON.stringify(end.messages)];
  }
  const answer: Answer = await actor.execute(query, variables);
  const text = JSON.stringify(answer.body)
    .replaceAll(String(id) || '\u0000', 'THE ID')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\b[a-z]+-\d+-\d+\b/gi, 'A NAME OF THIS CALL')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
  return [`${answer.status} ${outcomeOf(answer)}`.replace('200 ', ''), text];
}

it('answers text that is no id, an id in capitals and an id too long like one that never existed', async () => {
  const ask = (id: string) => answered(stage.a.one.moderator, rowOf('Query.course'), { id }, '');
  const random = await ask(newId());
  for (const id of [
    '',
    'x',
    '1',
    '0',
    "' OR 1=1 --",
    '{}',
    `${newId()} `,
    `{${newId()}}`,
    '\u0000',
    'ü'.repeat(5000),
    newId().replaceAll('-', ''),
  ]) {
    expect([id, await ask(id)]).toEqual([id, random]);
  }
  expect((await ask(stage.a.one.courseId.toUpperCase()))[0]).toBe('OK');
});

const rowOf = (field: string): Case => authorizationMatrix.find((row) => row.field === field) as Case;
