import type { InviteMembersInput, InviteOutcome } from '../../../schema/invitations.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { badInput } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { idOf } from '../../ids.ts';
import { isEmailAddress, textOf } from '../../text.ts';
import { Invitation } from './Invitation.entity.ts';
import { canInvite } from './invitations.policy.ts';
import { membersAmong } from './membersAmong.ts';
import { offerInvitations } from './offerInvitations.ts';
import { personName } from './personName.ts';
import { type InternalPortal, type Placement, placementIn, roleAmong } from './placement.ts';

/** Most people of one call. */
export const mostInvitees = 100;

interface InviteResult {
  email: string;
  outcome: InviteOutcome;
  invitation: Invitation | null;
}
export type InviteMembersAnswer = { __typename: 'InviteMembersSuccess'; results: InviteResult[] } | InternalPortal;

/** What is kept for a repeated key. */
interface Kept {
  results: { email: string; outcome: InviteOutcome; invitationId: string | null }[];
}

/**
 * Invites people by e-mail into an external portal (R3), in one transaction with their mails. Problem: the portal is internal
 * (R6). BAD_INPUT for more than 100 people, another role than LEARNER or MANAGER, too long a message.
 */
export async function inviteMembers(ctx: Ctx, input: InviteMembersInput): Promise<InviteMembersAnswer> {
  const portalId = idOf(input.portalId);
  const { accountId } = authorize(ctx, portalId, canInvite);
  const { invitees } = input;
  if (invitees.length < 1 || invitees.length > mostInvitees)
    throw badInput('input.invitees', 'input.count', { least: 1, most: mostInvitees });
  roleAmong(input.role, ['LEARNER', 'MANAGER']);
  const message = messageOf(input.message);
  const placement = await placementIn(ctx, portalId, input);
  if ('__typename' in placement) return placement;
  return write(ctx, { portal: portalId }, async (tx) => {
    const { result } = await once(tx, accountId, 'inviteMembers', input.idempotencyKey, input, () =>
      invite(ctx, tx, { input, placement, message, by: accountId }),
    );
    return { __typename: 'InviteMembersSuccess', results: await shown(tx, result) };
  });
}

/** Own words for a mail: plain text, its lines kept. */
function messageOf(given: string | null | undefined): string | null {
  const text = given?.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '') ?? '';
  return text.trim() === '' ? null : textOf(text, 'input.message', 2000);
}

interface Order {
  input: InviteMembersInput;
  placement: Placement;
  message: string | null;
  by: string;
}

async function invite(ctx: Ctx, tx: Tx, { input, placement, message, by }: Order): Promise<Kept> {
  const people = input.invitees.map(({ email, name }, n) => ({
    email: email.trim(),
    name: personName(name, `input.invitees.${n}.name`),
  }));
  const valid = people.filter(({ email }) => isEmailAddress(email));
  const members = await membersAmong(
    tx,
    valid.map(({ email }) => email),
  );
  const isMember = new Set(valid.filter((_, n) => members.get(n)?.present).map(({ email }) => keyOf(email)));
  const fresh = new Map(
    valid.filter(({ email }) => !isMember.has(keyOf(email))).map((person) => [keyOf(person.email), person]),
  );
  const { portalId, portalTitle, language, groupId, courseIds } = placement;
  const offer = { portalId, portalTitle, source: 'INVITATION', by, mail: 'invitation', told: true } as const;
  const common = { role: input.role, language, groupId, courseIds, message, membershipId: null };
  const invitees = [...fresh.values()].map((person) => ({ ...common, ...person }));
  const offered = await offerInvitations(ctx, tx, offer, invitees);
  const byKey = new Map([...fresh.keys()].map((key, n) => [key, offered[n]]));
  const results = people.map(({ email }): Kept['results'][number] => {
    const told = { email: email.slice(0, 254), invitationId: null };
    if (!isEmailAddress(email)) return { ...told, outcome: 'INVALID_ADDRESS' };
    const one = byKey.get(keyOf(email));
    if (!one) return { ...told, outcome: 'ALREADY_MEMBER' };
    return { ...told, outcome: one.mailed ? 'INVITED' : 'LIMITED', invitationId: one.invitationId };
  });
  return { results };
}

const keyOf = (email: string): string => email.toLowerCase();

async function shown(tx: Tx, { results }: Kept): Promise<InviteResult[]> {
  const ids = results.flatMap(({ invitationId }) => invitationId ?? []);
  const rows = ids.length === 0 ? [] : await tx.em.find(Invitation, { id: { $in: ids } });
  return results.map(({ email, outcome, invitationId }) => ({
    email,
    outcome,
    invitation: rows.find(({ id }) => id === invitationId) ?? null,
  }));
}
