import type { AnswerInput, SavedAnswerFragment } from '../../../generated/graphql.ts';
import type { ApiError } from '../../graphql/apiError.ts';
import { type AnswerEntry, keptOf } from './AnswerEntry.ts';
import { answerMark } from './answerMark.ts';
import type { GivenAnswer } from './givenAnswer.ts';
import type { KeptAnswers } from './keptAnswers.ts';
import { sameAnswer } from './sameAnswer.ts';
import { settleAnswer } from './settleAnswer.ts';

/** What answers are sent by; an error where the server did not take them at all. */
export interface AnswerPort {
  save(answers: AnswerInput[]): Promise<SavedAnswerFragment[] | ApiError>;
  flag(questionId: string, flagged: boolean): Promise<SavedAnswerFragment | ApiError>;
  /** Tells the other windows of this browser what was saved, or that the attempt is over. */
  tell(news: SavedElsewhere | 'over'): void;
}

/** An answer as another window saved it. */
export interface SavedElsewhere {
  questionId: string;
  revision: number;
  answer: GivenAnswer | null;
  flagged: boolean;
}

/** All answers of an attempt at one moment; a new object after each change. */
export interface AnswersNow {
  entries: ReadonlyMap<string, AnswerEntry>;
  isSaving: boolean;
  /** How many questions have something that the server does not have, refused answers left out. */
  unsaved: number;
  /** Why the last try failed; null once one went well. */
  failure: ApiError | null;
  /** The server takes no more answers. */
  isOver: boolean;
  /** When the attempt ends, as the last save told; undefined before any. */
  deadlineAt: string | null | undefined;
  /** How often a newer answer from another window was taken over. */
  takenOver: number;
}

/** How long to wait (milliseconds): after a click, after the last key, at most while somebody types, between tries. */
const wait = { click: 150, key: 800, most: 4_000, retries: [1_000, 2_000, 4_000, 8_000, 15_000] };
/** Most answers (the API's limit) and characters of one call, so that long essays go one after the other; most marks of one question. */
const most = { answers: 50, characters: 300_000, marks: 50 };
/** Nothing is tried again after these until somebody asks for it. */
const final: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

/**
 * The answers of one attempt: shown at once, kept on this device until the server has them, saved one call after the other with
 * the revisions they follow (schema: AnswerInput). Whatever fails is tried again; nothing given is lost without a word.
 */
export class AnswerStore {
  #now: AnswersNow;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #tries = 0;
  #isStopped = false;
  readonly #listeners = new Set<() => void>();
  readonly #port: AnswerPort;
  readonly #kept: KeptAnswers;

  constructor(entries: readonly AnswerEntry[], port: AnswerPort, kept: KeptAnswers) {
    this.#port = port;
    this.#kept = kept;
    const byId = new Map(entries.map((entry) => [entry.questionId, entry]));
    const none = { isSaving: false, failure: null, isOver: false, deadlineAt: undefined, takenOver: 0 };
    this.#now = { entries: byId, unsaved: unsavedOf(byId).length, ...none };
  }

  readonly now = (): AnswersNow => this.#now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to send what this device had kept. */
  start(): void {
    this.#isStopped = false;
    if (this.#now.unsaved > 0) this.saveSoon(0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Takes an answer; what is typed waits for a pause. */
  give(questionId: string, answer: GivenAnswer | null, isTyped = false): void {
    const entry = this.#now.entries.get(questionId);
    if (!entry || this.#now.isOver) return;
    const { change, replaced } = entry;
    // Who goes on with the newer answer has seen the older one.
    const seen = replaced && sameAnswer(replaced.answer, answer) ? undefined : replaced;
    this.#put({ ...entry, answer, isUnsaved: true, refusal: null, change: change + 1, replaced: seen });
    this.saveSoon(isTyped ? wait.key : wait.click);
  }

  flag(questionId: string, flagged: boolean): void {
    const entry = this.#now.entries.get(questionId);
    if (!entry || this.#now.isOver) return;
    this.#put({ ...entry, flagged, isFlagUnsaved: true });
    this.saveSoon(wait.click);
  }

  /** The person has chosen between the own answer and the newer one from another window. */
  choose(questionId: string, which: 'mine' | 'newer'): void {
    const entry = this.#now.entries.get(questionId);
    if (!entry?.replaced) return;
    const { answer } = entry.replaced;
    this.#put({ ...entry, replaced: undefined });
    if (which === 'mine') this.give(questionId, answer);
  }

  /** Takes over what another window saved, unless this one has something newer to say: then the server judges. */
  adopt({ questionId, revision, answer, flagged }: SavedElsewhere): void {
    const entry = this.#now.entries.get(questionId);
    if (!entry || entry.isUnsaved || revision < entry.revision) return;
    const isNew = !sameAnswer(answer, entry.answer);
    if (!isNew && revision === entry.revision && (entry.isFlagUnsaved || flagged === entry.flagged)) return;
    const taken = { ...entry, revision, answer, flagged: entry.isFlagUnsaved ? entry.flagged : flagged };
    this.#put({ ...taken, change: entry.change + 1 });
    if (isNew) this.#publish({ takenOver: this.#now.takenOver + 1 });
  }

  /** The attempt ended; what has not arrived stays in the entries, so that it can be told. */
  end(): void {
    clearTimeout(this.#timer);
    if (!this.#now.isOver) this.#publish({ isOver: true });
  }

  /** The attempt was handed in here. */
  handedIn(): void {
    this.#port.tell('over');
    this.end();
  }

  /** Sends what waits, after so many milliseconds at the most; 0 for at once, also after failures. */
  saveSoon(ms = 0): void {
    if (this.#isStopped || this.#now.isOver) return;
    clearTimeout(this.#timer);
    this.#waitingSince ||= Date.now();
    const patience = Math.max(0, this.#waitingSince + wait.most - Date.now());
    // While nothing comes through, new answers wait for the next try.
    const pause = ms > 0 && this.#tries > 0 ? this.#retryMs() : Math.min(ms, patience);
    this.#timer = setTimeout(() => void this.#send(), pause);
  }

  async #send(): Promise<void> {
    if (this.#now.isSaving || this.#isStopped || this.#now.isOver) return;
    const wanted = unsavedOf(this.#now.entries);
    if (wanted.length === 0) return;
    this.#waitingSince = 0;
    this.#publish({ isSaving: true });
    const answers = firstBatch(wanted.filter(({ isUnsaved }) => isUnsaved));
    const failure = (await this.#saveAnswers(answers)) ?? (await this.#saveFlags());
    this.#tries = failure ? this.#tries + 1 : 0;
    this.#publish({ isSaving: false, failure });
    if (this.#isStopped || this.#now.isOver || this.#now.unsaved === 0) return;
    if (!failure) this.saveSoon(wait.click);
    else if (!final.includes(failure.code)) this.#timer = setTimeout(() => void this.#send(), this.#retryMs());
  }

  #retryMs(): number {
    return wait.retries[Math.min(this.#tries, wait.retries.length) - 1] ?? 0;
  }

  async #saveAnswers(sent: AnswerEntry[]): Promise<ApiError | null> {
    if (sent.length === 0) return null;
    for (const entry of sent) {
      const marks = new Set([...(entry.sent ?? []), answerMark(entry.answer)]);
      this.#change(entry.questionId, { sent: [...marks].slice(-most.marks) });
    }
    const reply = await this.#port.save(sent.map(inputOf));
    if (!Array.isArray(reply)) return reply;
    for (const [n, entry] of sent.entries()) this.#settle(entry, reply[n]);
    return null;
  }

  #settle(sent: AnswerEntry, reply: SavedAnswerFragment | undefined): void {
    const now = this.#now.entries.get(sent.questionId);
    if (!now || !reply) return;
    if (reply.__typename === 'AttemptOverProblem') {
      this.#publish({ isOver: true, deadlineAt: reply.deadlineAt });
      return;
    }
    const settled = settleAnswer(now, sent, reply);
    this.#put(settled);
    if (reply.__typename !== 'SaveAnswerSuccess') return;
    this.#publish({ deadlineAt: reply.deadlineAt ?? null });
    const { questionId, answer, flagged } = sent;
    this.#port.tell({ questionId, revision: reply.revision, answer, flagged });
  }

  /** Flags of questions whose answers did not take them along. */
  async #saveFlags(): Promise<ApiError | null> {
    const wanted = [...this.#now.entries.values()].filter((entry) => entry.isFlagUnsaved && !entry.isUnsaved);
    for (const { questionId, flagged, answer, revision } of wanted) {
      const reply = await this.#port.flag(questionId, flagged);
      if (!('__typename' in reply)) return reply;
      if (reply.__typename === 'AttemptOverProblem') this.#publish({ isOver: true, deadlineAt: reply.deadlineAt });
      if (reply.__typename !== 'SaveAnswerSuccess') return null;
      const now = this.#now.entries.get(questionId);
      if (now) this.#put({ ...now, isFlagUnsaved: now.flagged !== flagged });
      this.#port.tell({ questionId, revision, answer, flagged });
    }
    return null;
  }

  #change(questionId: string, change: Partial<AnswerEntry>): void {
    const entry = this.#now.entries.get(questionId);
    if (entry) this.#put({ ...entry, ...change });
  }

  #put(entry: AnswerEntry): void {
    const kept = keptOf(entry);
    if (kept) this.#kept.keep(entry.questionId, kept);
    else this.#kept.drop(entry.questionId);
    const entries = new Map(this.#now.entries).set(entry.questionId, entry);
    this.#publish({ entries, unsaved: unsavedOf(entries).length });
  }

  #publish(change: Partial<AnswersNow>): void {
    this.#now = { ...this.#now, ...change };
    for (const tell of this.#listeners) tell();
  }
}

const unsavedOf = (entries: ReadonlyMap<string, AnswerEntry>): AnswerEntry[] =>
  [...entries.values()].filter((entry) => (entry.isUnsaved && entry.refusal === null) || entry.isFlagUnsaved);

const inputOf = ({ questionId, revision, answer, flagged, isFlagUnsaved }: AnswerEntry): AnswerInput => ({
  questionId,
  revision,
  answer,
  flagged: isFlagUnsaved ? flagged : null,
});

/** As many as go in one call; at least one. */
function firstBatch(entries: readonly AnswerEntry[]): AnswerEntry[] {
  let characters = 0;
  return entries
    .filter(({ refusal }) => refusal === null)
    .slice(0, most.answers)
    .filter(({ answer }, n) => {
      characters += JSON.stringify(answer).length;
      return n === 0 || characters <= most.characters;
    });
}
