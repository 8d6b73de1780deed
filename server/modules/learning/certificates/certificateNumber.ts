import { randomInt } from 'node:crypto';

/** Digits and letters without look-alikes (0 O, 1 I L); 31 of them, a prime, which the check character needs. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 20;

/**
 * A new number of a certificate: 94 random bits and a check character in four groups of five, such as `7K2QM-X9D4T-BH3WN-5RZC8`.
 * The check finds every wrong character and every two that changed places.
 */
export function newCertificateNumber(): string {
  const digits = Array.from({ length: length - 1 }, () => randomInt(alphabet.length));
  const rest = weighted(digits);
  const check = alphabet.split('').findIndex((_, digit) => (rest + length * digit) % alphabet.length === 0);
  return grouped([...digits, check].map((digit) => alphabet[digit]).join(''));
}

/** A number as somebody typed it – lower case, with or without dashes or spaces – as it is stored; null if it cannot be one. */
export function readCertificateNumber(typed: string): string | null {
  if (typed.length > 100) return null;
  const characters = typed.toUpperCase().replace(/[\s\p{Pd}_.]/gu, '');
  const digits = [...characters].map((character) => alphabet.indexOf(character));
  if (digits.length !== length || digits.includes(-1)) return null;
  return weighted(digits) % alphabet.length === 0 ? grouped(characters) : null;
}

const weighted = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, place) => sum + (place + 1) * digit, 0);

const grouped = (characters: string): string => characters.replace(/(.{5})(?=.)/g, '$1-');
