import { type Ctx, read } from '../../../context.ts';
import { Enrollment } from './Enrollment.entity.ts';

/** Names an enrolment. */
interface EnrollmentKey {
  portalId: string;
  enrollmentId: string;
}

/** Loads enrolments by id, one statement for all that a level asks for. The caller has checked whose they are. */
export function enrollmentLoader(ctx: Ctx): { load(key: EnrollmentKey): Promise<Enrollment | null> } {
  const loader = ctx.loaders.of<string, Enrollment | null>('enrollment', async (keys) => {
    const portalIds = [...new Set(keys.map((key) => key.slice(0, 36)))];
    const ids = keys.map((key) => key.slice(37));
    const rows = await read(ctx, (em) => em.find(Enrollment, { portalId: { $in: portalIds }, id: { $in: ids } }));
    const byKey = new Map(rows.map((row) => [`${row.portalId}/${row.id}`, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
  return { load: ({ portalId, enrollmentId }) => loader.load(`${portalId}/${enrollmentId}`) };
}
