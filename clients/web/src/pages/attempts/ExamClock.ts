/** What an answer of the server tells about time, with when it was asked and answered here (milliseconds of `performance.now`). */
export interface TimeTold {
  serverNow: string;
  deadlineAt: string | null;
  askedAt: number;
  answeredAt: number;
}

/** A stopwatch (milliseconds) that nobody can set, and the device's clock, which only tells that the stopwatch stood still. */
export interface Watches {
  stopwatch(): number;
  device(): number;
}

/** How far both may drift apart between two looks (milliseconds) before the server is asked again. */
const drift = 2_000;

/**
 * How long an attempt goes on: the server's deadline less the server's clock, which goes on by this device's stopwatch. What the
 * device thinks the time is does not count.
 */
export class ExamClock {
  #serverAt = 0;
  #stopwatchAt = 0;
  #deadline: number | null = null;
  #last: { stopwatch: number; device: number };
  readonly #watches: Watches;

  constructor(watches: Watches) {
    this.#watches = watches;
    this.#last = { stopwatch: watches.stopwatch(), device: watches.device() };
  }

  /** Takes what the server says; its clock was read about halfway between asking and answering. */
  told({ serverNow, deadlineAt, askedAt, answeredAt }: TimeTold): void {
    this.#serverAt = Date.parse(serverNow);
    this.#stopwatchAt = (askedAt + answeredAt) / 2;
    this.setDeadline(deadlineAt);
  }

  /** Null for no limit. */
  setDeadline(deadlineAt: string | null): void {
    this.#deadline = deadlineAt === null ? null : Date.parse(deadlineAt);
  }

  /** Whole seconds until the deadline, rounded up, 0 once it has passed; null for no limit. */
  secondsLeft(): number | null {
    if (this.#deadline === null) return null;
    const serverNow = this.#serverAt + this.#watches.stopwatch() - this.#stopwatchAt;
    return Math.max(0, Math.ceil((this.#deadline - serverNow) / 1_000));
  }

  /** Whether the device slept, or its clock was set, since the last look: then the server should be asked. */
  isDoubtful(): boolean {
    const now = { stopwatch: this.#watches.stopwatch(), device: this.#watches.device() };
    const [passed, shown] = [now.stopwatch - this.#last.stopwatch, now.device - this.#last.device];
    this.#last = now;
    return Math.abs(passed - shown) > drift;
  }
}
