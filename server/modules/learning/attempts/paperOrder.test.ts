import { orderEntries, orderQuestions, type Shuffle } from './paperOrder.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, n) => `q${n}`);
const entries = (seed: string, count: number, shuffle: Shuffle, side: 'options' | 'answers' = 'options') =>
  orderEntries(seed, 'question', side, ids(count), shuffle);
const seeds = Array.from({ length: 2000 }, (_, n) => String(n * 7919 - 5000));

describe('The order of a paper (L3, S44)', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(orderQuestions('12', ids(40), true)).toEqual(orderQuestions('12', ids(40), true));
    expect(orderQuestions('12', ids(40), true)).not.toEqual(orderQuestions('13', ids(40), true));
    expect(entries('12', 9, 'SHUFFLED')).toEqual(entries('12', 9, 'SHUFFLED'));
    expect(entries('12', 9, 'SHUFFLED')).not.toEqual(entries('13', 9, 'SHUFFLED'));
  });

  it('holds everything once', () => {
    for (const seed of seeds.slice(0, 50)) {
      expect([...orderQuestions(seed, ids(100), true)].sort()).toEqual(ids(100).sort());
      const shown = entries(seed, 50, 'NEVER_AS_AUTHORED');
      expect(shown.map(({ authoredId }) => authoredId).sort()).toEqual(ids(50).sort());
      expect(new Set(shown.map(({ paperId }) => paperId)).size).toBe(50);
    }
  });

  it("is the author's where nothing is shuffled", () => {
    expect(orderQuestions('5', ids(9), false)).toEqual(ids(9));
    expect(entries('5', 9, 'AS_AUTHORED').map(({ authoredId }) => authoredId)).toEqual(ids(9));
  });

  it('takes an empty list and one entry', () => {
    expect(orderQuestions('5', [], true)).toEqual([]);
    expect(entries('5', 0, 'SHUFFLED')).toEqual([]);
    expect(entries('5', 1, 'NEVER_AS_AUTHORED')).toHaveLength(1);
  });

  it('never shows an ordering as it was authored, and of two items both orders', () => {
    const shown = (count: number) =>
      seeds.map((seed) =>
        entries(seed, count, 'NEVER_AS_AUTHORED')
          .map(({ authoredId }) => authoredId)
          .join(),
      );
    expect(shown(3)).not.toContain(ids(3).join());
    expect(new Set(shown(3)).size).toBe(5);
    expect(new Set(shown(2)).size).toBe(2);
  });

  it('prefers no order', () => {
    const counts = new Map<string, number>();
    for (const seed of seeds) {
      const order = entries(seed, 3, 'SHUFFLED').map(({ authoredId }) => authoredId);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 2000 / 6)).toBeLessThan(85);
  });

  it('gives ids that tell neither names nor pairs', () => {
    const prompts = entries('77', 6, 'SHUFFLED', 'options');
    const answers = entries('77', 6, 'SHUFFLED', 'answers');
    expect(prompts[0]?.paperId.slice(0, 8)).not.toBe(answers[0]?.paperId.slice(0, 8));
    expect(prompts.map(({ authoredId }) => authoredId)).not.toEqual(answers.map(({ authoredId }) => authoredId));
    for (const { paperId } of [...prompts, ...answers]) expect(paperId).not.toContain('q');
    // The id follows the place on the paper and nothing else.
    expect(prompts.map(({ paperId }) => paperId.slice(8))).toEqual(['0', '1', '2', '3', '4', '5']);
    const other = orderEntries('77', 'another question', 'options', ids(6), 'SHUFFLED');
    expect(other[0]?.paperId.slice(0, 8)).not.toBe(prompts[0]?.paperId.slice(0, 8));
  });
});
