import { assertPrefix, type QueueConnection } from '../jobs/queueLink.ts';
import type { Log } from '../log.ts';
import { reportRepeated } from '../reportRepeated.ts';
import { withDeadline } from '../withDeadline.ts';
import { openPgWakeups } from './pgWakeups.ts';
import { openRedisWakeups } from './redisWakeups.ts';
import { assertTopic, createTopicSubscribers } from './topicSubscribers.ts';

/**
 * The bus that tells listeners, in this process and in others, that there is something new to pull. It carries the
 * names of topics (`portal:<uuid>`, `transfer:<uuid>`) and nothing else. A wake-up may be lost or come twice: who must
 * not miss anything pulls when it starts, when it is woken, and now and then.
 *
 * To announce what a transaction wrote: run `notifySql(topics)` inside it; if that is `null`, call `wake(topics)` after
 * its commit.
 */
export interface Wakeups {
  /** Wakes the topics' subscribers in all processes. Never throws, and takes at most a second. */
  wake(topics: readonly string[]): Promise<void>;
  /**
   * The one statement that wakes the topics when its transaction commits; `null` if there are no topics, or if this bus
   * is outside of the database. Throws a `TypeError` for what is not a topic.
   */
  notifySql(topics: readonly string[]): string | null;
  /** Calls `onWake`, which must be quick, whenever the topic is woken; returns the function that ends it. */
  subscribe(topic: string, onWake: () => void): () => void;
  /** Calls `listener` whenever the bus is connected again after a loss and all subscribers were woken. */
  onReconnect(listener: () => void): () => void;
  /** Resolves when the bus is connected for the first time. */
  ready(): Promise<void>;
  /** How many topics and subscribers there are in this process. */
  size(): { topics: number; subscribers: number };
  /** Disconnects within a second; subscribers are not woken any more. */
  close(): Promise<void>;
}

/** The half that differs: how names of topics get from process to process. */
export interface WakeupTransport {
  publish(topics: readonly string[]): Promise<unknown>;
  notifySql(topics: readonly string[]): string | null;
  close(): Promise<void>;
}

/** What a transport tells the bus. */
export interface WakeupEvents {
  /** Topics were woken, here or elsewhere. */
  onTopics(topics: readonly string[]): void;
  /** From now on wake-ups arrive; those before may be lost. */
  onConnected(): void;
}

/** Where the bus runs and who hears of its faults. */
export type WakeupsOptions = QueueConnection & {
  /** Sets several installations on one Redis or database apart; `extramural` unless given. */
  prefix?: string;
  log: Log;
  /** Milliseconds between two checks that the connection still lives; 5 s unless given. */
  heartbeatMs?: number;
};

const WAKE_DEADLINE_MS = 900;

/** Opens the bus. It connects in the background, for as long as it is not closed, and may be used at once. */
export function createWakeups(options: WakeupsOptions): Wakeups {
  const subscribers = createTopicSubscribers(options.log);
  const lost = reportRepeated(options.log, 'a wake-up reached no other process');
  const connected = trackConnects();
  const transport = openTransport(options, {
    onTopics: subscribers.wake,
    onConnected() {
      // Also the first time: those who subscribed before could not be reached.
      subscribers.wakeAll();
      connected.again();
    },
  });

  return {
    async wake(topics) {
      try {
        const distinct = distinctTopics(topics);
        if (distinct.length === 0) return;
        await withDeadline(transport.publish(distinct), WAKE_DEADLINE_MS, 'a wake-up');
        lost.recovered();
      } catch (error) {
        lost.error(error);
        subscribers.wake(new Set(topics));
      }
    },
    notifySql(topics) {
      const distinct = distinctTopics(topics);
      return distinct.length === 0 ? null : transport.notifySql(distinct);
    },
    subscribe: subscribers.add,
    onReconnect: connected.onReconnect,
    ready: () => connected.first,
    size: subscribers.size,
    async close() {
      subscribers.clear();
      await withDeadline(transport.close(), 1_000, 'closing the wake-up bus').catch((error) => lost.error(error));
    },
  };
}

function openTransport(options: WakeupsOptions, events: WakeupEvents): WakeupTransport {
  const { log, prefix = 'extramural', heartbeatMs = 5_000 } = options;
  assertPrefix(prefix);
  return options.redisUrl === undefined
    ? openPgWakeups({ url: options.pgUrl, prefix, heartbeatMs, log }, events)
    : openRedisWakeups({ url: options.redisUrl, prefix, heartbeatMs, log }, events);
}

/** Knows the first connection from those after a loss. */
function trackConnects() {
  const { promise: first, resolve } = Promise.withResolvers<void>();
  const listeners = new Set<{ listener: () => void }>();
  let before = false;
  return {
    first,
    again() {
      if (before) for (const { listener } of [...listeners]) listener();
      before = true;
      resolve();
    },
    onReconnect(listener: () => void): () => void {
      const entry = { listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}

function distinctTopics(topics: readonly string[]): string[] {
  for (const topic of topics) assertTopic(topic);
  return [...new Set(topics)];
}
