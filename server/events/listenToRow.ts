import { authenticateSession } from '../auth/authenticate.ts';
import { actAs, type Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { reportRepeated } from '../reportRepeated.ts';
import { patiently } from './patiently.ts';
import { createWakeSignal } from './wakeSignal.ts';

/** A row, or a few, whose state somebody follows (invariant 6: progress is row state plus a wake-up). */
export interface FollowedRow<State> {
  /** What its writers wake: `transfer:<id>`. */
  topics: readonly string[];
  /**
   * The state now; null when the row is gone. It asks its policy each time and throws when the viewer, whom the context holds
   * anew before each call, may not see it any more.
   */
  read: () => Promise<State | null>;
  /** Whether nothing can follow this state. */
  isLast: (state: State) => boolean;
}

/** The row is looked at this often if nobody is woken, and so is the viewer's right (milliseconds). */
const lookEveryMs = 4_000;

/**
 * Follows a row: yields its state, then the newest state whenever it changed, and ends after the last one or when the row is
 * gone. States in between may be left out. Before each look the viewer is judged anew; a lost session throws UNAUTHENTICATED
 * within 5 s, a lost right what `read` throws.
 */
export function listenToRow<State>(ctx: Ctx, row: FollowedRow<State>): AsyncGenerator<State, void, undefined> {
  const stop = new AbortController();
  const states = follow(ctx, row, stop.signal);
  // A generator would keep whoever ends it waiting until its next look.
  const end = states.return.bind(states);
  states.return = (value) => {
    stop.abort();
    return end(value);
  };
  return states;
}

async function* follow<State>(ctx: Ctx, row: FollowedRow<State>, stop: AbortSignal): AsyncGenerator<State, void> {
  const signal = createWakeSignal();
  const subscriptions = row.topics.map((topic) => ctx.deps.wakeups.subscribe(topic, signal.wake));
  const report = reportRepeated(ctx.log, 'a listener cannot be served at the moment');
  try {
    for (let last: string | undefined; !stop.aborted; ) {
      const look = async () => {
        await renewViewer(ctx);
        return row.read();
      };
      const state = await patiently(look, () => !stop.aborted, report);
      if (state == null) return;
      const text = JSON.stringify(state);
      if (text !== last) yield state;
      last = text;
      if (row.isLast(state)) return;
      await signal.wait({ timeoutMs: lookEveryMs, signal: stop });
    }
  } finally {
    for (const unsubscribe of subscriptions) unsubscribe();
  }
}

/** The viewer with the rights of this moment; what was loaded before is forgotten. */
async function renewViewer(ctx: Ctx): Promise<void> {
  const viewer = ctx.viewer && (await authenticateSession(ctx.deps.database, ctx.viewer));
  if (!viewer) throw new AppError('UNAUTHENTICATED');
  actAs(ctx, viewer);
}
