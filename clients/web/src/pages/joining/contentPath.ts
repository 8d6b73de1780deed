/** The page of a course or test for whoever learns in the portal. */
export const contentPath = ({
  portalId,
  kind,
  id,
}: {
  portalId: string;
  kind: 'COURSE' | 'TEST';
  id: string;
}): string => `/p/${portalId}/learn/${kind === 'COURSE' ? 'courses' : 'tests'}/${id}`;
