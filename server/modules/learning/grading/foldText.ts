import type { Language } from '../../../i18n/translate.ts';

/** What is written in several ways and means the same, whatever the language: typographic quotes and dashes, kinds of space. */
const spellings: [RegExp, string][] = [
  // Soft hyphens, zero-width characters, byte order marks, marks of direction.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''],
  [/[\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  // Romanian letters with a cedilla instead of a comma: one letter in two encodings.
  [/\u015f/g, '\u0219'],
  [/\u015e/g, '\u0218'],
  [/\u0163/g, '\u021b'],
  [/\u0162/g, '\u021a'],
];

/** What is one letter within a language, though not in every other. */
const inLanguage: Partial<Record<Language, [RegExp, string][]>> = {
  ru: [
    [/ё/g, 'е'],
    [/Ё/g, 'Е'],
  ],
};

/**
 * A text in the form in which answers are compared: composed characters (NFC), one kind of space, quote and dash, Russian ё as
 * е, and without capitals unless they matter. Capitals are folded as Unicode folds them, the same on every machine: ß is ss, ς
 * is σ, and İ and ı are i. Space at the ends stays (see `trimmedText`), runs of it become one.
 */
export function foldText(text: string, language: Language, caseSensitive: boolean): string {
  let folded = text.normalize('NFC');
  for (const [found, put] of [...spellings, ...(inLanguage[language] ?? [])]) folded = folded.replace(found, put);
  folded = folded.replace(/\s+/g, ' ');
  return caseSensitive ? folded : withoutCapitals(folded);
}

/** A whole answer: folded, without space at its ends. */
export function trimmedText(text: string, language: Language, caseSensitive: boolean): string {
  return foldText(text, language, caseSensitive).trim();
}

function withoutCapitals(text: string): string {
  // Turkish İ would become an i with a dot of its own above it.
  return text
    .replace(/\u0130/g, 'i')
    .toLowerCase()
    .replace(/\u0131/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/ſ/g, 's');
}
