import type { ComparedItemFragment } from '../../../generated/graphql.ts';

/** A revision as far as it is compared. */
export interface Compared {
  title: string;
  requirements: string;
  description: { version: string };
  competencies: readonly { id: string }[];
  items: readonly ComparedItemFragment[];
}

/** One thing that differs; about an item of the course, or about the whole. */
export interface Difference {
  what:
    | 'title'
    | 'description'
    | 'requirements'
    | 'competencies'
    | 'order'
    | 'added'
    | 'removed'
    | 'content'
    | 'opening';
  item?: { id: string; title: string };
}

/** What a draft has changed since a revision, the whole first, then the items in their order, those removed last. */
export function differences(before: Compared, now: Compared): Difference[] {
  const found: Difference[] = [];
  if (before.title !== now.title) found.push({ what: 'title' });
  if (before.description.version !== now.description.version) found.push({ what: 'description' });
  if (before.requirements !== now.requirements) found.push({ what: 'requirements' });
  if (idsOf(before.competencies, true) !== idsOf(now.competencies, true)) found.push({ what: 'competencies' });
  const former = new Map(before.items.map((item) => [item.id, item]));
  const present = new Set(now.items.map(({ id }) => id));
  const kept = (item: { id: string }) => former.has(item.id) && present.has(item.id);
  if (idsOf(before.items.filter(kept)) !== idsOf(now.items.filter(kept))) found.push({ what: 'order' });
  for (const item of now.items) {
    const was = former.get(item.id);
    const named = { id: item.id, title: item.title };
    if (!was) found.push({ what: 'added', item: named });
    else if (contentOf(was) !== contentOf(item)) found.push({ what: 'content', item: named });
    if (was && openingOf(was) !== openingOf(item)) found.push({ what: 'opening', item: named });
  }
  for (const { id, title } of before.items) if (!present.has(id)) found.push({ what: 'removed', item: { id, title } });
  return found;
}

function idsOf(list: readonly { id: string }[], isSorted = false): string {
  const ids = list.map(({ id }) => id);
  return (isSorted ? ids.sort() : ids).join();
}

function contentOf(item: ComparedItemFragment): string {
  if (item.__typename === 'Lesson')
    return JSON.stringify([item.title, item.text.version, item.readRule, item.readSeconds ?? null]);
  if (item.__typename === 'Material') return JSON.stringify([item.title, item.fileName, item.file.sha256]);
  return JSON.stringify([item.title, item.__typename === 'TestItem' ? item.test?.id : null]);
}

const openingOf = ({ opensAt, opensAfter }: ComparedItemFragment): string =>
  JSON.stringify([opensAt ?? null, opensAfter?.id ?? null]);
