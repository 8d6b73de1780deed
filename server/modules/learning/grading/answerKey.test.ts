import type { Language } from '../../../i18n/translate.ts';
import type { QuestionDraftKind } from '../../content/questions/questionDraft.ts';
import { answerKey } from './answerKey.ts';
import { percentShare, pointsOf } from './share.ts';

/** Points in thousandths of a question that gives `points` of them. */
function score(kind: QuestionDraftKind, answers: object, response: unknown, points = 1000, language: Language = 'en') {
  const share = answerKey({ kind, answers }, language).share(response);
  return share === null ? null : pointsOf(points, share);
}

const choices = (weights: Record<string, number>) => ({
  choices: Object.entries(weights).map(([id, weight]) => ({ id, html: id, weight, feedback: null })),
});

describe('a single choice', () => {
  const answers = choices({ a: 100, b: 33.33333, c: -50, d: 0 });
  it.each([
    ['a', 1000],
    ['b', 333],
    ['c', 0],
    ['d', 0],
    ['unknown', 0],
  ])('%s: %d', (choice, points) => expect(score('SINGLE_CHOICE', answers, { choice })).toBe(points));
});

describe('a multiple choice', () => {
  const answers = choices({ a: 50, b: 50, c: -25, d: -100 });
  it.each([
    [['a', 'b'], 1000],
    [['a'], 500],
    [['a', 'c'], 250],
    [['a', 'b', 'c'], 750],
    [['c'], 0],
    [['a', 'd'], 0],
    [['a', 'a'], 500],
    [[], 0],
    [['unknown', 'b'], 500],
  ])('%j: %d', (chosen, points) => expect(score('MULTIPLE_CHOICE', answers, { choices: chosen })).toBe(points));

  it('makes a whole of thirds, however they are written, and no more than a whole', () => {
    for (const third of [33.33, 33.333, 33.33333, 33.336]) {
      const thirds = choices({ a: third, b: third, c: third, d: -100 });
      expect(score('MULTIPLE_CHOICE', thirds, { choices: ['a', 'b', 'c'] }, 1_000_000)).toBe(1_000_000);
    }
  });
});

it('true or false', () => {
  const answers = { correct: false, feedbackTrue: null, feedbackFalse: null };
  expect(score('TRUE_FALSE', answers, { value: false })).toBe(1000);
  expect(score('TRUE_FALSE', answers, { value: true })).toBe(0);
  expect(score('TRUE_FALSE', answers, { value: 'false' })).toBe(0);
});

describe('a short text', () => {
  const accepted = (...entries: [string, number][]) =>
    entries.map(([text, weight], n) => ({ id: `${n}`, text, weight, feedback: null }));
  const answers = { accepted: accepted(['heat pump', 100], ['heat*', 50], ['5 \\* 3', 100]), caseSensitive: false };
  it.each([
    ['Heat  Pump', 1000],
    ['heating', 500],
    ['pump', 0],
    ['5 * 3', 1000],
    ['5 x 3', 0],
    ['  ', 0],
  ])('%s: %d', (text, points) => expect(score('SHORT_TEXT', answers, { text })).toBe(points));

  it('takes the first entry that fits, and no blank answer for a wildcard', () => {
    const listed = { accepted: accepted(['wrong', 0], ['*', 100]), caseSensitive: false };
    expect(score('SHORT_TEXT', listed, { text: 'wrong' })).toBe(0);
    expect(score('SHORT_TEXT', listed, { text: 'anything' })).toBe(1000);
    expect(score('SHORT_TEXT', listed, { text: ' ' })).toBe(0);
    expect(answerKey({ kind: 'SHORT_TEXT', answers: listed }, 'en').fitting({ text: 'x' })).toBe(1);
  });

  it('minds capitals where they matter, and the language', () => {
    const cased = { accepted: accepted(['pH', 100]), caseSensitive: true };
    expect([score('SHORT_TEXT', cased, { text: 'pH' }), score('SHORT_TEXT', cased, { text: 'PH' })]).toEqual([1000, 0]);
    const russian = { accepted: accepted(['учёт', 100]), caseSensitive: false };
    expect(score('SHORT_TEXT', russian, { text: 'УЧЕТ' }, 1000, 'ru')).toBe(1000);
  });

  it('judges 50 kB against 50 patterns in less than 50 ms a text (S61)', () => {
    const patterns = Array.from({ length: 50 }, (_, n): [string, number] => [`*${'a*'.repeat(n + 1)}b`, 100]);
    const key = answerKey(
      { kind: 'SHORT_TEXT', answers: { accepted: accepted(...patterns), caseSensitive: false } },
      'en',
    );
    key.share({ text: 'a' });
    const started = performance.now();
    for (const text of ['a'.repeat(50_000), ' '.repeat(50_000), 'ß'.repeat(25_000), '„“'.repeat(8_000)])
      key.share({ text });
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('a number', () => {
  const answers = {
    accepted: [
      { id: 'a', min: 3.13, max: 3.15, weight: 100, feedback: null },
      { id: 'b', min: 3, max: 4, weight: 50, feedback: null },
    ],
  };
  it.each([
    ['3.14', 1000],
    ['3,13', 1000],
    ['3.15', 1000],
    ['3.1500001', 500],
    ['4', 500],
    ['4.0001', 0],
    ['pi', 0],
  ])('%s: %d', (number, points) => expect(score('NUMERIC', answers, { number })).toBe(points));

  it('includes the ends of ranges that binary fractions miss by a hair', () => {
    const range = (min: number, max: number) => ({ accepted: [{ id: 'a', min, max, weight: 100, feedback: null }] });
    expect(score('NUMERIC', range(0, 0.7 + 0.1), { number: '0.8' })).toBe(1000);
    expect(score('NUMERIC', range(0.1 + 0.2, 1), { number: '0,3' })).toBe(1000);
    expect(score('NUMERIC', range(0, 0), { number: '0' })).toBe(1000);
    expect(score('NUMERIC', range(0, 0), { number: '1e-30' })).toBe(0);
  });
});

describe('a matching', () => {
  const pair = (id: string, prompt: string | null, answer: string) => ({ id, prompt, answer });
  const pairs = [
    pair('a', 'France', 'Euro'),
    pair('b', 'Spain', 'Euro'),
    pair('c', 'Poland', 'Złoty'),
    pair('d', null, 'Yen'),
  ];
  it.each([
    [{ a: 'a', b: 'b', c: 'c' }, 1000],
    [{ a: 'b', b: 'a', c: 'c' }, 1000],
    [{ a: 'a', b: 'a', c: 'c' }, 1000],
    [{ a: 'a', b: 'd', c: 'c' }, 667],
    [{ a: 'a' }, 333],
    [{ a: 'd', b: 'd', c: 'd' }, 0],
    [{ d: 'd' }, 0],
    [{ a: 'unknown' }, 0],
    [{}, 0],
  ])('%j: %d', (joined, points) => expect(score('MATCHING', { pairs }, { pairs: joined })).toBe(points));

  it('is not led astray by names of the prototype', () => {
    const odd = [pair('constructor', 'x', '1'), pair('toString', 'y', '2')];
    expect(score('MATCHING', { pairs: odd }, { pairs: {} })).toBe(0);
  });
});

it('an ordering', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, html: id }));
  expect(score('ORDERING', { items }, { order: ['a', 'b', 'c'] })).toBe(1000);
  expect(score('ORDERING', { items }, { order: ['b', 'c', 'a'] })).toBe(500);
});

it('an essay waits for a person, but not when nothing was written', () => {
  const answers = { graderNotes: null, minWords: null, maxWords: null };
  expect(score('ESSAY', answers, { text: 'Because.' })).toBeNull();
  expect(score('ESSAY', answers, { text: ' ' })).toBe(0);
});

it('gives nothing for no answer and for one of another kind', () => {
  const kinds: [QuestionDraftKind, object][] = [
    ['SINGLE_CHOICE', choices({ a: 100, b: 0 })],
    ['MULTIPLE_CHOICE', choices({ a: 100, b: 0 })],
    ['TRUE_FALSE', { correct: true, feedbackTrue: null, feedbackFalse: null }],
    ['SHORT_TEXT', { accepted: [{ id: 'a', text: '*', weight: 100, feedback: null }], caseSensitive: false }],
    ['NUMERIC', { accepted: [{ id: 'a', min: -1e100, max: 1e100, weight: 100, feedback: null }] }],
    [
      'MATCHING',
      {
        pairs: [
          { id: 'a', prompt: 'x', answer: 'y' },
          { id: 'b', prompt: 'z', answer: 'w' },
        ],
      },
    ],
    [
      'ORDERING',
      {
        items: [
          { id: 'a', html: 'x' },
          { id: 'b', html: 'y' },
        ],
      },
    ],
    ['ESSAY', { graderNotes: null, minWords: null, maxWords: null }],
  ];
  const odd = [
    null,
    undefined,
    {},
    [],
    'a',
    7,
    { choice: 7 },
    { choices: 'a' },
    { text: 7 },
    { pairs: [] },
    { pairs: null },
    { order: [7] },
  ];
  for (const [kind, answers] of kinds) {
    for (const response of odd) expect([kind, response, score(kind, answers, response)]).toEqual([kind, response, 0]);
  }
});

it('rounds to thousandths exactly and stays between nothing and everything', () => {
  expect([pointsOf(1, percentShare(50)), pointsOf(1, percentShare(49.99999))]).toEqual([1, 0]);
  expect(pointsOf(1000, { part: 1, whole: 3 }) + pointsOf(1000, { part: 2, whole: 3 })).toBe(1000);
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  for (let n = 0; n < 20_000; n++) {
    const points = 1 + random(1_000_000);
    const percent = (random(30_000_001) - 10_000_000) / 100_000;
    const exact = BigInt(Math.min(10_000_000, Math.max(0, Math.round(percent * 100_000))));
    const wanted = (2n * BigInt(points) * exact + 10_000_000n) / 20_000_000n;
    expect(BigInt(pointsOf(points, percentShare(percent)))).toBe(wanted);
  }
});
