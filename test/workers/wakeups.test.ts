import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createWakeSignal } from '../../server/events/wakeSignal.ts';
import { createWakeups, type Wakeups, type WakeupsOptions } from '../../server/events/wakeups.ts';
import { createLog } from '../../server/log.ts';
import { type QueuePath, type QueueServer, queueProfiles } from '../harness/queueBackends.ts';

const log = createLog({ mode: 'production', level: 'silent' });
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
afterAll(() => void process.off('unhandledRejection', onUnhandled));

/** Subscribes with a clock of its own and counts how often it was woken. */
function listen(bus: Wakeups, topic: string) {
  const signal = createWakeSignal();
  const listener = {
    woken: 0,
    end: bus.subscribe(topic, () => {
      listener.woken++;
      signal.wake();
    }),
    wait: (timeoutMs = 10_000) => signal.wait({ timeoutMs }),
  };
  return listener;
}

describe.each(queueProfiles())('wake-ups on $name', (profile) => {
  let server: QueueServer;
  let path: QueuePath;
  let open: Wakeups[];
  let prefix: string;

  beforeAll(async () => {
    server = await profile.start();
    path = await server.path();
  }, 60_000);
  afterAll(() => server.remove());
  beforeEach(() => {
    open = [];
    prefix = `t${randomUUID().slice(0, 8)}`;
  });
  afterEach(async () => {
    for (const bus of open) await bus.close();
    expect(unhandled).toEqual([]);
  });

  const connect = (over = path, options: Partial<WakeupsOptions> = {}): Wakeups => {
    const bus = createWakeups({ ...over.connection, prefix, log, ...options } as WakeupsOptions);
    open.push(bus);
    return bus;
  };
  /** Two processes, as far as the bus can tell. */
  const pair = async () => {
    const buses = [connect(), connect()] as const;
    await Promise.all(buses.map((bus) => bus.ready()));
    return buses;
  };

  it('wakes the topic in every process, and no other topic', async () => {
    const [here, there] = await pair();
    const portalA = `portal:${randomUUID()}`;
    const portalB = `portal:${randomUUID()}`;
    const listeners = [listen(here, portalA), listen(there, portalA), listen(there, portalA)];
    const strangers = [listen(here, portalB), listen(there, portalB), listen(there, `${portalA}0`)];
    await here.wake([portalA, portalA]);
    for (const listener of listeners) expect(await listener.wait()).toBe('woken');
    // What was sent before B's own wake-up has arrived before it.
    await here.wake([portalB]);
    for (const stranger of strangers.slice(0, 2)) expect(await stranger.wait()).toBe('woken');
    expect(strangers.map(({ woken }) => woken)).toEqual([1, 1, 0]);
    expect(listeners.map(({ woken }) => woken)).toEqual([1, 1, 1]);
  });

  it('makes one of many wake-ups for who is busy meanwhile', async () => {
    const [here, there] = await pair();
    const listener = listen(there, 'portal:1');
    const last = listen(there, 'portal:last');
    await Promise.all(Array.from({ length: 500 }, () => here.wake(['portal:1'])));
    await here.wake(['portal:last']);
    await last.wait();
    expect(listener.woken).toBeGreaterThan(0);
    expect(await listener.wait()).toBe('woken');
    expect(await listener.wait(20)).toBe('timeout');
  });

  it('carries more topics than fit into one notification', async () => {
    const [here, there] = await pair();
    const topics = Array.from({ length: 1_000 }, () => `transfer:${randomUUID()}`);
    const listeners = topics.map((topic) => listen(there, topic));
    await here.wake(topics);
    for (const listener of listeners) expect(await listener.wait()).toBe('woken');
  });

  it('does not wake who has left', async () => {
    const [here, there] = await pair();
    const left = listen(there, 'portal:1');
    const stays = listen(there, 'portal:1');
    left.end();
    left.end();
    await here.wake(['portal:1']);
    await stays.wait();
    expect([left.woken, stays.woken]).toEqual([0, 1]);
    expect(there.size()).toEqual({ topics: 1, subscribers: 1 });
  });

  it('goes on if a subscriber throws', async () => {
    const [here, there] = await pair();
    there.subscribe('portal:1', () => {
      throw new Error('no');
    });
    const listener = listen(there, 'portal:1');
    await here.wake(['portal:1']);
    expect(await listener.wait()).toBe('woken');
  });

  it('refuses what is not a topic', async () => {
    const [bus] = await pair();
    for (const topic of [
      "portal:1'); DROP",
      'portal',
      'portal:',
      'Portal:1',
      'portal:a b',
      `portal:${'x'.repeat(65)}`,
    ]) {
      expect(() => bus.subscribe(topic, () => {})).toThrow(TypeError);
      expect(() => bus.notifySql([topic])).toThrow(TypeError);
      await bus.wake([topic]);
    }
    expect(bus.notifySql([])).toBeNull();
  });

  it('wakes everybody once after the connection that listens was broken', async () => {
    const [here, there] = await pair();
    const listeners = [listen(here, 'portal:1'), listen(there, 'portal:2')];
    const reconnected = Promise.all(
      [here, there].map((bus) => new Promise<void>((resolve) => void bus.onReconnect(resolve))),
    );
    await server.breakListeners();
    await reconnected;
    expect(listeners.map(({ woken }) => woken)).toEqual([1, 1]);
    await here.wake(['portal:2']);
    await listeners[1]?.wait();
    expect(await listeners[1]?.wait()).toBe('woken');
  }, 20_000);

  it('notices a connection that is open but dead', async () => {
    const way = await server.path();
    const bus = connect(way, { heartbeatMs: 200 });
    await bus.ready();
    const listener = listen(bus, 'portal:1');
    way.set('blackhole');
    const started = performance.now();
    await bus.wake(['portal:1']);
    expect(performance.now() - started).toBeLessThan(1_000);
    // Nobody else could be told, but those in this process were.
    expect(await listener.wait(0)).toBe('woken');
    way.set('pass');
    expect(await listener.wait()).toBe('woken');
  }, 20_000);

  it('serves who subscribed before it was connected, and comes back after a crash', async () => {
    await server.stop();
    const bus = connect();
    const listener = listen(bus, 'portal:1');
    const started = performance.now();
    await bus.wake(['portal:2']);
    expect(performance.now() - started).toBeLessThan(1_000);
    await server.start();
    expect(await listener.wait()).toBe('woken');
    await bus.wake(['portal:1']);
    expect(await listener.wait()).toBe('woken');
  }, 60_000);

  it('keeps nothing of 10,000 subscribers that came and went', async () => {
    const [bus] = await pair();
    const ends = Array.from({ length: 10_000 }, (_, n) => bus.subscribe(`portal:${n % 100}`, () => {}));
    expect(bus.size()).toEqual({ topics: 100, subscribers: 10_000 });
    for (const end of ends) end();
    for (let n = 0; n < 10_000; n++) bus.subscribe(`portal:${n}`, () => {})();
    for (let n = 0; n < 1_000; n++) bus.onReconnect(() => {})();
    expect(bus.size()).toEqual({ topics: 0, subscribers: 0 });
  });

  it('closes at once, connected or not', async () => {
    const [bus] = await pair();
    const way = await server.path();
    way.set('blackhole');
    const stranded = connect(way);
    const started = performance.now();
    await Promise.all([bus.close(), stranded.close()]);
    expect(performance.now() - started).toBeLessThan(1_500);
    await bus.wake(['portal:1']);
  });

  it('tells apart how to announce what a transaction writes', async () => {
    const [here, there] = await pair();
    const statement = here.notifySql(['portal:1', 'portal:2']);
    if (profile.name === 'Redis') return expect(statement).toBeNull();
    const listener = listen(there, 'portal:1');
    const client = new pg.Client({ connectionString: path.connection.pgUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(statement ?? '');
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await client.query(statement ?? '');
      await here.wake(['portal:3']);
      expect(listener.woken).toBe(0);
      await client.query('COMMIT');
    } finally {
      await client.end();
    }
    expect(await listener.wait()).toBe('woken');
    expect(listener.woken).toBe(1);
  });
});
