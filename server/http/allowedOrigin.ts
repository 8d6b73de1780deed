/**
 * Whether a page of this origin may open a websocket (S31). Browsers do not apply CORS to websockets and send cookies along, so
 * the server has to look: the origin's host must be the one that was asked, or the origin one of ours (PUBLIC_URL,
 * INTERNAL_URL). No origin at all: not a browser. `null` (sandboxed pages, files) is refused.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  ours: readonly (string | undefined)[],
): boolean {
  if (origin === undefined) return true;
  const from = URL.parse(origin);
  if (!from || !['http:', 'https:'].includes(from.protocol) || from.origin !== origin.toLowerCase()) return false;
  if (host !== undefined && from.host === host.toLowerCase()) return true;
  return ours.some((url) => url !== undefined && URL.parse(url)?.origin === from.origin);
}
