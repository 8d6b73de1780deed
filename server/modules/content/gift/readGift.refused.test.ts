import type { GiftEntry } from './readGift.ts';
import { readGift } from './readGift.ts';

function only(text: string): GiftEntry {
  const { entries } = readGift(text);
  expect(entries).toHaveLength(1);
  return entries[0] as GiftEntry;
}

describe('readGift refuses', () => {
  it.each([
    ['Q{=a ~b', 'UNTERMINATED_BRACE'],
    ['Q =a ~b}', 'STRAY_BRACE'],
    ['Q}{T}', 'STRAY_BRACE'],
    ['Q{T} and }', 'STRAY_BRACE'],
    ['Q{=a {b} ~c}', 'NESTED_BRACE'],
    ['What is \\frac{1}{2}? {=0.5}', 'SECOND_ANSWER_GROUP'],
    ['Q{T}\nR{T}', 'SECOND_ANSWER_GROUP'],
    ['::Title Q{T}', 'TITLE_NOT_CLOSED'],
    ['::Title Q{=a::b ~c}', 'TITLE_NOT_CLOSED'],
    ['Q{~a}', 'ONE_CHOICE'],
    ['Q{~a ~b}', 'NO_RIGHT_ANSWER'],
    ['Q{a ~b =c}', 'ANSWER_WITHOUT_MARK'],
    ['Q{= ~b}', 'EMPTY_ANSWER'],
    ['Q{=[html] ~b}', 'EMPTY_ANSWER'],
    ['Q{=}', 'EMPTY_ANSWER'],
    ['Q{~%50%a ~%49%b ~c}', 'WEIGHTS_NOT_100'],
    ['Q{=%50%a ~b}', 'NO_FULL_WEIGHT'],
    ['Q{=%50%a}', 'NO_FULL_WEIGHT'],
    ['Q{=a ~%101%b}', 'BAD_WEIGHT'],
    ['Q{=a ~%33,3%b}', 'BAD_WEIGHT'],
    ['Q{=%-50%a =b}', 'OUT_OF_RANGE'],
    ['Q{#}', 'NO_NUMBER'],
    ['Q{#five}', 'BAD_NUMBER'],
    ['Q{#3,14}', 'BAD_NUMBER'],
    ['Q{#1:2:3}', 'BAD_NUMBER'],
    ['Q{#1:-2}', 'BAD_NUMBER'],
    ['Q{#1e999}', 'BAD_NUMBER'],
    ['Q{#=5 =}', 'BAD_NUMBER'],
    ['Q{#5..1}', 'RANGE_REVERSED'],
    ['Q{=a -> 1}', 'TOO_FEW'],
    ['Q{=a -> 1 =-> 2}', 'TOO_FEW_PAIRS'],
    ['Q{=a -> 1 =b}', 'MATCHING_WITHOUT_ARROW'],
    ['Q{=a -> =b -> 2}', 'EMPTY_ANSWER'],
    ['{T}', 'EMPTY'],
    ['::T::{=a ~b}', 'EMPTY'],
    [`Q{=a${' ~b'.repeat(50)}}`, 'TOO_MANY_ANSWERS'],
    [`Q{=a ~${'b'.repeat(21_000)}}`, 'TOO_LONG'],
    [`${'Q'.repeat(110_000)}{T}`, 'TOO_LONG'],
    [`${'Q'.repeat(300_000)}{T}`, 'BLOCK_TOO_LONG'],
  ])('%j', (text, code) => {
    const { outcome, reason, question, excerpt } = only(text);
    expect([outcome, reason?.code, question]).toEqual(['REFUSED', code, undefined]);
    expect(reason?.text).not.toMatch(/\{[a-z]\w*\}/);
    expect(excerpt.length).toBeLessThanOrEqual(120);
  });

  it('one question without losing the others', () => {
    const text = [
      'A{T}',
      '',
      'B{=a ~b',
      '',
      'C{F}',
      '',
      'D}',
      '',
      'E{\n=x\n\n~y\n}',
      '',
      '// note {',
      'F{=a',
      '~b',
      '',
      'just text',
      '',
      'G{}',
    ].join('\n');
    expect(readGift(text).entries.map(({ line, outcome, reason }) => [line, outcome, reason?.code])).toEqual([
      [1, 'TAKEN', undefined],
      [3, 'REFUSED', 'UNTERMINATED_BRACE'],
      [5, 'TAKEN', undefined],
      [7, 'REFUSED', 'STRAY_BRACE'],
      [9, 'TAKEN', undefined],
      [16, 'REFUSED', 'UNTERMINATED_BRACE'],
      [19, 'NOTE', 'DESCRIPTION'],
      [21, 'TAKEN', undefined],
    ]);
  });

  it('a file that is too large or has too many questions', () => {
    expect(readGift('x'.repeat(5 * 1024 * 1024 + 1))).toMatchObject({
      entries: [],
      problem: { code: 'FILE_TOO_LARGE' },
    });
    expect(readGift('Q{T}\n\n'.repeat(20_001))).toMatchObject({
      entries: [],
      problem: { code: 'TOO_MANY_QUESTIONS', params: { count: 20_001 } },
    });
    expect(readGift('text\n\n'.repeat(40_001))).toMatchObject({ entries: [], problem: { code: 'TOO_MANY_BLOCKS' } });
  });
});
