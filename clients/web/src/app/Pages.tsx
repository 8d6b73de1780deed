import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import { CatchErrors } from './CatchErrors.tsx';
import type { Frame } from './PageRoute.ts';
import { pageRoutes } from './pageRoutes.ts';

/** An address below a frame without a page. */
const nothing: RouteObject = {
  path: '*',
  element: page(() => import('../pages/errors/NotFoundPage.tsx').then((file) => file.NotFoundPage)),
};

/** What comes first has to be small: frames and pages are loaded when somebody goes there. */
const routes: RouteObject[] = [
  {
    element: frame(() => import('./shells/PublicShell.tsx').then((file) => file.PublicShell)),
    children: [
      ...pagesOf('public'),
      {
        element: frame(() => import('./auth/RequireViewer.tsx').then((file) => file.RequireViewer)),
        children: pagesOf('account'),
      },
    ],
  },
  {
    path: 'p/:portalId',
    element: frame(() => import('./auth/PortalGate.tsx').then((file) => file.PortalGate)),
    children: [
      { index: true, element: frame(() => import('./auth/PortalStart.tsx').then((file) => file.PortalStart)) },
      {
        path: 'learn',
        element: frame(() => import('./shells/LearnerShell.tsx').then((file) => file.LearnerShell)),
        children: [...pagesOf('learner'), nothing],
      },
      {
        path: 'run',
        element: frame(() => import('./shells/ModeratorShell.tsx').then((file) => file.ModeratorShell)),
        children: [...pagesOf('moderator'), nothing],
      },
    ],
  },
];

/** The page of the address, in its frame. */
export const Pages = (): ReactElement | null => useRoutes(routes);

function pagesOf(wanted: Frame): RouteObject[] {
  return pageRoutes
    .filter((route) => route.frame === wanted)
    .map(({ path, page: load }) => ({ ...(path ? { path } : { index: true }), element: page(load) }) as RouteObject);
}

/** What fails within a page leaves the frame around it standing. */
function page(load: () => Promise<ComponentType>): ReactElement {
  return <CatchErrors>{frame(load)}</CatchErrors>;
}

function frame(load: () => Promise<ComponentType>): ReactElement {
  const Loaded = lazy(async () => ({ default: await load() }));
  return (
    <Suspense fallback={<Loading />}>
      <Loaded />
    </Suspense>
  );
}
