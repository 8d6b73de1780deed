import { Marked } from 'marked';
import { plainToHtml } from './plainToHtml.ts';
import type { RichText, RichTextOptions } from './sanitizeRichText.ts';
import { sanitizeRichText } from './sanitizeRichText.ts';

const marked = new Marked({ gfm: true, async: false });

/** The parser's time grows with the square of the marks and lines in a paragraph; the sum of these squares beyond which a text is not parsed (about 50 ms). */
const MAX_COST = 400_000;
const MARK = /\*+|_+|~+|`+|[[\]!]/g;
const UNDERLINE = /^ {0,3}(?:-+|=+)[ \t]*$/gm;
const DEEP = /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){20}/m;
/** Indentation (in characters) that only a list nested more than twenty levels deep has. */
const DEEP_LIST = /^[ \t]{80,}(?:[*+-]|\d{1,9}[.)]) /m;

/** Markdown (GitHub flavour) sanitised for storing, like an author's HTML. Text made to slow the parser down (some six hundred marks or lines in a paragraph, quotes nested twenty deep) is shown as it was typed. */
export function markdownToHtml(markdown: string, options: RichTextOptions = {}): RichText {
  return sanitizeRichText(markdownToMarkup(markdown), options);
}

/** Markdown as HTML that is NOT sanitised yet: for callers that sanitise the whole object afterwards. */
export function markdownToMarkup(markdown: string): string {
  const text = markdown.replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
  if (isCostly(text)) return plainToHtml(text);
  try {
    return marked.parse(text, { async: false }).trim();
  } catch {
    return plainToHtml(text);
  }
}

function isCostly(text: string): boolean {
  if (DEEP.test(text) || DEEP_LIST.test(text)) return true;
  const counts = text
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph) => [paragraph.match(MARK)?.length ?? 0, (paragraph.match(/\n/g)?.length ?? 0) * 0.75]);
  // Underlined headings cost the square of their number in the whole text, though less.
  counts.push((text.match(UNDERLINE)?.length ?? 0) / 4);
  return counts.reduce((cost, count) => cost + count * count, 0) > MAX_COST;
}
