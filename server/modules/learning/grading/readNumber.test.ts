import { readNumber } from './readNumber.ts';

it.each([
  ['3', 3],
  ['-3.5', -3.5],
  ['+3,5', 3.5],
  ['.5', 0.5],
  ['5.', 5],
  ['− 7', -7],
  ['–7', -7],
  ['1 234,5', 1234.5],
  ['1\u00a0234\u202f567', 1_234_567],
  ['1\u2009234.5', 1234.5],
  ["1'234.50", 1234.5],
  ['1’234’567', 1_234_567],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1_234_567],
  ['1,234,567', 1_234_567],
  ['1.5e3', 1500],
  ['1,5E-3', 0.0015],
  ['1.5 × 10^3', 1500],
  ['1,5·10^-3', 0.0015],
  ['2x10^2', 200],
  ['6,02е23', 6.02e23],
  ['  42  ', 42],
  ['007', 7],
  ['0', 0],
])('reads %j in every language', (typed, number) => {
  for (const language of ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const) {
    expect([language, readNumber(typed, language)]).toEqual([language, number]);
  }
});

it('reads a lonely comma before three digits as English does only in English', () => {
  expect([readNumber('1,234', 'en'), readNumber('1,234', 'pl'), readNumber('0,125', 'en')]).toEqual([
    1234, 1.234, 0.125,
  ]);
  expect([readNumber('1.234', 'en'), readNumber('1.234', 'de')]).toEqual([1.234, 1.234]);
});

it.each([
  '',
  ' ',
  'twelve',
  '1 2',
  '12 3456',
  '1,2,3',
  '1.2.3',
  '1,23,456',
  '1.234,567.8',
  '1,234.567,8',
  ',',
  '.',
  '-',
  '1e',
  'e5',
  '1e9999',
  '1e400',
  '--1',
  '1-2',
  '3 kg',
  '50%',
  '0x10',
  'Infinity',
  'NaN',
  '1/2',
  '9'.repeat(101),
])('takes %j for no number', (typed) => {
  expect([readNumber(typed, 'en'), readNumber(typed, 'pl')]).toEqual([null, null]);
});

it('reads back what every language writes', () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  for (const language of ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const) {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
    for (let n = 0; n < 300; n++) {
      const number = Number(((random() - 0.5) * 10 ** Math.floor(random() * 9)).toFixed(6)) + 0;
      const written = format.format(number);
      // In other languages than English, one separator alone is always the decimal sign.
      const ambiguous = (written.match(/[.,]/g) ?? []).length === 1 && Math.abs(number) >= 1000;
      if (!ambiguous) expect([written, readNumber(written, language)]).toEqual([written, number]);
    }
  }
});
