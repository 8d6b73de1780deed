import { addressOpens, normalAddress, normalRange } from './addressRanges.ts';

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:C000:0201', '192.0.2.1'],
  ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
  ['2001:DB8:0:0::1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['192.0.2.1:443', null],
  ['192.0.2', null],
  ['local', null],
  ['', null],
  [undefined, null],
])('writes the address %s as %s', (given, written) => {
  expect(normalAddress(given)).toBe(written);
});

it.each([
  ['192.0.2.0/24', '192.0.2.0/24'],
  [' 192.0.2.7 ', '192.0.2.7/32'],
  ['192.0.2.7/0', '192.0.2.7/0'],
  ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['2001:db8::1', '2001:db8::1/128'],
  ['::ffff:192.0.2.0/24', null],
  ['192.0.2.0/33', null],
  ['192.0.2.0/-1', null],
  ['192.0.2.0/24/24', null],
  ['192.0.2.0/', null],
  ['fe80::1%eth0/64', null],
  ['*', null],
])('writes the range %s as %s', (given, written) => {
  expect(normalRange(given)).toBe(written);
});

it('opens to an address in a range, and to nobody from nowhere', () => {
  const ranges = ['192.0.2.0/24', '2001:db8::/32', '198.51.100.7/32'];
  const opens = (address: string | null) => addressOpens(ranges, address);
  expect(['192.0.2.255', '2001:db8:ffff::1', '198.51.100.7'].map(opens)).toEqual([true, true, true]);
  expect(['192.0.3.0', '2001:db9::', '198.51.100.8', null].map(opens)).toEqual([false, false, false, false]);
  expect(addressOpens([], null)).toBe(true);
});
