import type { TextFormat } from 'gift-pegjs';
import { markdownToMarkup } from '../richText/markdownToHtml.ts';
import { plainToHtml } from '../richText/plainToHtml.ts';
import { showHidden } from './hiddenCharacters.ts';

/** A text of the parser as HTML that is NOT sanitised yet. */
export function formattedHtml({ format, text }: TextFormat): string {
  const shown = showHidden(text).trim();
  if (format === 'html') return shown;
  if (format === 'markdown') return markdownToMarkup(shown);
  return format === 'plain' ? plainToHtml(shown) : moodleToMarkup(shown);
}

/** The same for a text that may be absent; null when it is blank. */
export function formattedNote(note: TextFormat | null | undefined): string | null {
  return note ? formattedHtml(note) || null : null;
}

const TAGS =
  'a|abbr|b|big|blockquote|br|caption|center|cite|code|col|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|' +
  'mark|object|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|audio';
const VALUE = `"[^"<>]*"|'[^'<>]*'|[^\\s"'<>=]+`;
const ATTRIBUTES = `(?:\\s+(?:[a-z][a-z0-9_:-]{0,40}\\s*=\\s*(?:${VALUE})|nowrap|reversed|controls))*`;
// Sticky, so that each `<` is tried once and only up to the next one.
const TAG = new RegExp(`</?(?:${TAGS})${ATTRIBUTES}\\s*/?>`, 'iy');
const BLOCK = /<(?:p|div|ul|ol|li|table|tr|pre|h[1-6]|blockquote|br)\b/i;

// Moodle's own format: HTML may be mixed in and line ends count. A `<` that begins no tag of HTML is a character.
function moodleToMarkup(text: string): string {
  const markup = text.includes('<') ? escapeStray(text) : text;
  return BLOCK.test(markup) ? markup : markup.replaceAll('\n', '<br />');
}

function escapeStray(text: string): string {
  const lastComment = text.lastIndexOf('-->');
  return text.replace(/</g, (_, at: number) => {
    TAG.lastIndex = at;
    return TAG.test(text) || (text.startsWith('<!--', at) && at < lastComment) ? '<' : '&lt;';
  });
}
