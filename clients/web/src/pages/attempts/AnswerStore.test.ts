import { jest } from '@jest/globals';
import type { AnswerInput, SavedAnswerFragment } from '../../../generated/graphql.ts';
import type { ApiError } from '../../graphql/apiError.ts';
import type { AnswerEntry } from './AnswerEntry.ts';
import { answerEntry } from './AnswerEntry.ts';
import { AnswerStore, type SavedElsewhere } from './AnswerStore.ts';
import type { GivenAnswer } from './givenAnswer.ts';
import { type KeptAnswer, keptAnswers } from './keptAnswers.ts';

type Reply = SavedAnswerFragment[] | ApiError;

/** A question that nobody has answered. */
const blank = (questionId: string): AnswerEntry => ({
  ...{ questionId, number: 1, answer: null, flagged: false, revision: 0, change: 0, refusal: null },
  isUnsaved: false,
  isFlagUnsaved: false,
});
const deadlineAt = '2031-01-01T00:00:00.000Z';
const saved = (questionId: string, revision: number): SavedAnswerFragment => ({
  __typename: 'SaveAnswerSuccess',
  questionId,
  revision,
  deadlineAt,
});
const conflict = (questionId: string, revision: number, text: string): SavedAnswerFragment => ({
  __typename: 'AnswerConflictProblem',
  code: 'ANSWER_CONFLICT',
  message: '',
  questionId,
  revision,
  flagged: false,
  present: { __typename: 'TextAnswer', text },
});
const offline: ApiError = { code: 'NETWORK', message: '', requestId: null };
const text = (said: string): GivenAnswer => ({ text: said });

function stage(replies: Reply[], entries = ['a', 'b'].map(blank)) {
  const calls: AnswerInput[][] = [];
  const told: (SavedElsewhere | 'over')[] = [];
  const kept = new Map<string, KeptAnswer>();
  const store = new AnswerStore(
    entries,
    {
      async save(answers) {
        calls.push(answers);
        return (
          replies.shift() ?? answers.map(({ questionId, revision }) => saved(String(questionId), Number(revision) + 1))
        );
      },
      flag: async (questionId) => saved(questionId, 0),
      tell: (news) => void told.push(news),
    },
    {
      all: () => Object.fromEntries(kept),
      keep: (id, one) => void kept.set(id, one),
      drop: (id) => void kept.delete(id),
    },
  );
  store.start();
  const entry = (id: string) => store.now().entries.get(id) as AnswerEntry;
  return { store, calls, told, kept, entry };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('waits for a pause in typing, and sends what waits together', async () => {
  const { store, calls, kept, entry } = stage([]);
  store.give('a', text('h'), true);
  await jest.advanceTimersByTimeAsync(500);
  store.give('a', text('he'), true);
  store.give('b', text('x'), true);
  expect(kept.get('a')).toMatchObject({ answer: text('he'), revision: 0 });
  await jest.advanceTimersByTimeAsync(700);
  expect(calls).toEqual([]);
  await jest.advanceTimersByTimeAsync(100);
  expect(calls.map((call) => call.map(({ questionId }) => questionId))).toEqual([['a', 'b']]);
  expect(entry('a')).toMatchObject({ revision: 1, isUnsaved: false });
  expect(store.now()).toMatchObject({ unsaved: 0, deadlineAt });
  expect(kept.size).toBe(0);
});

it('saves in between while somebody types without a pause', async () => {
  const { store, calls } = stage([]);
  for (let n = 0; n < 10; n++) {
    store.give('a', text('word '.repeat(n + 1)), true);
    await jest.advanceTimersByTimeAsync(500);
  }
  expect(calls.length).toBeGreaterThan(0);
});

it('keeps answers while nothing answers, and sends them later, each once', async () => {
  const { store, calls, kept, told } = stage([offline, offline]);
  store.give('a', text('one'));
  await jest.advanceTimersByTimeAsync(200);
  expect(store.now()).toMatchObject({ unsaved: 1, failure: offline });
  store.give('b', text('two'));
  expect([...kept.keys()]).toEqual(['a', 'b']);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(calls.map(({ length }) => length)).toEqual([1, 2, 2]);
  expect(store.now()).toMatchObject({ unsaved: 0, failure: null });
  expect(told.map((news) => news !== 'over' && news.questionId)).toEqual(['a', 'b']);
});

it('goes on from its own save whose reply was lost', async () => {
  const { store, calls, entry } = stage([offline, [conflict('a', 1, 'one')]]);
  store.give('a', text('one'));
  await jest.advanceTimersByTimeAsync(200);
  store.give('a', text('one and more'));
  await jest.advanceTimersByTimeAsync(10_000);
  expect(calls.map(([input]) => [input?.revision, input?.answer])).toEqual([
    [0, text('one')],
    [0, text('one and more')],
    [1, text('one and more')],
  ]);
  expect(entry('a')).toMatchObject({ answer: text('one and more'), isUnsaved: false, replaced: undefined });
});

it('shows the newer answer of another window, keeps the own one beside it, and lets choose', async () => {
  const { store, calls, kept, entry } = stage([[conflict('a', 3, 'theirs')]]);
  store.give('a', text('mine'));
  await jest.advanceTimersByTimeAsync(200);
  expect(entry('a')).toMatchObject({ answer: text('theirs'), replaced: { answer: text('mine') }, isUnsaved: false });
  expect(kept.get('a')).toMatchObject({ answer: text('mine'), isReplaced: true });
  store.choose('a', 'mine');
  await jest.advanceTimersByTimeAsync(200);
  expect(calls[1]).toMatchObject([{ revision: 3, answer: text('mine') }]);
  expect(entry('a')).toMatchObject({ answer: text('mine'), revision: 4, replaced: undefined });
  expect(kept.size).toBe(0);
});

it('takes over what another window saved, but never over something unsaved', async () => {
  const { store, entry } = stage([]);
  store.adopt({ questionId: 'a', revision: 1, answer: text('theirs'), flagged: true });
  expect(entry('a')).toMatchObject({ answer: text('theirs'), revision: 1, flagged: true });
  expect(store.now().takenOver).toBe(1);
  store.give('b', text('mine'));
  store.adopt({ questionId: 'b', revision: 1, answer: text('theirs'), flagged: false });
  expect(entry('b').answer).toEqual(text('mine'));
});

it('keeps an answer that is refused until there is another one', async () => {
  const refusal = { __typename: 'InvalidInputProblem', code: 'TOO_LONG', message: 'Too long.' } as SavedAnswerFragment;
  const { store, calls, entry } = stage([[refusal]]);
  store.give('a', text('long'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(1);
  expect(entry('a')).toMatchObject({ refusal: 'Too long.', isUnsaved: true });
  store.give('a', text('short'));
  await jest.advanceTimersByTimeAsync(200);
  expect(entry('a')).toMatchObject({ refusal: null, isUnsaved: false });
});

it('stops when the attempt is over, with what did not arrive still there', async () => {
  const over = { __typename: 'AttemptOverProblem', code: 'ATTEMPT_OVER', message: '', deadlineAt: null };
  const { store, entry } = stage([[over as SavedAnswerFragment]]);
  store.give('a', text('late'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(store.now().isOver).toBe(true);
  expect(entry('a').isUnsaved).toBe(true);
  store.give('a', text('later'));
  expect(entry('a').answer).toEqual(text('late'));
});

it('finds after a reload what had not arrived', () => {
  const values = new Map<string, string>();
  const storage: Storage = {
    ...{ getItem: (key: string) => values.get(key) ?? null, key: (n: number) => [...values.keys()][n] ?? null },
    ...{
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    },
    clear: () => values.clear(),
    get length() {
      return values.size;
    },
  };
  keptAnswers('one', storage).keep('a', { answer: text('mine'), revision: 2, flagged: null });
  keptAnswers('other', storage).keep('a', { answer: text('no'), revision: 2, flagged: null });
  values.set('attempt/one/b', 'broken');
  const kept = keptAnswers('one', storage).all();
  expect(Object.keys(kept)).toEqual(['a']);
  const question = {
    id: 'a',
    number: 1,
    revision: 3,
    flagged: false,
    myAnswer: { __typename: 'TextAnswer', text: 'x' },
  };
  expect(answerEntry(question as never, kept.a)).toMatchObject({ answer: text('mine'), revision: 2, isUnsaved: true });
  const arrived = { ...question, myAnswer: { __typename: 'TextAnswer', text: 'mine' } };
  expect(answerEntry(arrived as never, kept.a)).toMatchObject({ answer: text('mine'), revision: 3, isUnsaved: false });
});
