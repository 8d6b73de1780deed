import { markdownToHtml } from './markdownToHtml.ts';
import { renderRichText } from './renderRichText.ts';
import { sanitizeRichText } from './sanitizeRichText.ts';

// Printed for the record; the bounds are wide because CI machines are shared, yet far below what anything quadratic would take.
const PATTERNS = [
  ...[
    '<',
    '>',
    '&',
    '"',
    '<b>',
    '</b>',
    '<b></i>',
    '<p>',
    '<a ',
    '<a href="',
    '<!--',
    '<![CDATA[',
    '<?',
    '<svg>',
    '<iframe>',
  ],
  ...[
    '<noscript>',
    '<xmp>',
    '<textarea>',
    '<table><td>',
    '<img src=x>',
    '<a href=javascript:>x',
    '&amp;',
    '&#0;',
    '<div><p>',
  ],
  ...[
    '*',
    '_',
    '*a_',
    '_a',
    '**a',
    '`',
    '\\`',
    '[',
    '![',
    '[a](',
    '> ',
    '1. ',
    '- a\n',
    'a\n-\n',
    '+ "&\n-',
    '!',
    '\\',
    '::',
    '{',
    '~',
  ],
];

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// What looks slow is measured again: on a busy machine the shortest of several runs is what the work takes.
function took(work: () => unknown): number {
  const first = once(work);
  return first < 50 ? first : Math.min(first, ...[1, 2, 3].map(() => once(work)));
}

describe('rich text speed', () => {
  it('takes a few ms for a lesson of 5 kB', () => {
    const part =
      '<h2>Part</h2><p>Some text with <strong>bold</strong>, a <a href="https://a.example/z">link</a> and a picture <img src="extramural:file/' +
      `${'ab'.repeat(32)}" alt="x"> and words to fill the paragraph.</p><ul><li>one</li><li>two</li></ul>`;
    const lesson = part.repeat(Math.ceil(5000 / part.length));
    const stored = sanitizeRichText(lesson).html;
    const runs = Array.from({ length: 20 }, () => took(() => sanitizeRichText(lesson))).sort((a, b) => a - b);
    const shown = Array.from({ length: 20 }, () =>
      took(() => renderRichText(stored, { fileUrl: () => '/f', linkUrl: () => '/l' })),
    ).sort((a, b) => a - b);
    const median = runs[10] ?? 0;
    console.log(
      `5 kB lesson: sanitised in ${median.toFixed(2)} ms, rendered in ${shown[10]?.toFixed(2)} ms (median of 20)`,
    );
    expect(median).toBeLessThan(25);
  });

  it('stays fast on 50 kB of one pattern', () => {
    const slowest = { pattern: '', ms: 0 };
    for (const pattern of PATTERNS) {
      const text = pattern.repeat(50_000 / pattern.length);
      const ms = Math.max(
        took(() => sanitizeRichText(text)),
        took(() => markdownToHtml(text)),
      );
      if (ms > slowest.ms) Object.assign(slowest, { pattern, ms });
    }
    console.log(
      `50 kB patterns (${PATTERNS.length}): slowest ${JSON.stringify(slowest.pattern)} ${slowest.ms.toFixed(1)} ms`,
    );
    expect(slowest.ms).toBeLessThan(400);
  });
});
