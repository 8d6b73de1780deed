import type { Deps } from '../context.ts';
import { type RepeatedReport, reportRepeated } from '../reportRepeated.ts';
import { EventGroup } from './eventGroup.ts';
import type { EventListener } from './eventListener.ts';
import { createListenerRights, type ListenerRights, type Watched } from './listenerRights.ts';
import { portalPositions } from './portalPositions.ts';
import type { EventPage, LoggedEvent } from './readEventPage.ts';

/** Everybody who listens in this process. */
export interface EventHub {
  /** Serves a listener, from a page on, together with all others of the same key; returns the function that ends it. */
  listen(
    listener: EventListener,
    from: {
      /** Portal, document, variables, language and rights: whoever has the same key gets the same bytes. */
      key: string;
      page: EventPage;
      kinds: readonly string[] | null;
      render: (event: LoggedEvent) => Promise<Buffer>;
    },
  ): () => void;
  /** Watches over a connection's session, whether it listens to anything or not. */
  watch(connection: Watched): void;
  unwatch(connection: Watched): void;
  /** For metrics and tests. */
  size(): { groups: number; watched: number };
  close(): void;
}

/**
 * How often everybody is judged and every portal's position is asked for, whether anybody was woken or not (milliseconds): with
 * the two statements it takes, a lost right or session ends a listener within 5 s, also one that ran out by itself.
 */
const beatMs = 3_000;

/** Creates the hub. It runs no statement while nobody is connected. */
export function createEventHub(deps: Pick<Deps, 'database' | 'wakeups' | 'log'>): EventHub {
  const groups = new Map<string, EventGroup>();
  const rights = createListenerRights(deps.database);
  const report = reportRepeated(deps.log, 'listeners cannot be served at the moment');
  const heart = createHeart({ beat: () => beat(deps, groups, rights), isNeeded: () => rights.size() > 0, report });
  return {
    listen(listener, { key, page, kinds, render }) {
      let group = groups.get(key);
      if (!group) {
        const { portalId } = listener;
        const onEmpty = () => void groups.delete(key);
        group = new EventGroup({ deps, rights, report, portalId, kinds, render, onEmpty });
        groups.set(key, group);
      }
      const joined = group;
      joined.add(listener, page);
      heart.start();
      return () => joined.remove(listener);
    },
    watch(connection) {
      rights.watch(connection);
      heart.start();
    },
    unwatch: (connection) => void rights.unwatch(connection),
    size: () => ({ groups: groups.size, watched: rights.size() }),
    close: heart.stop,
  };
}

/** Judges everybody and wakes the groups whose portal went on without them. */
async function beat(
  deps: Pick<Deps, 'database'>,
  groups: Map<string, EventGroup>,
  rights: ListenerRights,
): Promise<void> {
  await rights.judgeAll();
  const all = [...groups.values()];
  const positions = await portalPositions(deps.database, [...new Set(all.map((group) => group.portalId))]);
  const byPortal = new Map(positions.map((position) => [position.portalId, position]));
  for (const group of all) group.catchUpWith(byPortal.get(group.portalId));
}

/** Calls `beat` some time after its last call ended, for as long as somebody needs it. */
function createHeart(given: { beat: () => Promise<void>; isNeeded: () => boolean; report: RepeatedReport }): {
  start: () => void;
  stop: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const start = () => {
    if (!stopped) timer ??= setTimeout(run, beatMs);
  };
  const run = async () => {
    if (given.isNeeded()) await given.beat().catch(given.report.error);
    timer = undefined;
    if (given.isNeeded()) start();
  };
  return {
    start,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
