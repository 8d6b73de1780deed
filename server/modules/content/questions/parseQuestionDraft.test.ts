import { ATTACKS } from '../richText/testing/attacks.ts';
import { findMarkupFault } from '../richText/testing/strictMarkup.ts';
import { parseQuestionDraft } from './parseQuestionDraft.ts';
import type { QuestionDraft } from './questionDraft.ts';
import { QUESTION_KINDS } from './questionDraft.ts';
import type { QuestionProblemCode } from './questionProblems.ts';
import { questionProblemMessage, questionProblemText } from './questionProblems.ts';

const choice = (html: string, weight: number, more: object = {}) => ({ html, weight, ...more });
const single = (...choices: object[]) => ({ kind: 'SINGLE_CHOICE', stem: 'Q', answers: { choices } });
const multiple = (...weights: number[]) => ({
  kind: 'MULTIPLE_CHOICE',
  stem: 'Q',
  answers: { choices: weights.map((weight, index) => choice(`c${index}`, weight)) },
});
const short = (...accepted: object[]) => ({ kind: 'SHORT_TEXT', stem: 'Q', answers: { accepted } });
const numeric = (...accepted: object[]) => ({ kind: 'NUMERIC', stem: 'Q', answers: { accepted } });
const matching = (...pairs: object[]) => ({ kind: 'MATCHING', stem: 'Q', answers: { pairs } });
const essay = (answers: object) => ({ kind: 'ESSAY', stem: 'Q', answers });

function taken(input: unknown): QuestionDraft {
  const parsed = parseQuestionDraft(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.question;
}

function problems(input: unknown): string[] {
  const parsed = parseQuestionDraft(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path}:${code}`);
}

const EVERY_KIND: Record<(typeof QUESTION_KINDS)[number], unknown> = {
  SINGLE_CHOICE: single(choice('a', 100, { feedback: 'yes' }), choice('b', 50), choice('c', -20)),
  MULTIPLE_CHOICE: multiple(33.33333, 33.33333, 33.33333, -100),
  TRUE_FALSE: { kind: 'TRUE_FALSE', stem: 'Q', answers: { correct: true, feedbackFalse: 'no' } },
  SHORT_TEXT: short({ text: 'colo*r', weight: 100 }, { text: 'x', weight: 0 }),
  NUMERIC: numeric({ min: 3.1, max: 3.2, weight: 100 }, { min: -1e100, max: 1e100, weight: 0, feedback: 'far' }),
  MATCHING: matching({ prompt: 'p', answer: 'a' }, { prompt: 'q', answer: 'b' }, { answer: 'c' }),
  ORDERING: { kind: 'ORDERING', stem: 'Q', answers: { items: [{ html: 'one' }, { html: 'two' }] } },
  ESSAY: essay({ graderNotes: '<p>look for x</p>', minWords: 10, maxWords: 10 }),
};

describe('parseQuestionDraft', () => {
  it.each(QUESTION_KINDS)('takes %s, and takes what it made unchanged', (kind) => {
    const question = taken(EVERY_KIND[kind]);
    expect(question).toMatchObject({ kind, title: null, points: 1, shuffle: true, feedback: null });
    expect(taken(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  it('gives ids that tell nothing about the order and keeps those that are there', () => {
    const items = ['one', 'two', 'three'].map((html) => ({ html }));
    const idsOf = (question: QuestionDraft) => (question.kind === 'ORDERING' ? question.answers.items : []);
    const forth = idsOf(taken({ kind: 'ORDERING', stem: 'Q', answers: { items } }));
    const back = idsOf(taken({ kind: 'ORDERING', stem: 'Q', answers: { items: [...items].reverse() } }));
    expect(new Set(forth)).toEqual(new Set(back));
    const kept = taken(single(choice('same', 100, { id: 'mine' }), choice('same', 0), choice('same', 0)));
    const ids = kept.kind === 'SINGLE_CHOICE' ? kept.answers.choices.map(({ id }) => id) : [];
    expect(ids[0]).toBe('mine');
    expect(new Set(ids).size).toBe(3);
  });

  it('sanitises every HTML field and numbers links over all of them', () => {
    const test = '018f0000-0000-7000-8000-000000000002';
    const link = `<a href="extramural:test/${test}">t</a><script>x</script>`;
    const parsed = parseQuestionDraft({
      ...single(choice(link, 100, { feedback: link }), choice('<img src="http://x/p.png">b', 0)),
      stem: `<p onclick="x">${link}</p>`,
      feedback: ' <p>&nbsp;</p> ',
    });
    expect(parsed).toMatchObject({
      ok: true,
      links: [{ n: 1, kind: 'TEST', targetId: test }],
      dropped: { pictures: ['http://x/p.png'], tags: ['script'] },
      question: { stem: '<p><a href="extramural:link/1">t</a></p>', feedback: null },
    });
  });

  it('keeps points with three decimals and trims texts', () => {
    expect(taken({ ...short({ text: ' a\u0000b ', weight: 100 }), title: '  ', points: 1 / 3 })).toMatchObject({
      points: 0.333,
      title: null,
      answers: { accepted: [{ text: 'ab' }], caseSensitive: false },
    });
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, [':REQUIRED']],
    ['a list', [], [':WRONG_TYPE']],
    ['no kind', { stem: 'Q' }, ['kind:UNKNOWN_KIND']],
    ['another kind', { kind: 'CLOZE', stem: 'Q', answers: {} }, ['kind:UNKNOWN_KIND']],
    ['a missing stem', { kind: 'ESSAY', answers: {} }, ['stem:REQUIRED']],
    ['a stem of nothing', { ...essay({}), stem: '<p> &nbsp;</p><script>x</script>' }, ['stem:EMPTY']],
    ['a stem of the wrong type', { ...essay({}), stem: { __raw: 1 } }, ['stem:WRONG_TYPE']],
    ['an unknown key', { ...essay({ extra: 1 }), portalId: 'x' }, ['answers:UNKNOWN_KEY', ':UNKNOWN_KEY']],
    [
      'a prototype key',
      JSON.parse('{"kind":"ESSAY","stem":"Q","answers":{"__proto__":{"x":1}}}'),
      ['answers:UNKNOWN_KEY'],
    ],
    ['a constructor key', JSON.parse('{"kind":"ESSAY","stem":"Q","answers":{},"constructor":1}'), [':UNKNOWN_KEY']],
    ['no points', { ...essay({}), points: 0 }, ['points:OUT_OF_RANGE']],
    ['too many points', { ...essay({}), points: 1000.5 }, ['points:OUT_OF_RANGE']],
    ['points of NaN', { ...essay({}), points: Number.NaN }, ['points:WRONG_TYPE']],
    ['one choice', single(choice('a', 100)), ['answers.choices:TOO_FEW']],
    ['51 choices', multiple(...Array(51).fill(2)), ['answers.choices:TOO_MANY']],
    [
      'a million choices',
      { ...single(), answers: { choices: Array(1_000_000).fill(null) } },
      ['answers.choices:TOO_MANY'],
    ],
    ['no right choice', single(choice('a', 99), choice('b', 0)), ['answers.choices:NO_FULL_WEIGHT']],
    ['an empty choice', single(choice('a', 100), choice('<b></b>', 0)), ['answers.choices.1.html:EMPTY']],
    ['a weight of 101', single(choice('a', 101), choice('b', 0)), ['answers.choices.0.weight:OUT_OF_RANGE']],
    ['weights of 99', multiple(33, 33, 33), ['answers.choices:WEIGHTS_NOT_100']],
    [
      'one id twice',
      single(choice('a', 100, { id: 'x' }), choice('b', 0, { id: 'x' })),
      ['answers.choices.1.id:DUPLICATE_ID'],
    ],
    ['a bad id', single(choice('a', 100, { id: 'x y' }), choice('b', 0)), ['answers.choices.0.id:BAD_ID']],
    ['only half right texts', short({ text: 'a', weight: 50 }), ['answers.accepted:NO_FULL_WEIGHT']],
    ['a negative credit', short({ text: 'a', weight: -5 }), ['answers.accepted.0.weight:OUT_OF_RANGE']],
    ['an empty accepted text', short({ text: ' ', weight: 100 }), ['answers.accepted.0.text:EMPTY']],
    ['a range reversed', numeric({ min: 2, max: 1, weight: 100 }), ['answers.accepted.0.min:RANGE_REVERSED']],
    [
      'an endless range',
      numeric({ min: 0, max: Number.POSITIVE_INFINITY, weight: 100 }),
      ['answers.accepted.0.max:WRONG_TYPE'],
    ],
    [
      'one prompt',
      matching({ prompt: 'a', answer: 'b' }, { prompt: ' ', answer: 'c' }),
      ['answers.pairs:TOO_FEW_PAIRS'],
    ],
    [
      'an empty answer',
      matching({ prompt: 'a', answer: '' }, { prompt: 'b', answer: 'c' }),
      ['answers.pairs.0.answer:EMPTY'],
    ],
    ['one item', { kind: 'ORDERING', stem: 'Q', answers: { items: [{ html: 'a' }] } }, ['answers.items:TOO_FEW']],
    ['words reversed', essay({ minWords: 5, maxWords: 4 }), ['answers.minWords:WORDS_REVERSED']],
    ['half a word', essay({ minWords: 1.5 }), ['answers.minWords:WRONG_TYPE']],
    ['answers of another kind', { ...short({ text: 'a', weight: 100 }), kind: 'ESSAY' }, ['answers:UNKNOWN_KEY']],
    ['a long title', { ...essay({}), title: 'x'.repeat(201) }, ['title:TOO_LONG']],
    ['a long stem', { ...essay({}), stem: 'ż'.repeat(51_201) }, ['stem:TOO_LONG']],
    ['a stem that grows', { ...essay({}), stem: '&'.repeat(100_000) }, ['stem:TOO_LONG']],
    ['a long choice', single(choice('x'.repeat(20_481), 100), choice('b', 0)), ['answers.choices.0.html:TOO_LONG']],
    ['a long text', short({ text: 'x'.repeat(2049), weight: 100 }), ['answers.accepted.0.text:TOO_LONG']],
  ])('refuses %s', (_, input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('takes what just fits', () => {
    const title = '😀'.repeat(200);
    const html = 'x'.repeat(20_480);
    expect(taken({ ...single(choice(html, 100), choice('b', 0)), title, points: 1000 })).toMatchObject({ title });
    expect(
      taken({ ...essay({ graderNotes: 'n'.repeat(102_400) }), stem: 's'.repeat(102_400), points: 0.001 }).points,
    ).toBe(0.001);
    expect(taken(multiple(33.33, 33.33, 33.33)).kind).toBe('MULTIPLE_CHOICE');
  });

  it('fills the numbers into its messages', () => {
    for (const code of Object.keys(questionProblemText) as QuestionProblemCode[]) {
      expect(questionProblemMessage({ code })).toBeTruthy();
    }
    const parsed = parseQuestionDraft(multiple(33, 33));
    expect(parsed.ok ? [] : parsed.problems.map(questionProblemMessage)).toEqual([
      'The positive weights must add up to 100 percent; they add up to 66.',
    ]);
    expect(questionProblemMessage({ code: 'OUT_OF_RANGE', params: { min: -100, max: 100 } })).toContain('-100 and 100');
  });

  it('answers within 50 ms to 50 kB of anything in any field', () => {
    const slowest = { ms: 0, text: '' };
    for (const unit of ['{', '~', '\\', '::', '<', '&', '<b>', '</b>', ' ', '\u0000', 'a<', '"', '*', '\ud800']) {
      const text = unit.repeat(50_000 / unit.length);
      const inputs = ['title', 'stem', 'feedback', 'kind'].map((field): unknown => ({ ...essay({}), [field]: text }));
      inputs.push(short({ id: text, text, weight: 100, feedback: text }));
      // The shortest of three runs: the machine may be busy.
      const runs = [1, 2, 3].map(() => {
        const start = performance.now();
        for (const input of inputs) parseQuestionDraft(input);
        return (performance.now() - start) / inputs.length;
      });
      const ms = Math.min(...runs);
      if (ms > slowest.ms) Object.assign(slowest, { ms, text: unit });
    }
    console.log(`50 kB per field: slowest ${JSON.stringify(slowest.text)} ${slowest.ms.toFixed(1)} ms`);
    expect(slowest.ms).toBeLessThan(50);
  });

  it.each(ATTACKS)('stores no active markup: %s', (attack) => {
    const { stem, answers } = taken({ ...single(choice(`x${attack}`, 100), choice('b', 0)), stem: `x${attack}` });
    expect(findMarkupFault(stem)).toBeNull();
    expect('choices' in answers ? answers.choices[0]?.html : null).toBe(stem);
  });
});
