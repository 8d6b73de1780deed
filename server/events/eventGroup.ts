import type { Deps } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import type { RepeatedReport } from '../reportRepeated.ts';
import type { EventListener } from './eventListener.ts';
import type { ListenerRights } from './listenerRights.ts';
import { patiently } from './patiently.ts';
import type { PortalPosition } from './portalPositions.ts';
import { type EventPage, type LoggedEvent, readEventPage } from './readEventPage.ts';
import { createWakeSignal } from './wakeSignal.ts';

/** Listeners that get the same bytes: one portal, one document, one language, the same rights. */
export interface EventGroup {
  readonly portalId: string;
  /** Serves a listener from the page it begins with until it leaves or loses its right. */
  add(listener: EventListener, page: EventPage): void;
  /** The listener wants nothing more. */
  remove(listener: EventListener): void;
  /** Wakes the group when the portal went on without it: wake-ups may be lost. */
  catchUpWith(position: PortalPosition | undefined): void;
}

/** What a group needs. */
export interface EventGroupOptions {
  deps: Pick<Deps, 'database' | 'wakeups'>;
  rights: ListenerRights;
  report: RepeatedReport;
  portalId: string;
  kinds: readonly string[] | null;
  /** Writes an event out for all listeners of the group. */
  render: (event: LoggedEvent) => Promise<Buffer>;
  /** The last listener left. */
  onEmpty: () => void;
}

/**
 * Creates a group. A listener first replays on its own, at the pace of its consumer; when it has come as far as the group it
 * joins the live ones, for whom one pull, one execution and its bytes serve all. Whoever falls behind leaves the live ones and
 * replays again. So nobody holds more than one page, nothing is missed and nothing comes twice.
 */
export function createEventGroup(options: EventGroupOptions): EventGroup {
  const { portalId, kinds, rights, render, report } = options;
  let members = 0;
  const live = new Set<EventListener>();
  const signal = createWakeSignal();
  /** How far the live ones have come, and the epoch that all of them were judged at or after. */
  let seq = -1;
  let epoch = -1;
  let running = false;

  const pull = (after: number, isWanted: () => boolean): Promise<EventPage | null | undefined> =>
    patiently(() => readEventPage(options.deps.database, { portalId, after, kinds }), isWanted, report);

  async function replay(listener: EventListener, first?: EventPage): Promise<void> {
    const isWanted = () => !listener.ended;
    for (let begun: EventPage | undefined = first; ; begun = undefined) {
      const page = begun ?? (await pull(listener.cursor, isWanted));
      if (page === null) end(listener, notFound());
      if (!page) return;
      if (page.epoch !== listener.epoch) {
        await patiently(() => rights.judge(listener), isWanted, report);
        listener.epoch = page.epoch;
      }
      if (listener.ended) return;
      for (const event of page.events) {
        const bytes = await render(event);
        if (listener.ended) return;
        listener.cursor = event.seq;
        await listener.sink.push(bytes);
      }
      if (listener.ended) return;
      listener.cursor = page.upTo;
      if (page.upTo >= page.head && joins(listener)) return;
    }
  }

  /** Joins unless the live ones are ahead, with events or with rights that the listener was not judged by. */
  function joins(listener: EventListener): boolean {
    if (!running) {
      seq = listener.cursor;
      epoch = listener.epoch;
    } else if (listener.cursor < seq || listener.epoch < epoch) return false;
    // What was committed after the first one's own look may have woken nobody.
    if (live.size === 0) signal.wake();
    live.add(listener);
    if (!running) void follow();
    return true;
  }

  async function follow(): Promise<void> {
    running = true;
    const unsubscribe = options.deps.wakeups.subscribe(`portal:${portalId}`, signal.wake);
    try {
      while (live.size > 0) {
        await signal.wait();
        await pullLive();
      }
    } finally {
      unsubscribe();
      running = false;
    }
  }

  async function pullLive(): Promise<void> {
    const isWanted = () => live.size > 0;
    for (;;) {
      const page = await pull(seq, isWanted);
      if (page === null) for (const listener of live) end(listener, notFound());
      if (!page) return;
      await judgeLive(page.epoch, isWanted);
      for (const event of page.events) deliver(event.seq, await render(event));
      seq = page.upTo;
      if (page.upTo >= page.head) return;
    }
  }

  /** Before anything of a page is handed out, everybody is judged at its epoch; also those who join meanwhile. */
  async function judgeLive(at: number, isWanted: () => boolean): Promise<void> {
    for (;;) {
      const unjudged = at === epoch ? [] : [...live].filter((listener) => listener.epoch < at);
      if (unjudged.length === 0) break;
      await patiently(() => rights.judgeMany(unjudged), isWanted, report);
      for (const listener of unjudged) listener.epoch = at;
    }
    epoch = at;
  }

  /** Hands one event to all at once: nobody joins or leaves in between. */
  function deliver(number: number, bytes: Buffer): void {
    seq = number;
    for (const listener of live) {
      if (listener.ended || listener.cursor >= number) continue;
      listener.cursor = number;
      const behind = listener.sink.push(bytes);
      if (behind) void fallBehind(listener, behind);
    }
  }

  async function fallBehind(listener: EventListener, caughtUp: Promise<void>): Promise<void> {
    live.delete(listener);
    await caughtUp;
    if (!listener.ended) start(listener);
  }

  function start(listener: EventListener, page?: EventPage): void {
    replay(listener, page).catch((error: unknown) => {
      report.error(error);
      end(listener, new AppError('INTERNAL'));
    });
  }

  return {
    portalId,
    add(listener, page) {
      members++;
      rights.watch(listener);
      start(listener, page);
    },
    remove(listener) {
      listener.ended = true;
      if (!rights.unwatch(listener)) return;
      members--;
      if (live.delete(listener) && live.size === 0) signal.wake();
      if (members === 0) options.onEmpty();
    },
    catchUpWith(position) {
      if (running && (!position || position.lastSeq > seq || position.epoch !== epoch)) signal.wake();
    },
  };
}

function end(listener: EventListener, error: AppError): void {
  if (listener.ended) return;
  listener.ended = true;
  listener.sink.fail(error);
}
