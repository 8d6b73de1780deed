import type { Role } from '../../schema/enums.ts';
import { AppError, notFound } from '../errors.ts';
import type { Watched } from './listenerRights.ts';

/** Where a listener's events go. */
export interface EventSink {
  /**
   * Takes an event that is written out already. Null: more may come at once. A promise: the consumer is behind; more may come
   * when it resolves. It never rejects; a consumer that is gone or too slow for good is told to its listener by `leave`.
   */
  push(event: Buffer): Promise<void> | null;
  /** The listener lost its right: the stream ends with this error. */
  fail(error: AppError): void;
  /** The session ended: the whole connection ends. */
  endSession(): void;
}

/** What it takes to moderate; who listens to a portal's log must (server/auth/viewer.ts says the same of a viewer). */
const moderating: readonly (Role | null)[] = ['MODERATOR', 'ADMIN'];

/** One subscriber of a portal's log: how far it has come and with which rights. There are thousands, so it is kept small. */
export class EventListener implements Watched {
  readonly portalId: string;
  readonly sessionId: string;
  readonly address: string | null;
  readonly sink: EventSink;
  role: Role | null;
  /** Number of the last event it got, or up to where nothing was for it. */
  cursor: number;
  /** The epoch at which its rights were judged last; −1 for not yet. */
  epoch = -1;
  ended = false;

  constructor(given: Pick<EventListener, 'portalId' | 'sessionId' | 'address' | 'cursor' | 'sink'> & { role: Role }) {
    this.portalId = given.portalId;
    this.sessionId = given.sessionId;
    this.address = given.address;
    this.role = given.role;
    this.cursor = given.cursor;
    this.sink = given.sink;
  }

  onRights({ sessionOpen, role }: { sessionOpen: boolean; role: Role | null }): void {
    if (this.ended) return;
    this.role = role;
    if (sessionOpen && moderating.includes(role)) return;
    this.ended = true;
    if (!sessionOpen) this.sink.endSession();
    else this.sink.fail(role === null ? notFound() : new AppError('FORBIDDEN'));
  }
}
