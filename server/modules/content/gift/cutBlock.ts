import { refusal } from './giftReasons.ts';

/** The parts of a block, escapes still hidden. */
export interface GiftParts {
  title: string | null;
  /** The text before the answers. */
  before: string;
  /** What stands between the braces, or null for a text without answers. */
  answers: string | null;
  /** The text behind the answers ("missing word"). */
  behind: string;
}

/** Cuts a block at its title and its braces. Throws GiftRefusal when they do not fit together. */
export function cutBlock(body: string): GiftParts {
  const { title, rest } = cutTitle(body.trim());
  const open = rest.indexOf('{');
  const close = rest.indexOf('}');
  if (open < 0 && close < 0) return { title, before: rest, answers: null, behind: '' };
  if (close < 0) throw refusal('UNTERMINATED_BRACE');
  if (open < 0 || close < open) throw refusal('STRAY_BRACE');
  const answers = rest.slice(open + 1, close);
  const behind = rest.slice(close + 1).trim();
  if (answers.includes('{')) throw refusal('NESTED_BRACE');
  if (behind.includes('{')) throw refusal('SECOND_ANSWER_GROUP');
  if (behind.includes('}')) throw refusal('STRAY_BRACE');
  return { title, before: rest.slice(0, open).trim(), answers: answers.trim(), behind };
}

function cutTitle(text: string): { title: string | null; rest: string } {
  if (!text.startsWith('::')) return { title: null, rest: text };
  const end = text.indexOf('::', 2);
  const title = text.slice(2, end);
  if (end < 0 || /[{}]/.test(title)) throw refusal('TITLE_NOT_CLOSED');
  return { title: title.replace(/\s+/g, ' ').trim() || null, rest: text.slice(end + 2).trim() };
}
