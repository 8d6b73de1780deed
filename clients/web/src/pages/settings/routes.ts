import type { PageRoute } from '../../app/PageRoute.ts';

export const routes: PageRoute[] = [
  { frame: 'moderator', path: 'settings', page: () => import('./SettingsPage.tsx').then((file) => file.SettingsPage) },
];
