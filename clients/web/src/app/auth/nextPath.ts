/** Where to go after signing in: a path of this site, never another one's address. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next') ?? '/';
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : '/';
}
