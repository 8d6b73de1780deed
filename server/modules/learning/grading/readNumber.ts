import type { Language } from '../../../i18n/translate.ts';

/** Digits with separators, and perhaps an exponent: 1e3, 1,5·10^-3. No two parts of it can take the same characters. */
const WRITTEN = /^([+-]?)([0-9.,]+)(?:(?:e|[x*]10\^?)([+-]?[0-9]{1,3}))?$/;

/**
 * The number that somebody typed, or null when it is none. A comma or a point is the decimal sign; the other kind before it, or
 * the same kind several times, groups digits in threes, as do spaces (also thin and unbreakable ones) and apostrophes. In English
 * a comma alone also groups where exactly three digits follow it: 1,234 is 1234 there and 1.234 elsewhere. At most 100
 * characters; time is linear.
 */
export function readNumber(typed: string, language: Language): number | null {
  if (typed.length > 100) return null;
  const plain = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2012-\u2014\ufe63]/g, '-')
    .replace(/[×·⋅∙]/g, '*')
    // Cyrillic letters that look like those of an exponent.
    .replace(/е/g, 'e')
    .replace(/х/g, 'x')
    .replace(/(?<=[0-9])[\s\u2060'\u2019](?=[0-9]{3}(?![0-9]))/g, '')
    .replace(/\s*([*x^]|e)\s*/g, '$1')
    .replace(/^([+-])\s+/, '$1');
  const [whole, sign, digits = '', exponent] = WRITTEN.exec(plain) ?? [];
  if (whole === undefined) return null;
  const decimal = decimalOf(digits, language);
  if (decimal === null) return null;
  const number = Number(`${sign}${decimal}e${exponent ?? '0'}`);
  return Number.isFinite(number) ? number : null;
}

/** Digits with separators as a decimal with a point; null when the separators make no sense. */
function decimalOf(digits: string, language: Language): string | null {
  const decimal = decimalSign(digits, language);
  const at = decimal === null ? -1 : digits.lastIndexOf(decimal);
  const [whole, fraction] = at === -1 ? [digits, ''] : [digits.slice(0, at), digits.slice(at + 1)];
  if (/[.,]/.test(fraction) || (whole === '' && fraction === '')) return null;
  if (/[.,]/.test(whole) && !/^[0-9]{1,3}(?:,[0-9]{3})+$|^[0-9]{1,3}(?:\.[0-9]{3})+$/.test(whole)) return null;
  if (decimal !== null && whole.includes(decimal)) return null;
  return `${whole.replace(/[.,]/g, '') || '0'}.${fraction || '0'}`;
}

/** Which of comma and point stands before the fraction; null when there is none. */
function decimalSign(digits: string, language: Language): ',' | '.' | null {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && points > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (commas === 1) return language === 'en' && /^[1-9][0-9]{0,2},[0-9]{3}$/.test(digits) ? null : ',';
  return points === 1 ? '.' : null;
}
