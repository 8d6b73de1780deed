import type { MembershipStatus, PortalKind, Role } from '../../../schema/enums.ts';
import type { MemberOutcome } from '../../../schema/members.ts';
import type { Tx } from '../../db/write.ts';
import { badInput } from '../../errors.ts';
import { idOf } from '../../ids.ts';

/** The most members that one call changes. */
export const mostMembers = 100;

/** A member that somebody wants to change. */
export interface Target {
  id: string;
  role: Role;
  status: MembershipStatus;
  group_id: string | null;
  from_directory: boolean;
  declined: boolean;
  /** Withdrew consent and is going to be erased (R11). */
  withdrawn: boolean;
}

/** Those who are to be changed, and how many others run the portal. */
export interface Targets {
  byId: Map<string, Target>;
  /** Roles of which one active member must stay. */
  guarded: readonly Role[];
  otherGuards: number;
}

/** Ids as they were given, each once; what is no id stays as it is and names nobody. BAD_INPUT unless there are 1 to 100. */
export function memberIdsOf(given: readonly string[], field = 'input.memberIds'): string[] {
  if (given.length < 1 || given.length > mostMembers)
    throw badInput(field, 'input.count', { least: 1, most: mostMembers });
  return [...new Set(given.map((id) => id.toLowerCase()))];
}

/** Whether a text can be an id of ours at all. */
export function isId(text: string): boolean {
  try {
    return idOf(text) === text;
  } catch {
    return false;
  }
}

/** Reads and locks members of a portal that `lockMembers` holds; those of other portals are missing. */
export async function targetsOf(
  tx: Tx,
  portal: { id: string; kind: PortalKind },
  ids: readonly string[],
): Promise<Targets> {
  // Without an admin nobody could give roles in the internal portal any more.
  const guarded: Role[] = portal.kind === 'INTERNAL' ? ['ADMIN'] : ['MODERATOR', 'ADMIN'];
  const known = ids.filter(isId);
  const rows = await tx.sql<Target>(
    `SELECT id, role, status, group_id, external_id IS NOT NULL AS from_directory, declined_at IS NOT NULL AS declined,
            consent_withdrawn_at IS NOT NULL AS withdrawn
       FROM membership WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status <> 'ERASED' ORDER BY id FOR UPDATE`,
    [portal.id, known],
  );
  const [count] = await tx.sql<{ guards: number }>(
    `SELECT count(*)::int AS guards FROM membership
      WHERE portal_id = $1 AND status = 'ACTIVE' AND role IN ('MODERATOR', 'ADMIN') AND role = ANY ($3) AND id <> ALL ($2::uuid[])`,
    [portal.id, known, guarded],
  );
  return { byId: new Map(rows.map((row) => [row.id, row])), guarded, otherGuards: count?.guards ?? 0 };
}

/**
 * What becomes of each, as if they were changed one after the other: `judge` says what it comes to, and whoever would leave
 * the portal without a moderator stays.
 */
export function outcomesOf(
  ids: readonly string[],
  targets: Targets,
  judge: (target: Target) => MemberOutcome,
  { losesGuards }: { losesGuards: boolean },
): Map<string, MemberOutcome> {
  const isGuard = (target: Target): boolean => target.status === 'ACTIVE' && targets.guarded.includes(target.role);
  let guards = targets.otherGuards + [...targets.byId.values()].filter(isGuard).length;
  return new Map(
    ids.map((id) => {
      const target = targets.byId.get(id);
      if (!target) return [id, 'NOT_FOUND'];
      const outcome = judge(target);
      if (outcome !== 'CHANGED' || !losesGuards || !isGuard(target)) return [id, outcome];
      if (guards === 1) return [id, 'LAST_MODERATOR'];
      guards--;
      return [id, 'CHANGED'];
    }),
  );
}
