import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Invitation } from './Invitation.entity.ts';

/** Courses that an invitation enrols in; one statement for a whole list. The caller may see the invitation. */
export function invitationCourseIds(ctx: Ctx, { portalId, id }: Invitation): Promise<string[]> {
  return ctx.loaders
    .of<string, string[]>(`invitationCourses:${portalId}`, async (ids) => {
      const rows = await read(
        ctx,
        (em) =>
          sql<{ invitation_id: string; course_id: string }>(
            em,
            `SELECT invitation_id, course_id FROM invitation_course WHERE portal_id = $1 AND invitation_id = ANY ($2::uuid[])
              ORDER BY course_id`,
            [portalId, ids],
          ),
        [portalId],
      );
      return ids.map((each) =>
        rows.filter(({ invitation_id }) => invitation_id === each).map(({ course_id }) => course_id),
      );
    })
    .load(id);
}
