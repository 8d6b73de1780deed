import { scoreOrder } from './scoreOrder.ts';

const items = (texts: string) => [...texts].map((html, at) => ({ id: `${at}`, html }));
const share = (right: string, given: number[]) => {
  const { part, whole } = scoreOrder(items(right), given.map(String));
  return part / whole;
};

it.each([
  ['everything right', 'abcd', [0, 1, 2, 3], 1],
  ['reversed', 'abcd', [3, 2, 1, 0], 0],
  ['the first at the end', 'abcd', [1, 2, 3, 0], 2 / 3],
  ['two swapped', 'abcd', [1, 0, 2, 3], 1 / 3],
  ['halves swapped', 'abcd', [2, 3, 0, 1], 2 / 3],
  ['two items, wrong', 'ab', [1, 0], 0],
  ['two items, right', 'ab', [0, 1], 1],
  ['half of them', 'abcd', [0, 1], 1 / 3],
  ['nothing', 'abcd', [], 0],
  ['an item twice', 'abcd', [0, 1, 1, 2], 0],
  ['an item of another question', 'abcd', [0, 1, 2, 9], 0],
  ['equal texts exchanged', 'aba', [2, 1, 0], 1],
  ['equal texts, another order with the same neighbours', 'abaca', [0, 3, 2, 1, 4], 3 / 4],
] as const)('%s', (_name, right, given, wanted) => {
  expect(share(right, [...given])).toBe(wanted);
});

it('gives everything for the right order only, and never less than nothing', () => {
  const permutations = (ids: number[]): number[][] =>
    ids.length === 0
      ? [[]]
      : ids.flatMap((id) => permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
  const shares = permutations([0, 1, 2, 3, 4]).map((given) => share('abcde', given));
  expect(shares.filter((each) => each === 1)).toHaveLength(1);
  expect(shares.every((each) => each >= 0 && each <= 1)).toBe(true);
  // Who guesses gets a fifth, as with one right choice of five.
  expect(shares.reduce((sum, each) => sum + each, 0) / shares.length).toBeCloseTo(0.2, 10);
});
