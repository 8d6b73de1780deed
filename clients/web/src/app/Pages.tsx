import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { matchRoutes, type RouteObject, useRoutes } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import { CatchErrors } from './CatchErrors.tsx';
import type { Frame } from './PageRoute.ts';
import { pageRoutes } from './pageRoutes.ts';
import { basename } from './site.ts';

type Load = () => Promise<ComponentType>;

/** What shows at an address, and how its code comes before it is shown. */
interface Shown {
  element: ReactElement;
  handle: { load: Load };
}

/** An address below a frame without a page. */
const nothing: RouteObject = {
  path: '*',
  ...page(() => import('../pages/errors/NotFoundPage.tsx').then((file) => file.NotFoundPage)),
};

/** What comes first has to be small: frames and pages are loaded when somebody goes there. */
const routes: RouteObject[] = [
  {
    ...frame(() => import('./shells/PublicShell.tsx').then((file) => file.PublicShell)),
    children: [
      ...pagesOf('public'),
      {
        ...frame(() => import('./auth/RequireViewer.tsx').then((file) => file.RequireViewer)),
        children: pagesOf('account'),
      },
    ],
  },
  {
    path: 'p/:portalId',
    ...frame(() => import('./auth/PortalGate.tsx').then((file) => file.PortalGate)),
    children: [
      { index: true, ...frame(() => import('./auth/PortalStart.tsx').then((file) => file.PortalStart)) },
      {
        path: 'learn',
        ...frame(() => import('./shells/LearnerShell.tsx').then((file) => file.LearnerShell)),
        children: [...pagesOf('learner'), nothing],
      },
      {
        path: 'run',
        ...frame(() => import('./shells/ModeratorShell.tsx').then((file) => file.ModeratorShell)),
        children: [...pagesOf('moderator'), nothing],
      },
    ],
  },
];

/** The page of the address, in its frame. */
export const Pages = (): ReactElement | null => useRoutes(routes);

/** Begins to load the frame and the page of the address, before it is known who looks: one waits for all at once, not in turn. */
export function preloadPage(): void {
  for (const { route } of matchRoutes(routes, location.pathname, basename) ?? []) {
    // What fails here is tried again, and told, when it is shown.
    (route.handle as { load: Load } | undefined)?.load().catch(() => undefined);
  }
}

function pagesOf(wanted: Frame): RouteObject[] {
  return pageRoutes
    .filter((route) => route.frame === wanted)
    .map(({ path, page: load }) => ({ ...(path ? { path } : { index: true }), ...page(load) }) as RouteObject);
}

/** What fails within a page leaves the frame around it standing. */
function page(load: Load): Shown {
  const { element, handle } = frame(load);
  return { element: <CatchErrors>{element}</CatchErrors>, handle };
}

function frame(load: Load): Shown {
  const Loaded = lazy(async () => ({ default: await load() }));
  const element = (
    <Suspense fallback={<Loading />}>
      <Loaded />
    </Suspense>
  );
  return { element, handle: { load } };
}
