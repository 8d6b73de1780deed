import type { AddMemberInput, AlreadyMemberProblem } from '../../../schema/addMember.ts';
import type { MembershipStatus } from '../../../schema/enums.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { AppError } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { isEmailAddress } from '../../text.ts';
import { admitMember } from '../members/admitMember.ts';
import { Invitation } from './Invitation.entity.ts';
import { canInvite } from './invitations.policy.ts';
import { membersAmong } from './membersAmong.ts';
import { offerInvitations } from './offerInvitations.ts';
import { personName } from './personName.ts';
import { type InternalPortal, type Placement, placementIn, roleAmong } from './placement.ts';
import { reviveMembers } from './reviveMembers.ts';

interface Added {
  membershipId: string;
  status: MembershipStatus;
  invitationId: string;
  mailed: boolean;
}
type Problem =
  | ({ __typename: 'AlreadyMemberProblem' } & AlreadyMemberProblem)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem)
  | InternalPortal;
export type AddMemberAnswer =
  | {
      __typename: 'AddMemberSuccess';
      membershipId: string;
      status: MembershipStatus;
      invitation: Invitation | null;
    }
  | Problem;

/**
 * Adds a member by hand (R3). Nobody has the address: an account without a password is made, and the mail leads to choosing
 * one. Somebody has it: the membership waits for their acceptance (P3), for which there is a mail too. Problems: no e-mail
 * address, a member already, an internal portal (R6). RATE_LIMITED, since it tells whether there is an account.
 */
export async function addMember(ctx: Ctx, input: AddMemberInput): Promise<AddMemberAnswer> {
  const portalId = idOf(input.portalId);
  const { accountId: by } = authorize(ctx, portalId, canInvite);
  roleAmong(input.role, ['LEARNER', 'MANAGER', 'MODERATOR']);
  const email = input.email.trim();
  const name = personName(input.name, 'input.name');
  const placement = await placementIn(ctx, portalId, input);
  if ('__typename' in placement) return placement;
  if (!isEmailAddress(email)) {
    const message = ctx.t('invitation.addressInvalid');
    return { __typename: 'InvalidInputProblem', code: 'EMAIL_INVALID', field: 'input.email', message };
  }
  await ctx.deps.signInLimits.countDisclosure(by);
  return refusable<AddMemberAnswer, Problem>(() =>
    write(ctx, { portal: portalId }, async (tx) => {
      const { result } = await once(tx, by, 'addMember', input.idempotencyKey, input, () =>
        add(ctx, tx, { placement, email, name, role: input.role, by }),
      );
      const { membershipId, status } = result;
      const invitation = result.mailed
        ? await tx.em.findOneOrFail(Invitation, { portalId, id: result.invitationId })
        : null;
      return { __typename: 'AddMemberSuccess' as const, membershipId, status, invitation };
    }),
  );
}

interface NewMember {
  placement: Placement;
  email: string;
  name: string | null;
  role: AddMemberInput['role'];
  by: string;
}

async function add(ctx: Ctx, tx: Tx, { placement, email, name, role, by }: NewMember): Promise<Added> {
  const { portalId, portalTitle, language, groupId, courseIds } = placement;
  const { membershipId, status } = await admit(ctx, tx, { placement, email, name, role, by });
  const offer = { portalId, portalTitle, source: 'MODERATOR', by, mail: 'memberAdded', told: true } as const;
  const invitee = { email, name, role, language, groupId, courseIds, message: null, membershipId };
  const [offered] = await offerInvitations(ctx, tx, offer, [invitee]);
  return { membershipId, status, invitationId: offered?.invitationId ?? '', mailed: offered?.mailed ?? false };
}

async function admit(
  ctx: Ctx,
  tx: Tx,
  { placement, email, name, role }: NewMember,
): Promise<{ membershipId: string; status: MembershipStatus }> {
  const { portalId, groupId, courseIds, language } = placement;
  const already = (membershipId: string) => {
    const message = ctx.t('invitation.alreadyMember');
    return new Refusal({ __typename: 'AlreadyMemberProblem', code: 'ALREADY_MEMBER', message, membershipId });
  };
  const known = (await membersAmong(tx, [email])).get(0);
  if (known?.present) throw already(known.membershipId);
  if (known) {
    const [revived] = await reviveMembers(tx, portalId, [{ membershipId: known.membershipId, role, groupId }]);
    if (!revived) throw already(known.membershipId);
    return { membershipId: revived, status: 'AWAITING_ACCEPTANCE' };
  }
  const account = await ensureAccount(tx, email, name ?? email, language);
  const status = account.created ? 'ACTIVE' : 'AWAITING_ACCEPTANCE';
  const admitted = await admitMember(tx, {
    portalId,
    accountId: account.id,
    email,
    name: name ?? email,
    role,
    status,
    groupId,
    courses: { ids: courseIds, source: 'MODERATOR' },
  });
  if (!admitted.created) throw already(admitted.membershipId);
  return admitted;
}

/** The account of the address, made without a password if nobody has it; of two callers at once one makes it. */
async function ensureAccount(
  tx: Tx,
  email: string,
  name: string,
  language: string,
): Promise<{ id: string; created: boolean }> {
  for (let attempt = 0; attempt < 3; attempt++) {
    // A row committed by another caller after our statement began shows only to the next statement.
    const [account] = await tx.sql<{ id: string; created: boolean }>(
      'SELECT id, created FROM ensure_account($1, $2, $3, NULL)',
      [email, name, language],
    );
    if (account) return account;
  }
  throw new AppError('CONFLICT');
}
