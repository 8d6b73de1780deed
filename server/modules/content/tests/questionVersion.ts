import { createHash } from 'node:crypto';
import type { Question } from '../Question.entity.ts';

/** Names a question's content, 20 characters: the same as long as nobody changes anything but its place. */
export function questionVersion({ kind, title, stem, points, shuffle, feedback, answers }: Question): string {
  const content = JSON.stringify([kind, title, stem, Number(points), shuffle, feedback, sorted(answers)]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 20);
}

/** The database gives the keys of a document in its own order; what was just written has the writer's. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, entry]) => [key, sorted(entry)]);
}
