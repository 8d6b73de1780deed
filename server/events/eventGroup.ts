import type { Deps } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import type { RepeatedReport } from '../reportRepeated.ts';
import type { EventListener } from './eventListener.ts';
import type { ListenerRights } from './listenerRights.ts';
import { patiently } from './patiently.ts';
import type { PortalPosition } from './portalPositions.ts';
import { type EventPage, type LoggedEvent, readEventPage } from './readEventPage.ts';
import { createWakeSignal } from './wakeSignal.ts';

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
 * Listeners that get the same bytes: one portal, one document, one language, the same rights. A listener first replays on its
 * own, at the pace of its consumer; when it has come as far as the group it joins the live ones, for whom one pull, one
 * execution and its bytes serve all. Whoever falls behind leaves the live ones and replays again. So nobody holds more than
 * one page, nothing is missed and nothing comes twice.
 */
export class EventGroup {
  readonly portalId: string;
  readonly #options: EventGroupOptions;
  readonly #live = new Set<EventListener>();
  readonly #signal = createWakeSignal();
  #members = 0;
  #running = false;
  /** How far the live ones have come, and the epoch that all of them were judged at or after. */
  #seq = -1;
  #epoch = -1;

  constructor(options: EventGroupOptions) {
    this.#options = options;
    this.portalId = options.portalId;
  }

  /** Serves a listener from the page it begins with until it leaves or loses its right. */
  add(listener: EventListener, page: EventPage): void {
    this.#members++;
    this.#options.rights.watch(listener);
    this.#startReplay(listener, page);
  }

  /** The listener wants nothing more. */
  remove(listener: EventListener): void {
    listener.ended = true;
    if (!this.#options.rights.unwatch(listener)) return;
    this.#members--;
    if (this.#live.delete(listener) && this.#live.size === 0) this.#signal.wake();
    if (this.#members === 0) this.#options.onEmpty();
  }

  /** Wakes the group when the portal went on without it (wake-ups may be lost) or is gone. */
  catchUpWith(position: PortalPosition | undefined): void {
    if (!this.#running) return;
    if (!position || position.lastSeq > this.#seq || position.epoch !== this.#epoch) this.#signal.wake();
  }

  #startReplay(listener: EventListener, page?: EventPage): void {
    this.#replay(listener, page).catch((error: unknown) => {
      this.#options.report.error(error);
      end(listener, new AppError('INTERNAL'));
    });
  }

  async #replay(listener: EventListener, first?: EventPage): Promise<void> {
    const { rights, report } = this.#options;
    const isWanted = () => !listener.ended;
    for (let begun = first; ; begun = undefined) {
      const page = begun ?? (await this.#pull(listener.cursor, isWanted));
      if (page === null) end(listener, notFound());
      if (!page) return;
      if (page.epoch !== listener.epoch) {
        await patiently(() => rights.judge(listener), isWanted, report);
        listener.epoch = page.epoch;
      }
      await this.#hand(listener, page.events);
      if (listener.ended) return;
      listener.cursor = page.upTo;
      if (page.upTo >= page.head && this.#joins(listener)) return;
    }
  }

  /** Hands a page to one listener, waiting for its consumer after each event. */
  async #hand(listener: EventListener, events: readonly LoggedEvent[]): Promise<void> {
    for (const event of events) {
      if (listener.ended) return;
      const bytes = await this.#options.render(event);
      if (listener.ended) return;
      listener.cursor = event.seq;
      await listener.sink.push(bytes);
    }
  }

  /** Joins unless the live ones are ahead, with events or with rights that the listener was not judged by. */
  #joins(listener: EventListener): boolean {
    if (!this.#running) {
      this.#seq = listener.cursor;
      this.#epoch = listener.epoch;
    } else if (listener.cursor < this.#seq || listener.epoch < this.#epoch) return false;
    // What was committed after the first one's own look may have woken nobody.
    if (this.#live.size === 0) this.#signal.wake();
    this.#live.add(listener);
    if (!this.#running) void this.#follow();
    return true;
  }

  async #follow(): Promise<void> {
    this.#running = true;
    const unsubscribe = this.#options.deps.wakeups.subscribe(`portal:${this.portalId}`, this.#signal.wake);
    while (this.#live.size > 0) {
      await this.#signal.wait();
      await this.#pullLive().catch(this.#options.report.error);
    }
    unsubscribe();
    this.#running = false;
  }

  async #pullLive(): Promise<void> {
    const isWanted = () => this.#live.size > 0;
    for (;;) {
      const page = await this.#pull(this.#seq, isWanted);
      if (page === null) for (const listener of this.#live) end(listener, notFound());
      if (!page) return;
      await this.#judgeLive(page.epoch, isWanted);
      for (const event of page.events) this.#deliver(event.seq, await this.#options.render(event));
      this.#seq = page.upTo;
      if (page.upTo >= page.head) return;
    }
  }

  /** Before anything of a page is handed out, everybody is judged at its epoch; also those who join meanwhile. */
  async #judgeLive(at: number, isWanted: () => boolean): Promise<void> {
    const { rights, report } = this.#options;
    for (;;) {
      const unjudged = at === this.#epoch ? [] : [...this.#live].filter((listener) => listener.epoch < at);
      if (unjudged.length === 0) break;
      await patiently(() => rights.judgeMany(unjudged), isWanted, report);
      for (const listener of unjudged) listener.epoch = at;
    }
    this.#epoch = at;
  }

  /** Hands one event to all at once: nobody joins or leaves in between. */
  #deliver(seq: number, bytes: Buffer): void {
    this.#seq = seq;
    for (const listener of this.#live) {
      if (listener.ended || listener.cursor >= seq) continue;
      listener.cursor = seq;
      const behind = listener.sink.push(bytes);
      if (behind) void this.#fallBehind(listener, behind);
    }
  }

  async #fallBehind(listener: EventListener, caughtUp: Promise<void>): Promise<void> {
    this.#live.delete(listener);
    await caughtUp;
    if (!listener.ended) this.#startReplay(listener);
  }

  #pull(after: number, isWanted: () => boolean): Promise<EventPage | null | undefined> {
    const { deps, kinds, report } = this.#options;
    const { portalId } = this;
    return patiently(() => readEventPage(deps.database, { portalId, after, kinds }), isWanted, report);
  }
}

function end(listener: EventListener, error: AppError): void {
  if (listener.ended) return;
  listener.ended = true;
  listener.sink.fail(error);
}
