import { foldText, trimmedText } from './foldText.ts';

const same = (one: string, other: string, language: 'en' | 'de' | 'ro' | 'ru' | 'pl' | 'cs' = 'en', cased = false) =>
  trimmedText(one, language, cased) === trimmedText(other, language, cased);

it.each([
  ['composed and decomposed characters', 'Zażółć', 'Zażo\u0301łc\u0301', 'pl'],
  ['spaces', ' two \u00a0\u2009 words\t', 'two words', 'en'],
  ['quotes', '„so“ “so” «so» ’s', '"so" "so" "so" \'s', 'de'],
  ['dashes', 'a – b — c ‑ d', 'a - b - c - d', 'en'],
  ['invisible characters', 'co\u00adop\u200berate\ufeff', 'cooperate', 'en'],
  ['capitals', 'ŁÓDŹ', 'łódź', 'pl'],
  ['capitals of Czech', 'PŘÍLIŠ', 'příliš', 'cs'],
  ['capitals of Russian', 'МОСКВА', 'москва', 'ru'],
  ['ß and ss', 'STRASSE', 'Straße', 'de'],
  ['capital ẞ', 'STRAẞE', 'Straße', 'de'],
  ['Turkish İ, ı and I', 'İSTANBUL ISPARTA', 'istanbul ısparta', 'en'],
  ['final sigma', 'ΟΔΟΣ', 'οδος', 'en'],
  ['Romanian comma and cedilla', 'știință', 'ştiinţă', 'ro'],
  ['Russian ё and е', 'Ёлка ещё', 'елка еще', 'ru'],
] as const)('takes as the same: %s', (_name, one, other, language) => {
  expect(same(one, other, language)).toBe(true);
});

it.each([
  ['accents', 'cote', 'coté', 'en', false],
  ['ё and е outside of Russian', 'ёлка', 'елка', 'en', false],
  ['capitals where they matter', 'pH', 'PH', 'en', true],
  ['ß and ss where capitals matter', 'Maße', 'Masse', 'de', true],
  ['words with and without a space', 'any one', 'anyone', 'en', false],
] as const)('tells apart: %s', (_name, one, other, language, cased) => {
  expect(same(one, other, language, cased)).toBe(false);
});

it('gives the same when folded twice', () => {
  const samples = ['„Große“ — Straße', 'İıſς ẞ ß', 'Ş ş Ţ ţ', '  a  b ', 'Ё ё'];
  for (const text of samples) {
    for (const cased of [true, false]) {
      const once = foldText(text, 'ru', cased);
      expect(foldText(once, 'ru', cased)).toBe(once);
    }
  }
});
