import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { authenticateSession } from '../auth/authenticate.ts';
import type { Viewer } from '../auth/viewer.ts';
import type { Deps } from '../context.ts';
import type { Watched } from '../events/listenerRights.ts';
import type { Language } from '../i18n/translate.ts';

/** What a connection may do (S39); the README documents the numbers. */
export const socketLimits = {
  /** Largest message a client may send (bytes). */
  messageBytes: 65_536,
  /** Open subscriptions at once. */
  subscriptions: 50,
  /** Longest id of a subscription (characters). */
  idLength: 128,
  /** Messages and pings: so many at once, and so many more each second. */
  burst: 200,
  perSecond: 50,
  /** A consumer with more bytes than this still to read is behind: it gets no more until it caught up. */
  behindBytes: 65_536,
  /** A consumer that has not caught up after this time is closed (milliseconds). */
  stallMs: 8_000,
};

/** Reasons to close a connection beside those of the protocol. */
export const closeCodes = { goingAway: 1001, flood: 1008, tryAgain: 1013, forbidden: 4403, tooSlow: 4413 };

/** A viewer judged less than this long ago need not be judged anew for a further subscription (milliseconds). */
const freshMs = 1_000;

/** The cookies and language a connection came with; needed until it says who it is. */
export interface Handshake {
  cookies: Record<string, string | undefined>;
}

/** One websocket: what graphql-ws talks to. There are thousands, so it holds little; whoever it is for is looked up anew. */
export class LiveSocket implements ProtocolSocket, Watched {
  readonly protocol: string;
  readonly portalId = null;
  readonly role = null;
  /** Where it comes from; null for nowhere in particular. */
  readonly address: string | null;
  language: Language;
  handshake: Handshake | null;
  /** Whether the last ping was answered. */
  #alive = true;
  /** The session it was opened with, once known. */
  sessionId = '';
  readonly #ws: WebSocket;
  readonly #deps: Deps;
  #fresh: { viewer: Viewer; at: number } | null = null;
  #allowance = socketLimits.burst;
  #countedAt = performance.now();

  constructor(ws: WebSocket, deps: Deps, given: { language: Language; address: string | null; handshake: Handshake }) {
    this.#ws = ws;
    this.#deps = deps;
    this.protocol = ws.protocol;
    this.language = given.language;
    this.address = given.address;
    this.handshake = given.handshake;
    ws.on('pong', () => {
      this.#alive = true;
    });
    ws.on('ping', () => void this.mayReceive());
  }

  /** From now on the connection acts for this viewer's session. */
  signIn(viewer: Viewer): void {
    this.sessionId = viewer.sessionId;
    this.language = viewer.language ?? this.language;
    this.#fresh = { viewer, at: performance.now() };
  }

  /** The viewer with the rights of this moment, or null when nobody signed in or the session ended. */
  async viewer(): Promise<Viewer | null> {
    const fresh = this.#fresh;
    this.#fresh = null;
    if (fresh && performance.now() - fresh.at < freshMs) return fresh.viewer;
    return this.sessionId ? authenticateSession(this.#deps.database, this) : null;
  }

  onRights({ sessionOpen }: { sessionOpen: boolean }): void {
    if (!sessionOpen) this.close(closeCodes.forbidden, 'Forbidden');
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    this.#ws.on('message', (data) => {
      if (!this.mayReceive()) return;
      handle(String(data)).catch((error: unknown) => {
        this.#deps.log.error({ err: error }, 'a websocket message failed');
        this.close(closeCodes.tryAgain, 'Try again later');
      });
    });
  }

  /** Counts a message or ping; false when the connection was closed for a flood of them. */
  mayReceive(): boolean {
    const now = performance.now();
    const earned = ((now - this.#countedAt) / 1000) * socketLimits.perSecond;
    this.#allowance = Math.min(this.#allowance + earned, socketLimits.burst) - 1;
    this.#countedAt = now;
    if (this.#allowance >= 0) return true;
    this.close(closeCodes.flood, 'Too many messages');
    return false;
  }

  /** Answers a ping of the protocol without repeating its payload, unless the client reads nothing. */
  onPing(): void {
    if (!this.#isBehind()) this.#ws.send('{"type":"pong"}');
  }

  async send(data: string): Promise<void> {
    await this.push(Buffer.from(data));
  }

  /** Sends a message; null when more may follow at once, else a promise for when the client has caught up or is closed. */
  push(message: Buffer): Promise<void> | null {
    if (!this.#isBehind()) {
      this.#ws.send(message, { binary: false });
      return null;
    }
    return new Promise((resolve) => {
      const stalled = setTimeout(() => this.close(closeCodes.tooSlow, 'Too slow'), socketLimits.stallMs);
      this.#ws.send(message, { binary: false }, () => {
        clearTimeout(stalled);
        resolve();
      });
    });
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  #isBehind(): boolean {
    return this.#ws.bufferedAmount > socketLimits.behindBytes;
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return;
    this.#ws.close(code, reason);
    // A client that reads nothing would hear of it after its buffer, or never.
    if (this.#isBehind()) setTimeout(() => this.#ws.terminate(), 1_000).unref();
  }

  /** Asks whether the client still lives; ends a connection that did not answer the last time. */
  checkAlive(): void {
    if (this.#alive) this.#ws.ping();
    else this.#ws.terminate();
    this.#alive = false;
  }

  terminate(): void {
    this.#ws.terminate();
  }
}
