/**
 * Net 2, first half: a row filter of the ORM, on by default for every portal-owned entity. Without parameters a query fails,
 * so that nobody reads without saying for which portals.
 */
export const portalFilter = {
  portal: {
    name: 'portal',
    cond: (args: { portals: string[] }) => ({ portalId: { $in: args.portals } }),
    default: true,
  },
} as const;
