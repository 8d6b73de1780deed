import { withDeadline } from './withDeadline.ts';

/** How a connection that only waits is asked whether it still lives. */
export interface HeartbeatOptions {
  /** Milliseconds from one answer to the next question, and the most that an answer may take. */
  everyMs: number;
  /** The question, for example `SELECT 1`. */
  beat: () => Promise<unknown>;
  /** Called once, when a question failed or was not answered in time. */
  onDead: (error: unknown) => void;
}

/**
 * Asks a connection at intervals whether it still lives, and returns the function that stops asking. TCP keepalive
 * alone is not enough: a proxy between us and the server answers it while nothing behind the proxy does.
 */
export function heartbeat(options: HeartbeatOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const next = () => {
    timer = setTimeout(ask, options.everyMs);
  };
  const ask = async () => {
    try {
      await withDeadline(options.beat(), options.everyMs, 'A heartbeat');
      if (!stopped) next();
    } catch (error) {
      if (!stopped) options.onDead(error);
      stopped = true;
    }
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
