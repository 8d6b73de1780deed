import type { UpdatePortalSettingsInput } from '../../../../schema/portalSettings.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { optionalTextOf } from '../../../text.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';
import { accentOf } from './accentOf.ts';
import { checkedLogo } from './checkedLogo.ts';
import { signInRanges } from './signInRanges.ts';

/** Columns to write: of the portal's own row, and of its settings. */
export interface SettingsColumns {
  portal: Record<string, unknown>;
  settings: Record<string, unknown>;
}

/**
 * Reads and checks new settings, in the transaction that writes them; what is undefined is left out. A new setting gets its
 * column here, its field in schema/portalSettings.ts and its place in `settingsOf`. Refusals are thrown (`invalidInput`).
 */
export async function settingsInput(ctx: Ctx, tx: Tx, given: UpdatePortalSettingsInput): Promise<SettingsColumns> {
  const portal: Record<string, unknown> = {};
  const settings: Record<string, unknown> = {};
  if (given.title !== undefined) portal.title = optionalTextOf(given.title, 'input.title', 200);
  if (given.language) portal.language = given.language;
  if (given.confirmEmail != null) settings.confirm_email = given.confirmEmail;
  if (given.signInRanges) settings.sign_in_ranges = await signInRanges(ctx, tx, given.portalId, given.signInRanges);
  if (given.attemptGraceSeconds != null) settings.attempt_grace_seconds = graceSeconds(ctx, given.attemptGraceSeconds);
  if (given.accent !== undefined) settings.accent = accentOf(ctx, given.accent);
  if (given.logo !== undefined) settings.logo_sha256 = await checkedLogo(ctx, tx, given.portalId, given.logo);
  return { portal, settings };
}

/** L3: 0 to 300 seconds; the database holds the same. */
function graceSeconds(ctx: Ctx, seconds: number): number {
  const [least, most] = [0, 300];
  if (seconds < least || seconds > most)
    throw invalidInput(ctx, 'input.attemptGraceSeconds', 'OUT_OF_RANGE', 'input.range', { least, most });
  return seconds;
}
