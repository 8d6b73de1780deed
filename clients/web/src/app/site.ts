/** The two sites of the wall, each with sessions of its own (P5). */
export type Site = 'INTERNAL' | 'EXTERNAL';

/** The site that this page was opened on. */
export const site: Site = /^\/internal(?:\/|$)/.test(location.pathname) ? 'INTERNAL' : 'EXTERNAL';

/** What comes before every path of the router. */
export const basename = site === 'INTERNAL' ? '/internal' : '/';
