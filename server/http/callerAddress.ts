import type { IncomingMessage } from 'node:http';
import { normalAddress } from '../auth/addressRanges.ts';

/**
 * Where a connection comes from, as the outermost of our proxies saw it; the same that `request.ip` says of an HTTP request.
 * What the client itself wrote into `X-Forwarded-For` counts for nothing: each proxy of ours adds one address at the end.
 */
export function callerAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: number,
): string | null {
  const written = String(headers['x-forwarded-for'] ?? '');
  const hops = [
    socket.remoteAddress ?? '',
    ...written
      .split(',')
      .map((hop) => hop.trim())
      .filter(Boolean)
      .reverse(),
  ];
  return normalAddress(hops[Math.min(proxies, hops.length - 1)]);
}
