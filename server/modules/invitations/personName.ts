import { oneLine } from '../../oneLine.ts';
import { optionalTextOf } from '../../text.ts';

/**
 * A person's name as it was given, on one line: without control characters and what turns the direction of writing, so that it
 * can stand in headers and lists (S64). Null for none; BAD_INPUT over 200 characters.
 */
export const personName = (given: string | null | undefined, field: string): string | null =>
  optionalTextOf(oneLine(given ?? ''), field, 200);
