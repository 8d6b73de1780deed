import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  {
    frame: 'moderator',
    path: 'competencies',
    page: () => import('./CompetenciesPage.tsx').then((file) => file.CompetenciesPage),
  },
];
