import { BlockList, isIP, isIPv6 } from 'node:net';

/** The most ranges that a portal may have. */
export const mostRanges = 100;

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * An address as it is compared and stored: without a zone, and IPv4 also where it came written as IPv6 (::ffff:192.0.2.1).
 * Null for what is no address.
 */
export function normalAddress(given: string | null | undefined): string | null {
  const [address = ''] = (given ?? '').split('%');
  if (isIP(address) === 0) return null;
  if (!isIPv6(address)) return address;
  // The URL parser writes every form of an IPv6 address in one.
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const hexadecimal = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written);
  if (!hexadecimal) return mapped.exec(written)?.[1] ?? written;
  const [high, low] = [Number.parseInt(hexadecimal[1] ?? '', 16), Number.parseInt(hexadecimal[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** A range as it is stored, `203.0.113.0/24`; a single address is a range of one. Null for what is none. Bits beyond are for the database to clear. */
export function normalRange(given: string): string | null {
  const [written = '', prefix, ...rest] = given.trim().split('/');
  const address = normalAddress(written);
  if (!address || written.includes('%') || rest.length > 0) return null;
  const most = isIPv6(address) ? 128 : 32;
  if (prefix === undefined) return `${address}/${most}`;
  if (!/^\d{1,3}$/.test(prefix)) return null;
  // Of an IPv4 address written as IPv6 the first 96 bits are no part.
  const bits = Number(prefix) - (isIPv6(written) && most === 32 ? 96 : 0);
  return bits >= 0 && bits <= most ? `${address}/${bits}` : null;
}

/** Whether an address, as `normalAddress` gives it, is in one of the ranges; what is nowhere is in none. */
export function addressOpens(ranges: readonly string[], address: string | null): boolean {
  if (ranges.length === 0) return true;
  if (!address) return false;
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/');
    const family = isIPv6(network) ? 'ipv6' : 'ipv4';
    list.addSubnet(network, prefix === '' ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family);
  }
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
