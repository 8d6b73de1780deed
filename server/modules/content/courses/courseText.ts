import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { optionalTextOf, textOf } from '../../../text.ts';
import { descriptionOf } from '../tests/descriptionOf.ts';
import { courseLimits } from './courseLimits.ts';

/** The texts of a course as they are stored; null for what was not given. */
export interface CourseText {
  title: string | null;
  description: string | null;
  /** SHA-256 of each picture in the description. */
  files: string[] | null;
  requirements: string | null;
  notes: MarkupNote[];
}

/**
 * Reads the texts of a course; what is undefined stays null, null itself empties a text. BAD_INPUT for what is too long;
 * refused: a description of more than 100 kB.
 */
export async function courseText(
  ctx: Ctx,
  tx: Tx,
  portalId: string,
  given: { title?: string | null; description?: string | null; requirements?: string | null },
): Promise<CourseText> {
  const title = given.title == null ? null : textOf(given.title, 'input.title', courseLimits.title);
  const requirements =
    given.requirements === undefined
      ? null
      : (optionalTextOf(given.requirements, 'input.requirements', courseLimits.requirements) ?? '');
  if (given.description === undefined) return { title, requirements, description: null, files: null, notes: [] };
  const described = await descriptionOf(ctx, tx, portalId, given.description ?? '');
  return { title, requirements, description: described.html, files: described.files, notes: described.notes };
}
