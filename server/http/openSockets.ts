import { closeCodes, type LiveSocket } from './liveSocket.ts';

/** A connection is asked once in so many seconds whether it still lives; each second asks those of one slot. */
const pingSlots = 20;
/** How long connections may take to say goodbye at shutdown (milliseconds). */
const goodbyeMs = 2_000;

/** The open websockets of this process, spread over slots so that they are not asked all at once whether they live. */
export class OpenSockets {
  readonly #slots = Array.from({ length: pingSlots }, () => new Set<LiveSocket>());
  readonly #timer: NodeJS.Timeout;
  #arrivals = 0;
  #turn = 0;
  #onEmpty: (() => void) | undefined;

  constructor() {
    this.#timer = setInterval(() => this.#askNextSlot(), 1_000).unref();
  }

  add(socket: LiveSocket): void {
    this.#slots[this.#arrivals++ % pingSlots]?.add(socket);
  }

  delete(socket: LiveSocket): void {
    this.#slots.some((slot) => slot.delete(socket));
    if (this.#onEmpty && this.#all().length === 0) this.#onEmpty();
  }

  /** Sends everybody away with a hint to come back; whoever has not gone after 2 s is cut off. */
  async goodbye(): Promise<void> {
    clearInterval(this.#timer);
    const everybody = this.#all();
    if (everybody.length === 0) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, goodbyeMs);
      this.#onEmpty = () => {
        clearTimeout(late);
        resolve();
      };
      for (const socket of everybody) socket.close(closeCodes.goingAway, 'reconnect');
    });
    for (const socket of this.#all()) socket.terminate();
  }

  #askNextSlot(): void {
    for (const socket of this.#slots[this.#turn++ % pingSlots] ?? []) socket.checkAlive();
  }

  #all(): LiveSocket[] {
    return this.#slots.flatMap((slot) => [...slot]);
  }
}
