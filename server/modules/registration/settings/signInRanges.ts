import type { OwnAddressOutsideProblem } from '../../../../schema/portalSettings.ts';
import { addressOpens, mostRanges, normalRange } from '../../../auth/addressRanges.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { badInput } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Refusal } from '../../../refusal.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';

/** The problem that a member would be locked out. */
export type OwnAddressOutside = { __typename: 'OwnAddressOutsideProblem' } & OwnAddressOutsideProblem;

/**
 * New address ranges of a portal as they are stored, each once (R9). Refuses what is no range, and ranges that would lock the
 * caller out, where the caller is a member; who runs the portal from the internal one may be anywhere.
 */
export async function signInRanges(ctx: Ctx, tx: Tx, portalId: string, given: readonly string[]): Promise<string[]> {
  const field = 'input.signInRanges';
  if (given.length > mostRanges) throw badInput(field, 'input.count', { least: 0, most: mostRanges });
  const written = given.map((range) => {
    const normal = normalRange(range.slice(0, 100));
    if (normal) return normal;
    throw invalidInput(ctx, field, 'RANGE_INVALID', 'members.rangeInvalid', { range: range.slice(0, 100) });
  });
  const rows = await tx.sql<{ range: string }>(
    'SELECT DISTINCT network(range::inet)::text AS range FROM unnest($1::text[]) AS range ORDER BY 1',
    [written],
  );
  const ranges = rows.map(({ range }) => range);
  const viewer = requireViewer(ctx);
  if (membershipIn(viewer, idOf(portalId)) && !addressOpens(ranges, viewer.address)) throw ownAddressOutside(ctx);
  return ranges;
}

function ownAddressOutside(ctx: Ctx): Refusal<OwnAddressOutside> {
  const address = ctx.viewer?.address ?? null;
  const message = ctx.t('members.ownAddressOutside', { address: address ?? '?' });
  return new Refusal({ __typename: 'OwnAddressOutsideProblem', code: 'OWN_ADDRESS_OUTSIDE', message, address });
}
