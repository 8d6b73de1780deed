import { parseQuestionDraft } from '../questions/parseQuestionDraft.ts';
import { findMarkupFault } from '../richText/testing/strictMarkup.ts';
import { readGift } from './readGift.ts';

const PIECES = [
  ...[
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    ':',
    '::',
    '->',
    '%50%',
    '%-100%',
    '%',
    '\\',
    '\\n',
    '\\{',
    '\\}',
    '\\=',
    '\n',
    '\n\n',
    ' ',
    '//',
  ],
  ...[
    'T',
    'F',
    'TRUE',
    '5',
    '1..2',
    '3:1',
    '.',
    '*',
    'word',
    'ż',
    '[html]',
    '[markdown]',
    '[plain]',
    '[moodle]',
    '<b>',
    '</b>',
    '<i',
    '&amp;',
  ],
  ...[
    '$CATEGORY: c',
    '// [id:1][tag:t]\n',
    '&&058;',
    '_x_',
    '`',
    '<script>',
    '<a href="https://x.example">',
    '-',
    '\u0000',
    '\ufdd3',
    '\ud83d',
  ],
];

// A small generator with a fixed start: every run tries the same texts.
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('readGift with texts made at random', () => {
  it('always answers, and what it takes is sound', () => {
    const below = generator(20_261_121);
    const outcomes = { TAKEN: 0, REFUSED: 0, NOTE: 0 };
    for (let round = 0; round < 6000; round++) {
      const inside = Array.from({ length: below(12) }, () => PIECES[below(PIECES.length)]).join('');
      const text = below(2) === 0 ? `Q${inside}` : `Q{=${inside}}`;
      for (const { outcome, question, reason } of readGift(text).entries) {
        outcomes[outcome]++;
        expect(reason === undefined).toBe(outcome === 'TAKEN');
        if (!question) continue;
        expect(
          strings(question).filter(
            (value) => /[\ufdd0-\ufdef]/.test(value) || value.includes('\u0000') || !value.isWellFormed(),
          ),
        ).toEqual([]);
        expect(findMarkupFault(question.stem)).toBeNull();
        expect(parseQuestionDraft(question)).toMatchObject({ ok: true, question });
      }
    }
    expect(outcomes.TAKEN).toBeGreaterThan(500);
    expect(outcomes.REFUSED).toBeGreaterThan(500);
  });
});
