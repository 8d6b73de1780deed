/** Elements a lesson or question may contain. No element here switches the HTML parser into another mode (no raw text, no foreign content, no template), which is what mutation attacks need. */
export const ALLOWED_TAGS: readonly string[] = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'div', 'span', 'blockquote', 'pre', 'code', 'kbd', 'samp'],
  ...[
    'var',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'colgroup',
    'col',
    'thead',
    'tbody',
    'tfoot',
    'tr',
  ],
  ...['th', 'td', 'figure', 'figcaption', 'img', 'a', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup'],
  ...['mark', 'small', 'abbr', 'q', 'cite', 'wbr'],
];

/** Attributes kept per element; those of `a`, `img`, `th`, `td` and `ol` have been rebuilt and checked by then. */
export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  '*': ['lang', 'dir'],
  a: ['href', 'title', 'rel'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  col: ['span'],
  colgroup: ['span'],
  abbr: ['title'],
};

const BOXES = ['note', 'tip', 'warning', 'important', 'align-left', 'align-center', 'align-right', 'wide', 'narrow'];

/** Classes that have a meaning in our stylesheet; every other class is dropped. */
export const ALLOWED_CLASSES: Record<string, (string | RegExp)[]> = {
  div: BOXES,
  p: BOXES,
  figure: BOXES,
  table: ['wide', 'narrow', 'striped'],
  span: ['highlight', 'blank'],
  code: [/^language-[a-z0-9+#-]{1,20}$/],
  pre: [/^language-[a-z0-9+#-]{1,20}$/],
};

/** Removed without a word: they carry no content of their own, only page structure or looks. */
export const HARMLESS_TAGS: ReadonlySet<string> = new Set([
  ...['html', 'head', 'body', 'meta', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside'],
  ...['font', 'center', 'big', 'tt', 'strike', 'nobr', 'label', 'address', 'o:p'],
]);
