import type { PageRoute } from '../../app/PageRoute.ts';

/** What happened in the portal. */
export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'feed', page: () => import('./FeedPage.tsx').then((file) => file.FeedPage) },
];
