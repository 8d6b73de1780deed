import type { PortalSettings, UpdatePortalSettingsInput } from '../../../../schema/portalSettings.ts';
import { type Ctx, read, write } from '../../../context.ts';
import { raiseRights } from '../../../db/raiseRights.ts';
import { sql } from '../../../db/sql.ts';
import { refusable } from '../../../refusal.ts';
import type { InvalidInput } from '../../content/courses/invalidInput.ts';
import { type LookColumns, lookColumns, lookJoins, portalLook } from '../../portals/portalLook.ts';
import { runsPortal } from '../runsPortal.ts';
import { settingsInput } from './settingsInput.ts';
import type { OwnAddressOutside } from './signInRanges.ts';

type Refused = InvalidInput | OwnAddressOutside;
type Success = { __typename: 'UpdatePortalSettingsSuccess'; settings: PortalSettings };

/** The settings of a portal, for those who run it. NOT_FOUND outside, FORBIDDEN for other members. */
export async function portalSettings(ctx: Ctx, given: string): Promise<PortalSettings> {
  const { id } = await runsPortal(ctx, given);
  const [row] = await read(ctx, (em) => sql<Row>(em, settingsOf, [id]), [id]);
  return present(ctx, row);
}

/** Changes settings of a portal, for those who run it; what is left out stays. Problems: a value that is out of
 * range; ranges of addresses that would lock the caller out. */
export async function updatePortalSettings(ctx: Ctx, input: UpdatePortalSettingsInput): Promise<Success | Refused> {
  const { id } = await runsPortal(ctx, input.portalId);
  return refusable<Success, Refused>(() =>
    write(ctx, { portal: id }, async (tx) => {
      const { portal, settings } = await settingsInput(ctx, tx, input);
      if (Object.keys(portal).length > 0) {
        const sets = Object.keys(portal).map((column, n) => `${column} = $${n + 2}`);
        await tx.sql(`UPDATE portal SET ${sets.join(', ')} WHERE id = $1`, [id, ...Object.values(portal)]);
      }
      const columns = Object.keys(settings);
      if (columns.length > 0) {
        // A portal without a row has the defaults.
        await tx.sql(
          `INSERT INTO portal_settings (portal_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, n) => `$${n + 2}`).join(', ')})
           ON CONFLICT (portal_id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
          [id, ...Object.values(settings)],
        );
      }
      if (columns.length + Object.keys(portal).length > 0) {
        await raiseRights(tx, id);
        tx.record({ kind: 'portal.settings_changed', portalId: id, subjectId: id, payload: { portalId: id } });
      }
      const [row] = await tx.sql<Row>(settingsOf, [id]);
      return { __typename: 'UpdatePortalSettingsSuccess' as const, settings: present(ctx, row) };
    }),
  );
}

type Row = Omit<PortalSettings, 'look'> & LookColumns;

function present(ctx: Ctx, row: Row | undefined): PortalSettings {
  if (!row) throw new Error('a portal that was there a moment ago is gone');
  return { ...row, look: portalLook(ctx, row) };
}

/** One column for each field of PortalSettings; a portal without a row of settings has the defaults. */
const settingsOf = `
  SELECT p.id AS "portalId", p.title, p.language, coalesce(s.confirm_email, false) AS "confirmEmail",
         coalesce(s.attempt_grace_seconds, 5) AS "attemptGraceSeconds",
         coalesce(s.sign_in_ranges, '{}')::text[] AS "signInRanges", ${lookColumns}
    FROM portal p LEFT JOIN portal_settings s ON s.portal_id = p.id ${lookJoins} WHERE p.id = $1`;
