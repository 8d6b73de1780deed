import { AppError } from '../../server/errors.ts';
import { listenToRow } from '../../server/events/listenToRow.ts';
import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { contextOf } from '../harness/contextOf.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { until } from '../harness/until.ts';

let server: TestServer;
let actor: Actor;

beforeAll(async () => {
  server = await createTestServer();
  const moderator = await anInternalModerator(server);
  ({ moderator: actor } = await moderator.createsPortal());
  await server.deps.wakeups.ready();
});

interface State {
  step: number;
}

/** A row that lives in the test, with the topic that its changes wake. */
async function aRow() {
  const topic = `transfer:${crypto.randomUUID()}`;
  const row = { state: { step: 0 } as State | null, reads: 0, refuses: false };
  const ctx = await contextOf(actor);
  const states = listenToRow<State>(ctx, {
    topics: [topic],
    read: async () => {
      row.reads++;
      if (row.refuses) throw new AppError('FORBIDDEN');
      return row.state && { ...row.state };
    },
    isLast: ({ step }) => step === 9,
  });
  const set = async (state: State | null): Promise<void> => {
    row.state = state;
    await server.deps.wakeups.wake([topic]);
  };
  return { ctx, row, states, set };
}

const subscribers = (): number => server.deps.wakeups.size().subscribers;
const nextOf = async (states: AsyncGenerator<State, void>): Promise<State | 'end'> => {
  const { value, done } = await states.next();
  return done ? 'end' : (value as State);
};

describe('listenToRow', () => {
  it('yields the state there is, each change, and ends after the last', async () => {
    const before = subscribers();
    const { states, set } = await aRow();
    expect(await nextOf(states)).toEqual({ step: 0 });
    for (const step of [1, 2, 9]) {
      const next = nextOf(states);
      await set({ step });
      expect(await next).toEqual({ step });
    }
    expect(await nextOf(states)).toBe('end');
    expect(subscribers()).toBe(before);
  });

  it('leaves out what nobody asked for in time, and what did not change', async () => {
    const { row, states, set } = await aRow();
    await nextOf(states);
    const next = nextOf(states);
    await until('the row is looked at', () => row.reads >= 1);
    await set({ step: 0 });
    await until('the row is looked at again', () => row.reads >= 2);
    for (const step of [3, 4, 5]) row.state = { step };
    await set({ step: 6 });
    expect(await next).toEqual({ step: 6 });
    await states.return();
  });

  it('ends when the row is gone', async () => {
    const { states, set } = await aRow();
    await nextOf(states);
    const next = nextOf(states);
    await set(null);
    expect(await next).toBe('end');
  });

  it('lets go at once when its listener leaves, though it waits', async () => {
    const before = subscribers();
    const { states } = await aRow();
    await nextOf(states);
    const waiting = nextOf(states);
    const began = performance.now();
    await states.return();
    expect(await waiting).toBe('end');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(subscribers()).toBe(before);
  });

  it('notices a change that woke nobody', async () => {
    const { row, states } = await aRow();
    await nextOf(states);
    row.state = { step: 9 };
    expect(await nextOf(states)).toEqual({ step: 9 });
  });

  it('asks anew before each look whether the viewer may see it: the policy', async () => {
    const { row, states, set } = await aRow();
    await nextOf(states);
    row.refuses = true;
    const next = nextOf(states);
    await set({ step: 1 });
    await expect(next).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('asks anew before each look whether the viewer may see it: memberships and session', async () => {
    const { ctx, states, set } = await aRow();
    await nextOf(states);
    await server.superuser.query(`UPDATE membership SET role = 'LEARNER' WHERE account_id = $1`, [actor.accountId]);
    const next = nextOf(states);
    await set({ step: 1 });
    await next;
    expect(ctx.viewer?.memberships).toMatchObject([{ role: 'LEARNER' }]);
    await server.superuser.query('DELETE FROM session WHERE account_id = $1', [actor.accountId]);
    await expect(nextOf(states)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
