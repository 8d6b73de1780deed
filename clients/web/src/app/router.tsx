import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import type { Frame } from './PageRoute.ts';
import { pageRoutes } from './pageRoutes.ts';
import { Root } from './Root.tsx';
import { RouteError } from './RouteError.tsx';
import { basename } from './site.ts';

/** What comes first has to be small: frames and pages are loaded when somebody goes there. */
export const createRouter = () =>
  createBrowserRouter(
    [
      {
        Component: Root,
        ErrorBoundary: RouteError,
        HydrateFallback: Loading,
        children: [
          {
            lazy: frame(() => import('./shells/PublicShell.tsx').then((file) => file.PublicShell)),
            children: [
              ...pagesOf('public'),
              {
                lazy: frame(() => import('./auth/RequireViewer.tsx').then((file) => file.RequireViewer)),
                children: pagesOf('account'),
              },
            ],
          },
          {
            path: 'p/:portalId',
            lazy: frame(() => import('./auth/PortalGate.tsx').then((file) => file.PortalGate)),
            children: [
              { index: true, lazy: frame(() => import('./auth/PortalStart.tsx').then((file) => file.PortalStart)) },
              {
                path: 'learn',
                lazy: frame(() => import('./shells/LearnerShell.tsx').then((file) => file.LearnerShell)),
                children: [...pagesOf('learner'), nothing],
              },
              {
                path: 'run',
                lazy: frame(() => import('./shells/ModeratorShell.tsx').then((file) => file.ModeratorShell)),
                children: [...pagesOf('moderator'), nothing],
              },
            ],
          },
        ],
      },
    ],
    { basename },
  );

/** An address below a frame without a page. */
const nothing: RouteObject = {
  path: '*',
  lazy: frame(() => import('../pages/errors/NotFoundPage.tsx').then((file) => file.NotFoundPage)),
};

function pagesOf(wanted: Frame): RouteObject[] {
  return pageRoutes
    .filter((route) => route.frame === wanted)
    .map(
      ({ path, page }) =>
        ({ ...(path ? { path } : { index: true }), lazy: frame(page), ErrorBoundary: RouteError }) as RouteObject,
    );
}

function frame(load: () => Promise<React.ComponentType>) {
  return async () => ({ Component: await load() });
}
