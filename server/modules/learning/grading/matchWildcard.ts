/** The literal parts of a pattern between its wildcards: one part without any, two with one `*`, and so on. */
export type Pattern = readonly string[];

/** Cuts an accepted text at its wildcards: `*` is any characters, `\*` an asterisk; a backslash elsewhere is itself. */
export function cutPattern(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('\\*', at)) {
      part += '*';
      at++;
    } else if (text[at] === '*') {
      parts.push(part);
      part = '';
    } else {
      part += text[at];
    }
  }
  parts.push(part);
  return parts;
}

/**
 * Whether a text fits a pattern as a whole. Each part is taken where it first occurs, which for wildcards that stand for anything
 * finds a fit whenever there is one; the time is linear in text and pattern together, whatever they are (S61).
 */
export function matchWildcard(pattern: Pattern, text: string): boolean {
  const [first = '', ...others] = pattern;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const part of others) {
    from = endOfFirst(text, part, from, end);
    if (from === -1) return false;
  }
  return true;
}

/** Where the first occurrence of a part between two places ends, or -1 (Knuth, Morris and Pratt). */
function endOfFirst(text: string, part: string, from: number, end: number): number {
  if (part === '') return from;
  const borders = bordersOf(part);
  let held = 0;
  for (let at = from; at < end; at++) {
    while (held > 0 && text[at] !== part[held]) held = borders[held - 1] as number;
    if (text[at] === part[held]) held++;
    if (held === part.length) return at + 1;
  }
  return -1;
}

/** For each beginning of a part: how long its longest beginning is that is also its end. */
function bordersOf(part: string): number[] {
  const borders = [0];
  let held = 0;
  for (let at = 1; at < part.length; at++) {
    while (held > 0 && part[at] !== part[held]) held = borders[held - 1] as number;
    if (part[at] === part[held]) held++;
    borders.push(held);
  }
  return borders;
}
