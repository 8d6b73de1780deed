import { frames, type Load } from '../frames.ts';
import type { Frame, PageRoute, PathParams } from '../PageRoute.ts';
import { pageRoutes } from '../pageRoutes.ts';
import { matchPath } from './matchPath.ts';

/** The page of an address. */
export interface AddressedPage {
  /** Its code and that of the frames around it. */
  loads: Load[];
  /** What the address names. */
  params: PathParams;
  early: PageRoute['early'];
}

/** Where the pages of a frame are, and what is around them, as in Pages.tsx. */
const around: Record<Frame, { path: string; loads: Load[] }> = {
  public: { path: '', loads: [frames.publicShell] },
  account: { path: '', loads: [frames.publicShell, frames.requireViewer] },
  learner: { path: 'p/:portalId/learn', loads: [frames.portalGate, frames.learnerShell] },
  moderator: { path: 'p/:portalId/run', loads: [frames.portalGate, frames.moderatorShell] },
};

/** The page at a path below the site's own, found without the router, which is still on its way; null where there is none. */
export function pageAt(path: string): AddressedPage | null {
  const start = { path: 'p/:portalId', loads: [frames.portalGate, frames.portalStart], early: undefined };
  const pages = pageRoutes.map(({ frame, path: below, page, early }) => ({
    path: `${around[frame].path}/${below}`,
    loads: [...around[frame].loads, page],
    early,
  }));
  const found = matchPath([...pages, start], path);
  return found && { loads: found.pattern.loads, params: found.params, early: found.pattern.early };
}
