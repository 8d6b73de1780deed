import type { MemberApproval } from '../../../../schema/approvals.ts';
import type { ApprovalOutcome } from '../../../../schema/enums.ts';
import { authorize } from '../../../auth/authorize.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { isLanguage, type Language } from '../../../i18n/translate.ts';
import { idOf, isId } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { lockMembers } from '../../members/lockMembers.ts';

/** A membership that this call decided about. */
export interface AnsweredMember {
  id: string;
  accountId: string;
  email: string;
  name: string;
  linkId: string | null;
  wantedContentId: string | null;
  language: Language;
}

export interface Approvals {
  __typename: 'MemberApprovalsSuccess';
  results: MemberApproval[];
}

/** Most memberships of one call. */
const most = 100;

/**
 * Moves memberships of a portal from one of some statuses into another by one statement, so that of two moderators who decide
 * at once one does (R2), and hands those it moved to `then`. Problem: none or more than 100 ids.
 */
export async function answerMembers(
  ctx: Ctx,
  given: { portalId: string; membershipIds: readonly string[] },
  change: { from: readonly string[]; to: 'ACTIVE' | 'REFUSED'; reason: string | null },
  after: (tx: Tx, portalId: string, members: AnsweredMember[]) => Promise<void>,
): Promise<Approvals | InvalidInput> {
  const portalId = idOf(given.portalId);
  authorize(ctx, portalId, moderates);
  return refusable<Approvals, InvalidInput>(async () => {
    const { membershipIds } = given;
    if (membershipIds.length < 1 || membershipIds.length > most) {
      throw invalidInput(ctx, 'input.membershipIds', 'COUNT', 'input.count', { least: 1, most });
    }
    const ids = [...new Set(membershipIds.map((id) => id.toLowerCase()).filter(isId))];
    return write(ctx, { portal: portalId }, async (tx) => {
      await lockMembers(ctx, tx, portalId);
      const moved = await move(tx, portalId, ids, change);
      if (moved.length > 0) await after(tx, portalId, moved);
      const known = await tx.sql<{ id: string }>(
        'SELECT id FROM membership WHERE portal_id = $1 AND id = ANY ($2::uuid[])',
        [portalId, ids],
      );
      const done = new Set(moved.map(({ id }) => id));
      const present = new Set(known.map(({ id }) => id));
      const outcomeOf = (id: string): ApprovalOutcome =>
        done.has(id) ? 'DONE' : present.has(id) ? 'NOT_WAITING' : 'NOT_FOUND';
      const results = membershipIds.map((id) => ({ membershipId: id, outcome: outcomeOf(id.toLowerCase()) }));
      return { __typename: 'MemberApprovalsSuccess' as const, results };
    });
  });
}

type Moved = Omit<AnsweredMember, 'language'>;

async function move(
  tx: Tx,
  portalId: string,
  ids: readonly string[],
  { from, to, reason }: { from: readonly string[]; to: string; reason: string | null },
): Promise<AnsweredMember[]> {
  const moved = await tx.sql<Moved>(
    `UPDATE membership SET status = $4, status_changed_at = now(), refusal_reason = $5
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status = ANY ($3)
      RETURNING id, account_id AS "accountId", email, name, link_id AS "linkId", wanted_content_id AS "wantedContentId"`,
    [portalId, ids, from, to, reason],
  );
  if (moved.length === 0) return [];
  const languages = await tx.sql<{ membership_id: string; language: string | null }>(
    'SELECT membership_id, language FROM member_languages($1)',
    [moved.map(({ id }) => id)],
  );
  const [portal] = await tx.sql<{ language: Language }>('SELECT language FROM portal WHERE id = $1', [portalId]);
  const byId = new Map(languages.map(({ membership_id, language }) => [membership_id, language]));
  return moved.map((member) => {
    const own = byId.get(member.id);
    return { ...member, language: isLanguage(own) ? own : (portal?.language ?? 'en') };
  });
}
