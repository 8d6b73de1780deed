import { badInput } from './errors.ts';

export { isEmailAddress } from './emailAddress.ts';

/** A given text, trimmed and checked: BAD_INPUT when it is empty or longer than `most` characters. */
export function textOf(value: string, field: string, most: number): string {
  // PostgreSQL keeps no NUL, and its JSON no half of a surrogate pair.
  const text = value.toWellFormed().replaceAll('\u0000', '').normalize('NFC').trim();
  if (text === '') throw badInput(field, 'input.empty');
  if (text.length > most) throw badInput(field, 'input.tooLong', { most });
  return text;
}

/** Like `textOf`, where nothing may be given: null for nothing. */
export const optionalTextOf = (value: string | null | undefined, field: string, most: number): string | null =>
  value == null || value.replaceAll('\u0000', '').trim() === '' ? null : textOf(value, field, most);

/** A pattern for ILIKE that finds the text anywhere, its own % and _ taken literally; at most 200 characters count. */
export const likePattern = (search: string): string =>
  `%${search
    .replaceAll('\u0000', '')
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, '\\$&')}%`;

/** The same for a column that holds titles as they are compared: case and space make no difference. */
export const titlePattern = (search: string): string => likePattern(search.normalize('NFKC').replace(/\s+/g, ' '));
