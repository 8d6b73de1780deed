import type { UpdateCourseSettingsInput } from '../../../../schema/enrollmentChanges.ts';
import type { CourseSettings } from '../../../../schema/enrollments.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read, write } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { Content } from '../../content/Content.entity.ts';
import { canAuthor } from '../../content/content.policy.ts';
import { contentById } from '../../content/contentById.ts';

const defaults: CourseSettings = { selfEnrollment: false, certificate: true };

/** What a portal decides about courses beside their text, one statement for all that a level asks for. */
export function courseSettings(ctx: Ctx, course: { portalId: string; id: string }): Promise<CourseSettings> {
  return ctx.loaders
    .of<string, CourseSettings>('courseSettings', async (keys) => {
      const columns = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      const rows = await read(ctx, (em) => sql<CourseSettings & { key: string }>(em, settingsOf, columns));
      const byKey = new Map(rows.map(({ key, ...settings }) => [key, settings]));
      return keys.map((key) => byKey.get(key) ?? defaults);
    })
    .load(`${course.portalId}/${course.id}`);
}

const settingsOf = `
  SELECT portal_id || '/' || content_id AS key, self_enrollment AS "selfEnrollment", certificate
    FROM content_settings WHERE (portal_id, content_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`;

/** Changes the settings of a course for moderators of its portal, at once and without a new revision. */
export async function updateCourseSettings(ctx: Ctx, input: UpdateCourseSettingsInput): Promise<{ course: Content }> {
  const { portalId, id } = await contentById(ctx, input.courseId, 'COURSE');
  authorize(ctx, portalId, canAuthor);
  return write(ctx, { portal: portalId }, async (tx) => {
    const course = await tx.em.findOne(Content, { portalId, id });
    if (!course) throw notFound();
    await tx.sql(
      `INSERT INTO content_settings AS s (portal_id, content_id, self_enrollment, certificate)
       VALUES ($1, $2, coalesce($3, false), coalesce($4, true))
       ON CONFLICT (portal_id, content_id) DO UPDATE
          SET self_enrollment = coalesce($3, s.self_enrollment), certificate = coalesce($4, s.certificate)`,
      [portalId, id, input.selfEnrollment ?? null, input.certificate ?? null],
    );
    return { course };
  });
}
