import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalKind } from '../../schema/enums.ts';
import type { Config } from '../config.ts';

/** Each side of the wall has its own cookie, so that one never opens the other (P5). */
const names: Record<PortalKind, string> = { INTERNAL: 'extramural-internal', EXTERNAL: 'extramural-external' };

/**
 * Cookies are `__Host-` and Secure over https and on loopback (browsers take loopback for secure). Plain http elsewhere is
 * refused at start-up unless ALLOW_INSECURE_HTTP is set; then the cookie has neither.
 */
export function cookieName(config: Config, audience: PortalKind): string {
  return config.allowInsecureHttp ? names[audience] : `__Host-${names[audience]}`;
}

/** Sets a session cookie, or clears it when there is no token. */
export function setSessionCookie(
  config: Config,
  reply: FastifyReply,
  audience: PortalKind,
  token: string | null,
  expires: Date | null,
): void {
  const options = { path: '/', httpOnly: true, secure: !config.allowInsecureHttp, sameSite: 'lax' as const };
  const name = cookieName(config, audience);
  if (token && expires) reply.setCookie(name, token, { ...options, expires });
  else reply.clearCookie(name, options);
}

/** The token a request brings: `Authorization: Bearer`, else the cookie of the side it asks for (external if both are there). */
export function tokenOf(
  config: Config,
  request: Pick<FastifyRequest, 'headers' | 'cookies'>,
): { token: string | null; fromCookie: boolean } {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (request.headers.authorization) return { token: bearer ?? null, fromCookie: false };
  const wanted = request.headers['x-extramural-site'] === 'internal' ? 'INTERNAL' : 'EXTERNAL';
  const other = wanted === 'INTERNAL' ? 'EXTERNAL' : 'INTERNAL';
  const cookie =
    request.cookies[cookieName(config, wanted)] ??
    (request.headers['x-extramural-site'] ? undefined : request.cookies[cookieName(config, other)]);
  return { token: cookie ?? null, fromCookie: cookie !== undefined };
}
