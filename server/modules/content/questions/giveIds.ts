import { createHash } from 'node:crypto';

/** Gives every entry without an id one that is unique in the list, and keeps those that are there. Made from the content and not from the position: an id that counts up would tell a learner the authored (in an ordering: the right) order. */
export function giveIds<Entry extends { id?: string }>(
  entries: readonly Entry[],
  contentOf: (entry: Entry) => string,
): (Entry & { id: string })[] {
  const taken = new Set(entries.flatMap((entry) => (entry.id === undefined ? [] : [entry.id])));
  return entries.map((entry) => {
    if (entry.id !== undefined) return { ...entry, id: entry.id };
    let id = shortHash(contentOf(entry));
    for (let again = 2; taken.has(id); again++) id = shortHash(`${again}\n${contentOf(entry)}`);
    taken.add(id);
    return { ...entry, id };
  });
}

function shortHash(content: string): string {
  return `a${createHash('sha256').update(content).digest('hex').slice(0, 9)}`;
}
