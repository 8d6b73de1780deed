import { cutPattern, matchWildcard } from './matchWildcard.ts';

const fits = (pattern: string, text: string): boolean => matchWildcard(cutPattern(pattern), text);

it.each([
  ['word', 'word', true],
  ['word', 'words', false],
  ['*', 'anything', true],
  ['*', '', true],
  ['', '', true],
  ['a*', 'abc', true],
  ['*c', 'abc', true],
  ['a*c', 'ac', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['*ab*', 'aab', true],
  ['**', 'x', true],
  ['5 \\* 3', '5 * 3', true],
  ['5 \\* 3', '5 x 3', false],
  ['\\*', '*', true],
  ['\\**', '*x', true],
  ['a\\b', 'a\\b', true],
  ['.+', 'xx', false],
  ['$&', '$&', true],
])('%s, %s: %s', (pattern, text, right) => {
  expect(fits(pattern, text)).toBe(right);
});

it('agrees with a plain definition on every short pattern and text', () => {
  // What a wildcard means, said without care for time.
  const means = (pattern: string, text: string): boolean => {
    if (pattern === '') return text === '';
    if (pattern[0] === '*') return means(pattern.slice(1), text) || (text !== '' && means(pattern, text.slice(1)));
    return text !== '' && pattern[0] === text[0] && means(pattern.slice(1), text.slice(1));
  };
  const words = (letters: string[], length: number): string[] =>
    length === 0 ? [''] : words(letters, length - 1).flatMap((word) => letters.map((letter) => word + letter));
  const all = (letters: string[], most: number) => Array.from({ length: most + 1 }, (_, n) => words(letters, n)).flat();
  const wrong: string[] = [];
  for (const pattern of all(['a', 'b', '*'], 5)) {
    for (const text of all(['a', 'b'], 6)) {
      if (fits(pattern, text) !== means(pattern, text)) wrong.push(`${pattern} ${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

it('takes linear time for texts made to be slow (S61)', () => {
  const text = 'a'.repeat(50_000);
  const started = performance.now();
  for (const pattern of [
    `${'a*'.repeat(500)}b`,
    `*${'a'.repeat(1000)}b*`,
    `*${'ab'.repeat(500)}*a*`,
    '*'.repeat(2000),
  ]) {
    fits(pattern, text);
  }
  expect(performance.now() - started).toBeLessThan(250);
});
