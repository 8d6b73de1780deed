import { createCircuitBreaker } from './circuitBreaker.ts';

it('F24: shuts after failures in a row, lets one try through at a time, ever more seldom, and opens when one succeeds', () => {
  let time = 0;
  const breaker = createCircuitBreaker({ threshold: 3, firstMs: 1000, mostMs: 3000 }, () => time);
  const passes = () => breaker.admit();
  breaker.failed();
  breaker.failed();
  expect([passes(), passes()]).toEqual([true, true]);
  breaker.succeeded();
  for (let n = 0; n < 3; n++) breaker.failed();
  expect([breaker.isOpen(), passes()]).toEqual([false, false]);
  time = 1000;
  expect([breaker.isOpen(), passes(), passes()]).toEqual([true, true, false]);
  breaker.failed();
  time += 1999;
  expect(passes()).toBe(false);
  time += 1;
  expect(passes()).toBe(true);
  breaker.failed();
  time += 3000;
  expect(passes()).toBe(true);
  breaker.succeeded();
  expect([passes(), passes(), passes()]).toEqual([true, true, true]);
});

it('lets another one through when the one that tried never came back', () => {
  let time = 0;
  const breaker = createCircuitBreaker({ threshold: 1, firstMs: 1000, mostMs: 1000 }, () => time);
  breaker.failed();
  time = 1000;
  expect([breaker.admit(), breaker.admit()]).toEqual([true, false]);
  time += 60_000;
  expect(breaker.admit()).toBe(true);
});
