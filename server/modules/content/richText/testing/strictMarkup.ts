import { ALLOWED_TAGS } from '../allowedMarkup.ts';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*)( ?\/)?>|[^<>]+/y;
const ATTRIBUTE = / ([a-z]+)(?:="([^"<>]*)")?/g;
const VALUES: Record<string, RegExp> = {
  href: /^(?:https?:\/\/[^\s"<>`\\]+|mailto:[^\s"<>`\\]+|#[^\s"<>`\\]*|extramural:link\/[1-9][0-9]*)$/,
  src: /^extramural:file\/[0-9a-f]{64}$/,
  class: /^[a-z0-9+# -]+$/,
  rel: /^noopener noreferrer$/,
  colspan: /^[0-9]+$/,
  rowspan: /^[0-9]+$/,
  span: /^[0-9]+$/,
  start: /^[0-9]+$/,
  width: /^[0-9]+$/,
  height: /^[0-9]+$/,
};
const FREE = ['alt', 'title', 'lang', 'dir', 'type', 'reversed', 'scope'];

/** Judges stored HTML by a grammar of its own, apart from the sanitizer: null when every tag, attribute and URL is allowed and nothing else contains an angle bracket, else the first fault. */
export function findMarkupFault(html: string): string | null {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(html);
    if (!token) return `stray bracket at ${at}: ${html.slice(at, at + 60)}`;
    const fault = token[2] ? tagFault(token[2], token[3] ?? '') : null;
    if (fault) return `${fault} at ${at}`;
  }
  return null;
}

function tagFault(tag: string, attributes: string): string | null {
  if (!ALLOWED_TAGS.includes(tag)) return `element ${tag}`;
  for (const [, name, value] of attributes.matchAll(ATTRIBUTE)) {
    const rule = VALUES[name ?? ''];
    if (rule ? !rule.test(value?.replaceAll('&amp;', '&') ?? '') : !FREE.includes(name ?? '')) {
      return `attribute ${name}="${value}" of ${tag}`;
    }
  }
  return null;
}
