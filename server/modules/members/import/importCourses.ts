import type { Tx } from '../../../db/write.ts';

/** The published courses that a cell names, or the title that is none, or that several have. */
export type NamedCourses = { courseIds: string[] } | { reason: 'COURSE_UNKNOWN' | 'COURSE_AMBIGUOUS'; title: string };

/** Titles of a cell: parted by semicolons, bars or lines. */
const titlesIn = (cell: string | null): string[] =>
  (cell ?? '')
    .split(/[;|\n\r]+/)
    .map((title) => title.trim())
    .filter(Boolean);

/** Finds the courses of cells by their titles, without case and space, by one statement. An empty cell names none. */
export async function coursesByTitle(
  tx: Tx,
  portalId: string,
  cells: readonly (string | null)[],
): Promise<NamedCourses[]> {
  const titles = [...new Set(cells.flatMap(titlesIn))];
  const rows =
    titles.length === 0
      ? []
      : await tx.sql<{ title: string; ids: string[] }>(
          `SELECT t AS title, ARRAY(SELECT c.id FROM content c WHERE c.portal_id = $1 AND c.kind = 'COURSE' AND c.deleted_at IS NULL
                     AND c.published_revision_id IS NOT NULL AND c.title_sort = title_key(t) LIMIT 2) AS ids
             FROM unnest($2::text[]) AS t`,
          [portalId, titles],
        );
  const byTitle = new Map(rows.map(({ title, ids }) => [title, ids]));
  return cells.map((cell): NamedCourses => {
    const courseIds: string[] = [];
    for (const title of titlesIn(cell)) {
      const [id, other] = byTitle.get(title) ?? [];
      if (!id || other) return { reason: id ? 'COURSE_AMBIGUOUS' : 'COURSE_UNKNOWN', title };
      courseIds.push(id);
    }
    return { courseIds };
  });
}
