import sanitizeHtml from 'sanitize-html';
import { ALLOWED_ATTRIBUTES, ALLOWED_CLASSES, ALLOWED_TAGS } from './allowedMarkup.ts';
import { plainToHtml } from './plainToHtml.ts';

/** Decisions about references that differ between storing and showing a text. */
export interface MarkupRules {
  /** The source to write for a picture, or null to drop the picture. */
  picture: (src: string) => string | null;
  /** The href to write for a link, or null to keep only its text. */
  link: (href: string) => { href: string; external: boolean } | null;
  /** Called with the name of every element met, kept or not. */
  onTag?: (name: string) => void;
}

/** Deeper nesting than this is no lesson: the tags are dropped, the text stays. */
const MAX_DEPTH = 60;
/** Beyond this many open elements the parser's time grows with the square of the input: such a text is shown as its source. */
const MAX_OPEN = 500;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

type Attributes = Record<string, string>;

/** Cuts HTML down to the allow-list and writes it in one normal form, so that cleaning twice changes nothing. */
export function cleanMarkup(html: string, rules: MarkupRules): string {
  const wellFormed = html.replace(/\r\n?/g, '\n').replace(CONTROLS, '').toWellFormed();
  if (!/[<>&]/.test(wellFormed)) return wellFormed;
  if (nestsTooDeep(wellFormed)) return plainToHtml(wellFormed);
  const cleaned = sanitizeHtml(wellFormed, {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: ALLOWED_ATTRIBUTES,
    allowedClasses: ALLOWED_CLASSES,
    allowedSchemes: ['http', 'https', 'mailto', 'extramural'],
    // The rules have judged every URL already, and what they write for showing may be relative.
    allowProtocolRelative: false,
    nestingLimit: MAX_DEPTH,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'xmp', 'template', 'svg', 'math', 'title'],
    transformTags: {
      a: (tagName, attribs) => anchor(tagName, attribs, rules),
      img: (tagName, attribs) => picture(tagName, attribs, rules),
      th: cell,
      td: cell,
      col: (tagName, attribs) => ({ tagName, attribs: numbersOnly(attribs, { span: 100 }) }),
      colgroup: (tagName, attribs) => ({ tagName, attribs: numbersOnly(attribs, { span: 100 }) }),
      ol: (tagName, attribs) => ({ tagName, attribs: numbersOnly(attribs, { start: 99_999 }) }),
    },
    onOpenTag: rules.onTag,
  });
  return unwrapDropped(cleaned).replace(CONTROLS, '');
}

const LINK_TAG = /<a( [^>]*)?>|<\/a>|<img \/>/g;

// A dropped link or picture has lost every attribute. (Renaming its element instead would make the sanitizer write wrong end tags.)
function unwrapDropped(cleaned: string): string {
  const keptLinks: boolean[] = [];
  return cleaned.replace(LINK_TAG, (tag: string, attributes: string | undefined) => {
    if (tag === '<img />') return '';
    if (tag === '</a>') return keptLinks.pop() ? tag : '';
    keptLinks.push(attributes !== undefined);
    return attributes === undefined ? '' : tag;
  });
}

function anchor(tagName: string, attribs: Attributes, rules: MarkupRules): sanitizeHtml.Tag {
  const kept = attribs.href === undefined ? null : rules.link(attribs.href);
  if (!kept) return { tagName, attribs: {} };
  const rest = only(attribs, ['title', 'lang', 'dir']);
  return { tagName, attribs: { href: kept.href, ...rest, ...(kept.external ? { rel: 'noopener noreferrer' } : {}) } };
}

function picture(tagName: string, attribs: Attributes, rules: MarkupRules): sanitizeHtml.Tag {
  const src = rules.picture(attribs.src ?? '');
  if (!src) return { tagName, attribs: {} };
  const sizes = only(numbersOnly(attribs, { width: 10_000, height: 10_000 }), ['width', 'height']);
  return { tagName, attribs: { src, alt: attribs.alt ?? '', ...only(attribs, ['title', 'lang', 'dir']), ...sizes } };
}

function cell(tagName: string, attribs: Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: numbersOnly(attribs, { colspan: 100, rowspan: 1000 }) };
}

function only(attribs: Attributes, names: string[]): Attributes {
  return Object.fromEntries(names.filter((name) => attribs[name]).map((name) => [name, attribs[name] ?? '']));
}

// A huge span or size costs the reader's browser memory, not ours.
function numbersOnly(attribs: Attributes, maxima: Record<string, number>): Attributes {
  const isFine = ([name, value]: [string, string]) => {
    const max = maxima[name];
    return max === undefined || (/^[0-9]{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= max);
  };
  return Object.fromEntries(Object.entries(attribs).filter(isFine));
}

const TAG = /<(\/?)([a-z][a-z0-9:-]*)/gi;
// Void elements stay closed and these others close each other, so that their number says nothing about depth.
const FLAT = new Set([
  'br',
  'hr',
  'img',
  'col',
  'wbr',
  'input',
  'meta',
  'link',
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
]);

function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag] of html.matchAll(TAG)) {
    const name = tag?.toLowerCase() ?? '';
    if (FLAT.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash && count === 0) continue;
    open.set(name, slash ? count - 1 : count + 1);
    depth += slash ? -1 : 1;
    if (depth > MAX_OPEN) return true;
  }
  return false;
}
