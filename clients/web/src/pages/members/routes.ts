import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'members', page: () => import('./MembersPage.tsx').then((file) => file.MembersPage) },
  {
    frame: 'moderator',
    path: 'members/merges',
    page: () => import('./MergesPage.tsx').then((file) => file.MergesPage),
  },
  {
    frame: 'moderator',
    path: 'members/:memberId',
    page: () => import('./MemberPage.tsx').then((file) => file.MemberPage),
  },
];
