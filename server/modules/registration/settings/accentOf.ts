import type { Ctx } from '../../../context.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';

/** A colour as it is stored, `#rrggbb` in lower case; null for none. Refuses everything else. */
export function accentOf(ctx: Ctx, given: string | null): string | null {
  const colour = given?.trim().toLowerCase() || null;
  if (colour !== null && !/^#[0-9a-f]{6}$/.test(colour))
    throw invalidInput(ctx, 'input.accent', 'COLOUR_INVALID', 'members.colourInvalid');
  return colour;
}
