import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/postgresql';
import type { ConnectionShape } from '../../../schema/connection.ts';
import type { InvitationState } from '../../../schema/enums.ts';
import type { InvitationSort, InvitationsArgs } from '../../../schema/invitations.ts';
import { authorize } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';
import { idOf } from '../../ids.ts';
import { page } from '../../pagination.ts';
import { likePattern } from '../../text.ts';
import { Invitation } from './Invitation.entity.ts';
import { canInvite } from './invitations.policy.ts';

/** The invitations of a portal for those who run it. */
export function listInvitations(ctx: Ctx, args: InvitationsArgs): Promise<ConnectionShape<Invitation>> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, canInvite);
  const conditions: FilterQuery<Invitation>[] = [{ portalId }];
  if (args.state) conditions.push(inState(args.state));
  if (args.search?.trim()) {
    const pattern = likePattern(args.search);
    conditions.push({ $or: [{ email: { $ilike: pattern } }, { name: { $ilike: pattern } }] });
  }
  const where: FilterQuery<Invitation> = { $and: conditions };
  return page(ctx, args, { entity: Invitation, where, orderBy: orders[args.sort], portals: [portalId] });
}

const orders: Record<InvitationSort, QueryOrderMap<Invitation>[]> = {
  NEWEST: [{ createdAt: 'desc' }, { id: 'desc' }],
  OLDEST: [{ createdAt: 'asc' }, { id: 'asc' }],
  EMAIL: [{ emailKey: 'asc' }, { id: 'asc' }],
};

/** What the state is computed from, so that indexes serve. */
function inState(state: InvitationState): FilterQuery<Invitation> {
  const now = raw('now()') as unknown as Date;
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { $gt: now } };
  const conditions: Record<InvitationState, FilterQuery<Invitation>> = {
    READY: { ...open, openedAt: null, sends: 0 },
    SENT: { ...open, openedAt: null, sends: { $gt: 0 } },
    OPENED: { ...open, openedAt: { $ne: null } },
    REGISTERED: { acceptedAt: { $ne: null } },
    REVOKED: { revokedAt: { $ne: null } },
    EXPIRED: { acceptedAt: null, revokedAt: null, expiresAt: { $lte: now } },
  };
  return conditions[state];
}
