import { ALL, NONE, type Share } from './share.ts';

/**
 * The credit of an ordering: the share of neighbours that stand as they should, that is, of the items (all but the last of the
 * right order) that are directly followed by the item that belongs behind them. Everything right is everything, reversed is
 * nothing, and one item at a wrong place costs two or three neighbours. Items with the same text stand for each other. An item
 * that is named twice or is none of the question's makes it no answer.
 */
export function scoreOrder(items: readonly { id: string; html: string }[], given: readonly string[]): Share {
  const texts = new Map(items.map(({ id, html }) => [id, html]));
  if (new Set(given).size !== given.length || given.some((id) => !texts.has(id))) return NONE;
  const wanted = items.map(({ html }) => html);
  const got = given.map((id) => texts.get(id) as string);
  if (wanted.length === got.length && wanted.every((text, at) => text === got[at])) return ALL;
  const missing = countPairs(wanted);
  let kept = 0;
  for (const [pair, times] of countPairs(got)) kept += Math.min(times, missing.get(pair) ?? 0);
  const whole = items.length - 1;
  // With equal texts all neighbours can be right in an order that is not.
  return { part: Math.min(kept, whole - 1), whole };
}

function countPairs(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  texts.forEach((text, at) => {
    const pair = JSON.stringify([text, texts[at + 1]]);
    if (at + 1 < texts.length) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  return counts;
}
