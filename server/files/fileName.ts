import { mediaTypes } from './mediaTypes.ts';

/** Longest name, in characters, as the table has it. */
const longest = 255;

/** Control characters, and those that make a name read otherwise than it is written (a right-to-left "gpj.exe"). */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/**
 * A given file name as it may be stored and shown: the last part of a path, without invisible or reserved characters, at most
 * 255 characters with its end kept; null when nothing is left.
 */
export function cleanFileName(given: string): string | null {
  const last = given.slice(0, 4096).normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    // Windows drops dots and spaces at the end, and so would make "a.exe." a program.
    .replace(/^ +|[. ]+$/g, '');
  if (/^\.*$/.test(name)) return null;
  return shorten(name);
}

/** What follows the last dot, in lower case; empty if there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * The name with an end that fits what the file is: `report.pdf.exe` that is a PDF becomes `report.pdf.exe.pdf` (S54), and
 * nobody's `photo.jpg` that is a PNG is refused.
 */
export function fittingName(name: string, mediaType: string): string {
  const known = mediaTypes.find((type) => type.mediaType === mediaType);
  if (!known || known.extensions.includes(extensionOf(name))) return name;
  return shorten(`${name}.${known.extensions[0]}`);
}

function shorten(name: string): string {
  if (name.length <= longest) return name;
  const end = extensionOf(name);
  const kept = end && end.length <= 10 ? `.${end}` : '';
  return `${name
    .slice(0, longest - kept.length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}${kept}`;
}
