import type { ComponentType } from 'react';
import type { EarlyRequest } from './early/EarlyRequest.ts';

/**
 * Where a page lives, which says what is around it and who comes in:
 * `public` everybody; `account` who is signed in, without a portal; `learner` members of a portal, below /p/:portalId/learn;
 * `moderator` those who run it, below /p/:portalId/run.
 */
export type Frame = 'public' | 'account' | 'learner' | 'moderator';

/** The parts of an address that a path names: `courses/:courseId` gives `courseId`. */
export type PathParams = Readonly<Record<string, string>>;

/** A page of an area; every `pages/<area>/routes.ts` exports `routes`, and the router finds it by itself. */
export interface PageRoute {
  frame: Frame;
  /** Below the frame's address, without a slash at the beginning; empty for the frame's own address. */
  path: string;
  /** Loads the page when it is opened: `() => import('./MembersPage.tsx').then((file) => file.MembersPage)`. */
  page: () => Promise<ComponentType>;
  /** What the page asks first; asked while its code is on the way, when a browser opens its address. */
  early?: (params: PathParams) => EarlyRequest[];
}
