import type { LinkKind } from './richText/references.ts';

const folders: Record<LinkKind, string> = { COURSE: 'courses', TEST: 'tests', ITEM: 'items' };

/** Where a course, test or course item is shown: a path from the root of the site, the same for everybody (R5). */
export const contentPath = (kind: LinkKind, id: string): string => `/${folders[kind]}/${id}`;
