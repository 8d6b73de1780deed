import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'groups', page: () => import('./GroupsPage.tsx').then((file) => file.GroupsPage) },
];
