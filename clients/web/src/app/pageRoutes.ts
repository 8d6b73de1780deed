import type { Frame, PageRoute } from './PageRoute.ts';

const areas = import.meta.glob('../pages/*/routes.ts', { eager: true }) as Record<string, { routes: PageRoute[] }>;

/** Every page of every area. */
export const pageRoutes: readonly PageRoute[] = Object.values(areas).flatMap(({ routes }) => routes);

/** Whether there is a page at this address of a frame; navigation shows only what is there. */
export const hasPage = (frame: Frame, path: string): boolean =>
  pageRoutes.some((route) => route.frame === frame && route.path === path);
