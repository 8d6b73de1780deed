import type { AppError } from '../errors.ts';
import type { EventSink } from '../events/eventListener.ts';
import { closeCodes, type LiveSocket } from './liveSocket.ts';

const suffix = 0x7d; // "}"

/**
 * One subscription on a socket as the hub sees it, and as graphql-ws sees it: an iterator that yields nothing and ends when the
 * subscription does. The events go past it, as `next` messages whose payload was written out once for all who get it: only
 * the id around it is the listener's own.
 */
export class EventFrames implements EventSink, AsyncIterableIterator<never> {
  readonly #socket: LiveSocket;
  readonly #prefix: string;
  #begin: ((sink: EventFrames) => () => void) | null;
  #leave: (() => void) | null = null;
  #ended: { resolve: (end: IteratorReturnResult<undefined>) => void; reject: (error: unknown) => void } | null = null;
  #failure: AppError | null = null;

  /** `begin` joins the hub and gives the function that leaves it. */
  constructor(socket: LiveSocket, id: string, begin: (sink: EventFrames) => () => void) {
    this.#socket = socket;
    this.#prefix = `{"id":${asciiJson(id)},"type":"next","payload":`;
    this.#begin = begin;
  }

  push(event: Buffer): Promise<void> | null {
    const { length } = this.#prefix;
    const frame = Buffer.allocUnsafe(length + event.length + 1);
    frame.write(this.#prefix, 'latin1');
    event.copy(frame, length);
    frame[length + event.length] = suffix;
    return this.#socket.push(frame);
  }

  fail(error: AppError): void {
    this.#leave?.();
    this.#failure = error;
    this.#ended?.reject(error);
  }

  endSession(): void {
    this.#socket.close(closeCodes.forbidden, 'Forbidden');
  }

  /** graphql-ws asks once: from then on the client may get events. */
  next(): Promise<IteratorResult<never, undefined>> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#ended = { resolve, reject };
      this.#leave = this.#begin?.(this) ?? null;
      this.#begin = null;
    });
  }

  /** The client unsubscribed or is gone. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    const end = { done: true, value: undefined } as const;
    this.#leave?.();
    this.#ended?.resolve(end);
    return end;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** JSON of a text in which one character is one byte. */
function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
