import { hideEscapes } from './hiddenCharacters.ts';

/** One block of a GIFT file: a question, a text, or a category line. */
export interface GiftBlock {
  /** Number of its first line that is not a comment, from 1. */
  line: number;
  /** Its lines without comments and blank lines, escapes hidden. */
  body: string;
  isCategory: boolean;
  /** `[id:…]` and `[tag:…]` of its comments. */
  externalId: string | null;
  tags: string[];
}

const CATEGORY = /^\s*\$CATEGORY:/;

/** Cuts a file into blocks. A block ends at a blank line outside braces; one inside braces ends it too if no `}` follows before the next `{`, so that a forgotten brace costs one question and not the rest of the file. A category line is a block of its own. Takes time in proportion to the text; stops after `max` blocks. */
export function splitBlocks(text: string, max: number): GiftBlock[] {
  const lines = text.split('\n').map((raw, index) => readLine(raw, index + 1));
  const nextBraces = findNextBraces(lines);
  const blocks: GiftBlock[] = [];
  let current = newBlock();
  let open = false;
  const finish = () => {
    open = false;
    if (current.content.length === 0) return;
    blocks.push(toBlock(current));
    current = newBlock();
  };
  for (const [index, line] of lines.entries()) {
    if (blocks.length >= max) return blocks;
    if (line.kind === 'BLANK') {
      if (!open || nextBraces[index] !== '}') finish();
    } else if (line.kind === 'COMMENT') {
      current.comments.push(line.text);
    } else if (line.kind === 'CATEGORY' && !open) {
      finish();
      blocks.push(toBlock({ content: [line], comments: [] }, true));
      current = newBlock();
    } else {
      current.content.push(line);
      open = isOpenAfter(line, open);
    }
  }
  finish();
  return blocks;
}

interface Line {
  kind: 'BLANK' | 'COMMENT' | 'CATEGORY' | 'TEXT';
  text: string;
  number: number;
}

function readLine(raw: string, number: number): Line {
  const start = raw.trimStart();
  if (start === '') return { kind: 'BLANK', text: '', number };
  if (start.startsWith('//')) return { kind: 'COMMENT', text: raw, number };
  // A category is a path and knows no escapes.
  if (CATEGORY.test(raw)) return { kind: 'CATEGORY', text: raw, number };
  return { kind: 'TEXT', text: withoutTrailingComment(hideEscapes(raw)), number };
}

// `… } // like this`; elsewhere in a line two slashes are text (a web address).
function withoutTrailingComment(text: string): string {
  return text.replace(/\}[ \t]*\/\/.*$/, '}');
}

function findNextBraces(lines: Line[]): (string | null)[] {
  const next: (string | null)[] = new Array(lines.length).fill(null);
  let brace: string | null = null;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line?.kind === 'TEXT') brace = /[{}]/.exec(line.text)?.[0] ?? brace;
    next[index] = brace;
  }
  return next;
}

function isOpenAfter(line: Line, open: boolean): boolean {
  const opening = line.text.lastIndexOf('{');
  const closing = line.text.lastIndexOf('}');
  return opening === closing ? open : opening > closing;
}

interface RawBlock {
  content: Line[];
  comments: string[];
}

const newBlock = (): RawBlock => ({ content: [], comments: [] });

function toBlock({ content, comments }: RawBlock, isCategory = false): GiftBlock {
  const body = content.map(({ text }) => text).join('\n');
  return { line: content[0]?.number ?? 0, body, isCategory, ...readMarks(comments) };
}

// Lengths are bounded so that a file full of `[id:` takes no time.
const ID = /\[id:((?:\\\]|[^\]]){1,250})\]/;
const TAGS = /\[tag:((?:\\\]|[^\]]){1,250})\]/g;

function readMarks(comments: string[]): Pick<GiftBlock, 'externalId' | 'tags'> {
  const clean = (value: string | undefined) => value?.replaceAll('\\]', ']').trim() ?? '';
  const ids = comments.map((comment) => clean(ID.exec(comment)?.[1])).filter((id) => id !== '');
  const tags = comments.flatMap((comment) => [...comment.matchAll(TAGS)].map(([, tag]) => clean(tag)));
  return { externalId: ids.at(-1) ?? null, tags: [...new Set(tags.filter((tag) => tag !== ''))] };
}
