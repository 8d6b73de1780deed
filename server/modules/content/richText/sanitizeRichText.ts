import { ALLOWED_TAGS, HARMLESS_TAGS } from './allowedMarkup.ts';
import { cleanMarkup } from './cleanMarkup.ts';
import type { LinkTarget, UnnumberedLink } from './references.ts';
import { fileRef, placeholder, readFileRef, readPlaceholder, readTarget, safeHref } from './references.ts';

/** How references in an author's text are understood. */
export interface RichTextOptions {
  /** Recognises further picture sources (such as the URL under which we showed a picture): the sha256, or null. */
  fileRef?: (src: string) => string | null;
  /** Recognises further internal hrefs (such as a course's address in the web client): the target, or null. */
  linkRef?: (href: string) => UnnumberedLink | null;
  /** Links of the stored text; a placeholder stays only if its number is among them. */
  knownLinks?: readonly LinkTarget[];
  /** Whether a file may be shown here (it belongs to this portal); where absent, every file may. */
  allowsFile?: (sha256: string) => boolean;
  /** Whether a link may lead there (the target is in this portal); where absent, everywhere. */
  allowsTarget?: (target: UnnumberedLink) => boolean;
}

/** What was taken out, so that a caller can report it; each list holds at most 100 entries of at most 200 characters. */
export interface DroppedMarkup {
  /** Sources of pictures that are not files of ours. */
  pictures: string[];
  /** Hrefs that are not allowed or lead nowhere; their text stays. */
  links: string[];
  /** Names of removed elements, each once. */
  tags: string[];
}

/** Sanitised HTML with the references it contains. */
export interface RichText {
  html: string;
  /** sha256 of every picture, each once, in order of appearance. */
  files: string[];
  /** Internal links by number. */
  links: LinkTarget[];
  dropped: DroppedMarkup;
}

/** Several texts that share one numbering of links: `clean` each of them, then read `found`. */
export interface RichTextPass {
  clean(html: string): string;
  found(): Omit<RichText, 'html'>;
}

const ALLOWED = new Set(ALLOWED_TAGS);
/** Links one text (or question) may have; further ones keep only their text. */
const MAX_LINKS = 10_000;

/** Sanitises an author's HTML for storing: the allow-list of elements, pictures only as files of ours, internal links as numbered placeholders. Never fails; sanitising the result with its own links changes nothing. Callers limit the size (1 MB at most is sensible). */
export function sanitizeRichText(html: string, options: RichTextOptions = {}): RichText {
  const pass = startRichText(options);
  const cleaned = pass.clean(html);
  return { html: cleaned, ...pass.found() };
}

/** Starts a pass over several texts of one object (a question's stem, choices and feedback) whose links are numbered together. */
export function startRichText(options: RichTextOptions = {}): RichTextPass {
  const files = new Set<string>();
  const dropped: DroppedMarkup = { pictures: [], links: [], tags: [] };
  const numbering = numberLinks(options.knownLinks ?? []);

  const picture = (src: string) => {
    const sha256 = readFileRef(src) ?? readFileRef(fileRef(options.fileRef?.(src) ?? ''));
    if (!sha256 || options.allowsFile?.(sha256) === false) {
      note(dropped.pictures, src);
      return null;
    }
    files.add(sha256);
    return fileRef(sha256);
  };
  const link = (href: string) => {
    const n = internalLink(href.trim(), options, numbering);
    if (n !== null) return { href: placeholder(n), external: false };
    const kept = safeHref(href);
    if (!kept) note(dropped.links, href);
    return kept;
  };
  const onTag = (name: string) => {
    if (!ALLOWED.has(name) && !HARMLESS_TAGS.has(name) && !dropped.tags.includes(name)) note(dropped.tags, name);
  };
  return {
    clean: (html) => cleanMarkup(html, { picture, link, onTag }),
    found: () => ({ files: [...files], links: numbering.used(), dropped }),
  };
}

function internalLink(href: string, options: RichTextOptions, numbering: Numbering): number | null {
  const n = readPlaceholder(href);
  if (n !== null) return numbering.keep(n);
  const target = readTarget(href) ?? options.linkRef?.(href) ?? null;
  return target && options.allowsTarget?.(target) !== false ? numbering.give(target) : null;
}

interface Numbering {
  keep(n: number): number | null;
  give(target: UnnumberedLink): number | null;
  used(): LinkTarget[];
}

// The same target keeps one number; a number that was given once is not given to another target later.
function numberLinks(known: readonly LinkTarget[]): Numbering {
  const byNumber = new Map(known.map((link) => [link.n, link]));
  const byTarget = new Map(known.map((link) => [`${link.kind}/${link.targetId}`, link.n]));
  const used = new Map<number, LinkTarget>();
  let last = known.reduce((max, link) => Math.max(max, link.n), 0);
  const keep = (n: number) => {
    const link = byNumber.get(n);
    if (!link) return null;
    used.set(n, { n, kind: link.kind, targetId: link.targetId });
    return n;
  };
  const give = ({ kind, targetId }: UnnumberedLink) => {
    const existing = byTarget.get(`${kind}/${targetId}`);
    if (existing === undefined && last >= MAX_LINKS) return null;
    const n = existing ?? ++last;
    if (existing === undefined) byTarget.set(`${kind}/${targetId}`, n);
    if (!byNumber.has(n)) byNumber.set(n, { n, kind, targetId });
    used.set(n, { n, kind, targetId });
    return n;
  };
  return { keep, give, used: () => [...used.values()].sort((a, b) => a.n - b.n) };
}

function note(list: string[], value: string): void {
  if (list.length < 100) list.push(value.slice(0, 200).toWellFormed());
}
