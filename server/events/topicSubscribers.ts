import type { Log } from '../log.ts';

/** Who in this process wants to be woken by what. */
export interface TopicSubscribers {
  /** Adds a subscriber to a topic and returns the function that removes it, which may be called again. */
  add(topic: string, onWake: () => void): () => void;
  /** Wakes the subscribers of these topics and nobody else. */
  wake(topics: Iterable<string>): void;
  /** Wakes everybody, since wake-ups may have been lost. */
  wakeAll(): void;
  /** How many topics and subscribers there are, for metrics and tests. */
  size(): { topics: number; subscribers: number };
  clear(): void;
}

const TOPIC = /^[a-z][a-z-]{0,31}:[A-Za-z0-9_-]{1,64}$/;

/** Throws a `TypeError` unless the topic reads like `portal:<uuid>`: a kind, a colon and an id. */
export function assertTopic(topic: string): void {
  if (!TOPIC.test(topic)) throw new TypeError(`Not a topic: ${topic}`);
}

interface Subscriber {
  onWake: () => void;
}

/** Creates the register of subscribers. Adding and removing take constant time; a topic without any leaves nothing. */
export function createTopicSubscribers(log: Log): TopicSubscribers {
  const byTopic = new Map<string, Set<Subscriber>>();
  let subscribers = 0;
  return {
    add(topic, onWake) {
      assertTopic(topic);
      const entry = { onWake };
      const entries = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, entries.add(entry));
      subscribers++;
      return () => {
        if (!entries.delete(entry)) return;
        subscribers--;
        if (entries.size === 0 && byTopic.get(topic) === entries) byTopic.delete(topic);
      };
    },
    wake(topics) {
      for (const topic of topics) {
        const entries = byTopic.get(topic);
        if (entries) wakeEach(entries, log);
      }
    },
    wakeAll() {
      for (const entries of [...byTopic.values()]) wakeEach(entries, log);
    },
    size: () => ({ topics: byTopic.size, subscribers }),
    clear() {
      byTopic.clear();
      subscribers = 0;
    },
  };
}

function wakeEach(entries: Iterable<Subscriber>, log: Log): void {
  // A copy: somebody who is woken may subscribe anew, and would be woken again without end.
  for (const entry of [...entries]) {
    try {
      entry.onWake();
    } catch (error) {
      log.error({ err: error }, 'a subscriber failed while it was woken');
    }
  }
}
