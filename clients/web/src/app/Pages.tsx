import { type ReactElement, Suspense, use } from 'react';
import { type RouteObject, useRoutes } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import { CatchErrors } from './CatchErrors.tsx';
import { codeOf } from './codeOf.ts';
import { frames, type Load } from './frames.ts';
import type { Frame } from './PageRoute.ts';
import { pageRoutes } from './pageRoutes.ts';

/** An address below a frame without a page. */
const nothing: RouteObject = {
  path: '*',
  element: page(() => import('../pages/errors/NotFoundPage.tsx').then((file) => file.NotFoundPage)),
};

/** Frames and pages, each loaded when somebody goes there; early/pageAt.ts knows the same tree before this code is there. */
const routes: RouteObject[] = [
  {
    element: frame(frames.publicShell),
    children: [...pagesOf('public'), { element: frame(frames.requireViewer), children: pagesOf('account') }],
  },
  {
    path: 'p/:portalId',
    element: frame(frames.portalGate),
    children: [
      { index: true, element: frame(frames.portalStart) },
      { path: 'learn', element: frame(frames.learnerShell), children: [...pagesOf('learner'), nothing] },
      { path: 'run', element: frame(frames.moderatorShell), children: [...pagesOf('moderator'), nothing] },
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
function page(load: Load): ReactElement {
  return <CatchErrors>{frame(load)}</CatchErrors>;
}

function frame(load: Load): ReactElement {
  return (
    <Suspense fallback={<Loading />}>
      <Loaded load={load} />
    </Suspense>
  );
}

function Loaded({ load }: { load: Load }): ReactElement {
  const Shown = use(codeOf(load));
  return <Shown />;
}
