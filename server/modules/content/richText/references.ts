/** What an internal link points to. */
export type LinkKind = 'COURSE' | 'TEST' | 'ITEM';

/** A link out of one text: placeholder number n (1, 2, …, unique in that text) → the object it leads to. Kept as a row beside the text. */
export interface LinkTarget {
  n: number;
  kind: LinkKind;
  targetId: string;
}

/** An internal link before it has a number. */
export type UnnumberedLink = Omit<LinkTarget, 'n'>;

const FILE = /^extramural:file\/([0-9a-f]{64})$/;
const PLACEHOLDER = /^extramural:link\/([1-9][0-9]{0,5})$/;
const TARGET = /^extramural:(course|test|item)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const KINDS: Record<string, LinkKind> = { course: 'COURSE', test: 'TEST', item: 'ITEM' };

/** The sha256 (64 lower-case hex digits) named by a stored picture's source, or null. */
export function readFileRef(src: string): string | null {
  return FILE.exec(src)?.[1] ?? null;
}

/** The source under which a picture is stored. */
export function fileRef(sha256: string): string {
  return `extramural:file/${sha256}`;
}

/** The number of a stored link placeholder, or null. */
export function readPlaceholder(href: string): number | null {
  const n = PLACEHOLDER.exec(href)?.[1];
  return n === undefined ? null : Number(n);
}

/** The href under which an internal link is stored. */
export function placeholder(n: number): string {
  return `extramural:link/${n}`;
}

/** The target named by an author's `extramural:course|test|item/<uuid>`, or null. */
export function readTarget(href: string): UnnumberedLink | null {
  const match = TARGET.exec(href);
  const kind = KINDS[match?.[1]?.toLowerCase() ?? ''];
  return match?.[2] && kind ? { kind, targetId: match[2].toLowerCase() } : null;
}

/** The href an author writes for an internal target; the opposite of readTarget. */
export function targetRef(target: UnnumberedLink): string {
  return `extramural:${target.kind.toLowerCase()}/${target.targetId}`;
}

const WEB = /^https?:\/\/[^\s\\]+$/i;
const MAIL = /^mailto:[^\s\\]+$/i;
const FRAGMENT = /^#[^\s\\]*$/;
const MAX_HREF = 2048;

/** A link out of the portal that may stand in a text: http, https, mailto or a fragment of the same page, at most 2,048 characters; else null. */
export function safeHref(href: string): { href: string; external: boolean } | null {
  const trimmed = href.trim().replace(/[ "<>`]/g, encodeURIComponent);
  if (trimmed.length > MAX_HREF) return null;
  if (WEB.test(trimmed) && URL.canParse(trimmed)) return { href: trimmed, external: true };
  if (MAIL.test(trimmed) || FRAGMENT.test(trimmed)) return { href: trimmed, external: false };
  return null;
}
