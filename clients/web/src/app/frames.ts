import type { ComponentType } from 'react';

/** Brings the code of a frame or page; a second call gives the same. */
export type Load = () => Promise<ComponentType>;

/** What is around pages. What comes first has to be small: they are loaded when somebody goes there. */
export const frames = {
  publicShell: () => import('./shells/PublicShell.tsx').then((file) => file.PublicShell),
  requireViewer: () => import('./auth/RequireViewer.tsx').then((file) => file.RequireViewer),
  portalGate: () => import('./auth/PortalGate.tsx').then((file) => file.PortalGate),
  portalStart: () => import('./auth/PortalStart.tsx').then((file) => file.PortalStart),
  learnerShell: () => import('./shells/LearnerShell.tsx').then((file) => file.LearnerShell),
  moderatorShell: () => import('./shells/ModeratorShell.tsx').then((file) => file.ModeratorShell),
} satisfies Record<string, Load>;
