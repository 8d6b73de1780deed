/**
 * GIFT gives `\ : # = { } ~` a meaning unless they are escaped, and the parser also where Moodle gives them none (a colon in a
 * stem). We write every character that is meant literally as a Unicode noncharacter, which no text may contain, before the
 * parser sees it, and write it back afterwards.
 */
const HIDDEN: Record<string, string> = {
  '\\': '\ufdd0',
  ':': '\ufdd1',
  '#': '\ufdd2',
  '=': '\ufdd3',
  '{': '\ufdd4',
  '}': '\ufdd5',
  '~': '\ufdd6',
  '\n': '\ufdd7',
  '%': '\ufdd8',
  '&': '\ufdd9',
  '>': '\ufdda',
};
/** Stands where the parser wants a text and there is none. */
export const NOTHING = '\ufddb';

const SHOWN = new Map([...Object.entries(HIDDEN).map(([shown, hidden]) => [hidden, shown] as const), [NOTHING, '']]);
const ANY_HIDDEN = /[\ufdd0-\ufddb]/g;
const NONCHARACTERS = /[\ufdd0-\ufdef]/g;
const ESCAPE = /\\([\\:#={}~n]?)/g;

/** Takes the noncharacters out of a file, so that ours are the only ones. */
export function withoutNoncharacters(text: string): string {
  return text.replace(NONCHARACTERS, '\ufffd');
}

/** Hides what is escaped (`\n` is a line end), and backslashes that escape nothing. */
export function hideEscapes(text: string): string {
  return text.replace(ESCAPE, (_, char: string) => HIDDEN[char === 'n' ? '\n' : char || '\\'] ?? '');
}

/** Hides everything that the parser could take for syntax in a text that is only text. A format such as `[html]` at its beginning keeps its meaning. */
export function hideSyntax(text: string): string {
  return text.replace(/[\\:#={}~%]|&(?=&)|(?<=-)>/g, (char) => HIDDEN[char] ?? char);
}

/** The text as it was meant. */
export function showHidden(text: string): string {
  return text.replace(ANY_HIDDEN, (char) => SHOWN.get(char) ?? '');
}
