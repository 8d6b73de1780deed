import { boundedCache } from './boundedCache.ts';

it('forgets what was unused longest', () => {
  const cache = boundedCache<string, string>(2);
  cache.set('a', 'A');
  cache.set('b', 'B');
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C');
  expect(cache.get('b')).toBeUndefined();
  expect([cache.get('a'), cache.get('c')]).toEqual(['A', 'C']);
  cache.delete('a');
  expect(cache.get('a')).toBeUndefined();
});

it('counts weights, also of what is replaced, and keeps a newest entry that is too heavy', () => {
  const cache = boundedCache<string, number>(10, (weight) => weight);
  cache.set('a', 4);
  cache.set('a', 6);
  cache.set('b', 4);
  expect([cache.get('a'), cache.get('b')]).toEqual([6, 4]);
  cache.set('c', 50);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([undefined, undefined, 50]);
  cache.set('d', 1);
  expect([cache.get('c'), cache.get('d')]).toEqual([undefined, 1]);
});
