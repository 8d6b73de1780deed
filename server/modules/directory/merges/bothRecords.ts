import type { EntityManager } from '@mikro-orm/postgresql';
import type { MergeAccountsInput } from '../../../../schema/merges.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { canSyncDirectory } from '../directory.policy.ts';

/** Two records of one person, and the external portals that the second has a place in. */
export interface BothRecords {
  homeId: string;
  /** The employee's membership in the internal portal. */
  memberId: string;
  keptAccountId: string;
  goneAccountId: string;
  /** In ascending order, as they are written. */
  portalIds: string[];
}

/**
 * Finds the two records for an admin of the internal portal (R7); null when no other account of the address is in an external
 * portal of the organization. NOT_FOUND when the member is none of the portal.
 */
export async function bothRecords(ctx: Ctx, input: MergeAccountsInput): Promise<BothRecords | null> {
  const [homeId, memberId] = [idOf(input.portalId), idOf(input.memberId)];
  authorize(ctx, homeId, canSyncDirectory);
  const find = async (em: EntityManager) => {
    const [kept] = await sql<{ account_id: string }>(
      em,
      `SELECT account_id FROM membership WHERE portal_id = $1 AND id = $2 AND account_id IS NOT NULL`,
      [homeId, memberId],
    );
    const outside = await sql<{ account_id: string; portal_id: string }>(
      em,
      'SELECT * FROM outside_memberships(lower($1))',
      [input.email.trim().slice(0, 254).replaceAll('\u0000', '')],
    );
    return { kept, outside };
  };
  const { kept, outside } = await read(ctx, find, [homeId]);
  if (!kept) throw notFound();
  const goneAccountId = outside[0]?.account_id;
  if (!goneAccountId || goneAccountId === kept.account_id) return null;
  const portalIds = outside.map(({ portal_id }) => portal_id);
  return { homeId, memberId, keptAccountId: kept.account_id, goneAccountId, portalIds };
}
