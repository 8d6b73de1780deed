import { seedCourse } from '../../bench/seedCourse.ts';
import { languages } from '../../server/i18n/translate.ts';
import { aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { listen, type TestListener } from '../harness/listener.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Update {
  id: string;
  state: string;
  phase: string;
  stepsDone: number;
  stepsTotal: number;
  message: string;
  target: { id: string };
}

const query = `subscription ($transferId: ID, $orderId: ID) { transferUpdated(transferId: $transferId, orderId: $orderId) {
  id state phase stepsDone stepsTotal message target { id } items { title state } } }`;

const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) {
  ... on StartTransferSuccess { orderId transfers { id } } } }`;

const follow = (
  variables: { transferId?: string; orderId?: string },
  { token, language }: { token?: string | null; language?: string } = { token: moderator.token },
): Promise<TestListener<Update>> => listen<Update>(server, { token, language, query, variables });

let courses = 0;
/** Orders a small course into new portals; no worker runs yet. */
async function anOrder(targets = 1): Promise<{ orderId: string; transfers: { id: string }[]; portalIds: string[] }> {
  const size = { lessons: 3, lessonKilobytes: 1, questions: 3, competencies: 1 };
  const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, `Course ${++courses}`);
  const portalIds: string[] = [];
  for (let n = 0; n < targets; n++) portalIds.push((await moderator.createsPortal()).portalId);
  const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: portalIds };
  const answer = await moderator.execute(start, { input });
  const { startTransfer } = answer.expectData<{ startTransfer: { orderId: string; transfers: { id: string }[] } }>();
  return { ...startTransfer, portalIds };
}

describe('following a transfer (T2, T6)', () => {
  it('gives the state, the progress and the completion in each language, then ends', async () => {
    const { transfers, portalIds } = await anOrder();
    const transferId = transfers[0]?.id ?? '';
    // Somebody who chose no language hears the one that the connection asks for.
    const { token } = await aMember(server, moderator.portalId, 'MODERATOR', 'INTERNAL');
    const told = await Promise.all(languages.map((language) => follow({ transferId }, { token, language })));
    for (const listener of told) {
      expect(await listener.next()).toMatchObject({ id: transferId, state: 'PENDING', target: { id: portalIds[0] } });
    }
    await drainJobs(server);
    const last: Record<string, string | undefined> = {};
    for (const [index, listener] of told.entries()) {
      expect(await listener.closed(20_000)).toMatchObject({ how: 'complete' });
      const end = listener.values.at(-1);
      expect(end).toMatchObject({ state: 'COMPLETED', phase: 'DONE', stepsDone: end?.stepsTotal });
      last[languages[index] ?? ''] = end?.message;
    }
    expect(last).toEqual({
      en: 'Data transfer complete',
      pl: 'Przeniesienie danych zakończone',
      de: 'Datenübertragung abgeschlossen',
      cs: 'Přenos dat dokončen',
      ro: 'Transferul de date s-a încheiat',
      ru: 'Перенос данных завершён',
    });
  });

  it('never goes back, and shows the copy while it runs', async () => {
    const { transfers } = await anOrder();
    const listener = await follow({ transferId: transfers[0]?.id });
    await listener.next();
    // A worker that stands at a phase is seen there before the copy is committed.
    await server.superuser.query(
      `UPDATE transfer SET state = 'RUNNING', phase = 'COPYING', steps_done = 1, lease_until = now() - interval '1 second' WHERE id = $1`,
      [transfers[0]?.id],
    );
    await server.deps.wakeups.wake([`transfer:${transfers[0]?.id}`]);
    expect(await listener.next()).toMatchObject({ state: 'RUNNING', phase: 'COPYING', stepsDone: 1 });
    await drainJobs(server);
    expect(await listener.closed(20_000)).toMatchObject({ how: 'complete' });
    expect(listener.values.at(-1)).toMatchObject({ state: 'COMPLETED' });
  });

  it('gives an ended one once and ends', async () => {
    const { transfers } = await anOrder();
    await drainJobs(server);
    const listener = await follow({ transferId: transfers[0]?.id });
    expect(await listener.closed()).toMatchObject({ how: 'complete' });
    expect(listener.values).toMatchObject([{ state: 'COMPLETED' }]);
  });

  it('follows all transfers of an order to the last', async () => {
    const { orderId, transfers } = await anOrder(3);
    const listener = await follow({ orderId });
    const first = await listener.take(3);
    expect(first.map(({ id }) => id).sort()).toEqual(transfers.map(({ id }) => id).sort());
    await drainJobs(server);
    expect(await listener.closed(20_000)).toMatchObject({ how: 'complete' });
    const completed = listener.values.filter(({ state }) => state === 'COMPLETED').map(({ id }) => id);
    expect(completed.sort()).toEqual(transfers.map(({ id }) => id).sort());
  });

  it('tells of a cancelled one', async () => {
    const { transfers } = await anOrder();
    const id = transfers[0]?.id ?? '';
    const listener = await follow({ transferId: id });
    await listener.next();
    await moderator.execute('mutation ($id: ID!) { cancelTransfer(id: $id) { __typename } }', { id });
    expect(await listener.next()).toMatchObject({ state: 'CANCELLED' });
    expect(await listener.closed()).toMatchObject({ how: 'complete' });
  });
});

describe('who may follow (S41)', () => {
  it('is for moderators of the internal portal', async () => {
    const { transfers, orderId, portalIds } = await anOrder();
    const transferId = transfers[0]?.id ?? '';
    const stranger = await anInternalModerator(server);
    const outside = await aMember(server, portalIds[0] ?? '', 'MODERATOR');
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    const refusals = [
      [anonymous(server), 'UNAUTHENTICATED'],
      [stranger, 'NOT_FOUND'],
      [outside, 'NOT_FOUND'],
      [learner, 'FORBIDDEN'],
    ] as const;
    for (const [actor, code] of refusals) {
      for (const variables of [{ transferId }, { orderId }]) {
        const listener = await follow(variables, actor);
        expect(await listener.closed()).toMatchObject({ how: 'errors', codes: [code] });
        expect(listener.values).toEqual([]);
      }
    }
  });

  it('wants one of the two ids, and one that is there', async () => {
    const { transfers, orderId } = await anOrder();
    const wrong = [
      [{}, 'BAD_INPUT'],
      [{ transferId: transfers[0]?.id, orderId }, 'BAD_INPUT'],
      [{ transferId: orderId }, 'NOT_FOUND'],
      [{ transferId: 'no id' }, 'NOT_FOUND'],
    ] as const;
    for (const [variables, code] of wrong) {
      const listener = await follow(variables);
      expect(await listener.closed()).toMatchObject({ how: 'errors', codes: [code] });
    }
  });

  it('ends within 5 s when the right is lost (S42)', async () => {
    const { transfers } = await anOrder();
    const second = await aMember(server, moderator.portalId, 'MODERATOR', 'INTERNAL');
    const listener = await follow({ transferId: transfers[0]?.id }, second);
    await listener.next();
    await server.superuser.query(`UPDATE membership SET role = 'LEARNER' WHERE account_id = $1`, [second.accountId]);
    expect(await listener.closed(5_500)).toMatchObject({ how: 'errors', codes: ['FORBIDDEN'] });
  });
});
