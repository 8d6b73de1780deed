import type { RegistrationOffer } from '../../../schema/registration.ts';
import type { Ctx } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { type LookColumns, lookColumns, lookJoins, portalLook } from '../portals/portalLook.ts';
import { findRegistration } from './findRegistration.ts';

/** Whose door the mail of a registration opens; null when it is over. Whoever has the mail may know (S24). */
export async function registrationOffer(ctx: Ctx, token: string): Promise<RegistrationOffer | null> {
  const found = await findRegistration(ctx, token);
  if (!found) return null;
  const [row] = await readIn(ctx.deps.database, { portals: [found.portalId] }, (em) =>
    sql<{ portalTitle: string | null } & LookColumns>(em, sign, [found.portalId]),
  );
  return row ? { portalTitle: row.portalTitle, look: portalLook(ctx, row) } : null;
}

const sign = `
  SELECT p.title AS "portalTitle", ${lookColumns}
    FROM portal p LEFT JOIN portal_settings s ON s.portal_id = p.id ${lookJoins} WHERE p.id = $1`;
