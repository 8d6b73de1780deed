import { createHash } from 'node:crypto';

/** What the order of a question's choices, prompts or items is drawn for; each has numbers of its own. */
export type PaperSide = 'options' | 'answers';

/** How entries may be ordered. */
export type Shuffle = 'AS_AUTHORED' | 'SHUFFLED' | 'NEVER_AS_AUTHORED';

/** An entry of a question as one attempt shows it: what the author calls it, and what this paper does. */
export interface ShownEntry {
  authoredId: string;
  paperId: string;
}

/**
 * The questions in the order of an attempt. The seed never leaves the server, and the numbers come from a cryptographic hash of
 * it, so that no order which a learner sees tells anything of another one.
 */
export function orderQuestions(seed: string, authored: readonly string[], shuffle: boolean): string[] {
  return shuffle ? permuted(authored, drawn(`${seed}/questions`, 4 * authored.length), 0) : [...authored];
}

/**
 * The choices, prompts or items of a question in the order of an attempt, with ids of this attempt only: they tell neither the
 * author's names nor the authored order, and those of the two sides of a matching have nothing in common (S44).
 * `NEVER_AS_AUTHORED` leaves the author's order out where there are at least three entries; of two, that would tell the other.
 */
export function orderEntries(
  seed: string,
  questionId: string,
  side: PaperSide,
  authored: readonly string[],
  shuffle: Shuffle,
): ShownEntry[] {
  const numbers = drawn(`${seed}/${questionId}/${side}`, prefixBytes + 4 * (authored.length + 1));
  const prefix = numbers.toString('base64url', 0, prefixBytes);
  let order = shuffle === 'AS_AUTHORED' ? [...authored] : permuted(authored, numbers, prefixBytes);
  if (shuffle === 'NEVER_AS_AUTHORED' && order.length > 2 && order.every((id, n) => id === authored[n])) {
    const by = 1 + (numbers.readUInt32LE(prefixBytes + 4 * authored.length) % (order.length - 1));
    order = [...order.slice(by), ...order.slice(0, by)];
  }
  return order.map((authoredId, place) => ({ authoredId, paperId: `${prefix}${place.toString(36)}` }));
}

/** Eight characters of base64url before the place. */
const prefixBytes = 6;

const drawn = (purpose: string, outputLength: number): Buffer =>
  createHash('shake256', { outputLength: Math.max(outputLength, 1) })
    .update(purpose)
    .digest();

/** Fisher–Yates with 32 bits a step: for the 50 entries of a question no order is likelier than another by 10⁻⁷. */
function permuted(authored: readonly string[], numbers: Buffer, from: number): string[] {
  const order = [...authored];
  for (let last = order.length - 1; last > 0; last--) {
    const other = numbers.readUInt32LE(from + 4 * last) % (last + 1);
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  return order;
}
