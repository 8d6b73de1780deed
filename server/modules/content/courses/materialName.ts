import { badInput } from '../../../errors.ts';
import { cleanFileName } from '../../../files/fileName.ts';
import { textOf } from '../../../text.ts';
import { courseLimits } from './courseLimits.ts';

/** What a material's file is called: without a path and reserved characters. BAD_INPUT when nothing is left or it is too long. */
export function materialName(given: string): string {
  const name = cleanFileName(textOf(given, 'input.fileName', courseLimits.fileName));
  if (!name) throw badInput('input.fileName', 'input.empty');
  return name;
}
