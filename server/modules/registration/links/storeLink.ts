import type { Tx } from '../../../db/write.ts';
import type { EventKind } from '../../../events/eventKinds.ts';
import { RegistrationLink } from '../../portals/RegistrationLink.entity.ts';

/** The answer of every change to a link. */
export interface LinkSuccess {
  __typename: 'RegistrationLinkSuccess';
  link: RegistrationLink;
}

/** Replaces the courses of a link. */
export async function setLinkCourses(tx: Tx, portalId: string, linkId: string, courseIds: readonly string[]) {
  await tx.sql(
    `WITH gone AS (DELETE FROM registration_link_course WHERE portal_id = $1 AND link_id = $2 AND course_id <> ALL ($3::uuid[]))
     INSERT INTO registration_link_course (portal_id, link_id, course_id) SELECT $1, $2, unnest($3::uuid[])
     ON CONFLICT DO NOTHING`,
    [portalId, linkId, courseIds],
  );
}

/** The link as it is now, with the event of its change. */
export async function linkChanged(
  tx: Tx,
  { portalId, linkId }: { portalId: string; linkId: string },
  kind: Extract<EventKind, `registration_link.${string}`> | null,
): Promise<LinkSuccess> {
  if (kind) tx.record({ kind, portalId, subjectId: linkId, payload: { linkId } });
  const link = await tx.em.findOneOrFail(RegistrationLink, { portalId, id: linkId }, { refresh: true });
  return { __typename: 'RegistrationLinkSuccess', link };
}
