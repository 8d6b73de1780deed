import type { IncomingMessage } from 'node:http';
import { callerAddress } from './callerAddress.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

it.each([
  [0, '192.0.2.1', '10.0.0.1', '192.0.2.1'],
  [0, '::ffff:192.0.2.1', undefined, '192.0.2.1'],
  [1, '192.0.2.1', '10.0.0.1, 198.51.100.7', '198.51.100.7'],
  [1, '192.0.2.1', undefined, '192.0.2.1'],
  [2, '192.0.2.1', '10.0.0.1, 198.51.100.7, 192.0.2.2', '198.51.100.7'],
  [2, '192.0.2.1', '198.51.100.7', '198.51.100.7'],
  [1, '192.0.2.1', '10.0.0.1, unknown', null],
])('behind %d proxies, from %s with the header %s it is %s (S18)', (proxies, remote, forwarded, address) => {
  expect(callerAddress(from(remote, forwarded), proxies)).toBe(address);
});
