/** Mutations after which only these queries are asked again, since they change nothing else that a page shows. */
export const narrowMutations: Readonly<Record<string, readonly string[]>> = {
  markNoticesRead: ['notices', 'unreadNoticeCount'],
};
