import type { DirectLinkTarget } from '../../../schema/directLinks.ts';
import type { JoinPortalInput, RegisterSuccess } from '../../../schema/registration.ts';
import { authenticateSession } from '../../auth/authenticate.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { mailboxOf } from '../../auth/mailboxOf.ts';
import type { Viewer, ViewerMembership } from '../../auth/viewer.ts';
import { actAs, type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { AppError } from '../../errors.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { admitByLink } from './admitByLink.ts';
import { targetIn } from './directLinks/targetIn.ts';
import { wantedIn } from './directLinks/wantedIn.ts';
import { type FoundLink, findLink, needsProof } from './findLink.ts';
import { greeting, isClosed } from './greeting.ts';
import {
  type LinkInvalid,
  linkInvalid,
  type MembershipClosed,
  membershipClosed,
  type TermsOutdated,
  termsOutdated,
} from './problems.ts';
import { mailProof } from './registrationMails.ts';
import { reserveRegistration } from './reserveRegistration.ts';
import { takeUse } from './takeUse.ts';

interface Success {
  __typename: 'JoinPortalSuccess';
  membership: ViewerMembership;
  message: string;
  target: DirectLinkTarget | null;
}
type MailFirst = { __typename: 'RegisterSuccess' } & RegisterSuccess;
interface AlreadyMember {
  __typename: 'AlreadyInPortalProblem';
  code: string;
  message: string;
  membership: ViewerMembership;
}
type Refused = AlreadyMember | MembershipClosed | LinkInvalid | TermsOutdated;

/**
 * A person who is signed in on the external side joins by a link (R1): in at once, or waiting for approval (R2); where the
 * address has to be proved first, a mail is sent. Problems: a member already; refused or disabled before; the link lets nobody
 * in; the terms are not accepted. FORBIDDEN from the internal side (P5).
 */
export async function joinPortal(ctx: Ctx, input: JoinPortalInput): Promise<Success | MailFirst | Refused> {
  const viewer = requireViewer(ctx);
  if (viewer.audience !== 'EXTERNAL') throw new AppError('FORBIDDEN');
  const link = await findLink(ctx, input.token);
  if (!link) return linkInvalid(ctx);
  const present = viewer.memberships.find(({ portalId }) => portalId === link.portalId);
  if (present && present.status !== 'AWAITING_ACCEPTANCE') return alreadyMember(ctx, present);
  if (link.state !== 'VALID' && link.state !== 'USED_UP') return linkInvalid(ctx);
  if (link.terms && link.terms.version !== input.acceptedTermsVersion) return termsOutdated(ctx, link.terms);
  await ctx.deps.rateLimits.registrationLink.take(link.linkId);
  // Here and not in the transaction, which may run again.
  if (!viewer.emailProved && needsProof(link, viewer.email))
    await ctx.deps.rateLimits.registrationMail.take(mailboxOf(viewer.email));
  const answer = await refusable<{ mailed: boolean; wanted: string | null }, Refused>(() =>
    write(ctx, { portal: link.portalId }, (tx) => joinOnce(ctx, tx, link, viewer, input)),
  );
  if ('__typename' in answer) return answer;
  if (answer.mailed) return { __typename: 'RegisterSuccess', message: ctx.t('registration.checkMail') };
  // What follows in the same request acts with the new rights.
  const renewed = await authenticateSession(ctx.deps.database, viewer);
  const membership = renewed?.memberships.find(({ portalId }) => portalId === link.portalId);
  if (!renewed || !membership) throw new AppError('UNAUTHENTICATED');
  actAs(ctx, renewed);
  const message = ctx.t(greeting(membership.status, true));
  return {
    __typename: 'JoinPortalSuccess',
    membership,
    message,
    target: await targetIn(ctx, membership, answer.wanted),
  };
}

const alreadyMember = (ctx: Ctx, membership: ViewerMembership): AlreadyMember => ({
  __typename: 'AlreadyInPortalProblem',
  code: 'ALREADY_MEMBER',
  message: ctx.t(greeting(membership.status, false)),
  membership,
});

async function joinOnce(
  ctx: Ctx,
  tx: Tx,
  link: FoundLink,
  viewer: Viewer,
  { targetId }: JoinPortalInput,
): Promise<{ mailed: boolean; wanted: string | null }> {
  const { accountId, email, name } = viewer;
  const { portalId, linkId } = link;
  const termsVersion = link.terms?.version ?? null;
  const wantedContentId = await wantedIn(tx, portalId, targetId);
  const [account] = await tx.sql<{ proved: boolean }>(
    'SELECT email_proved_at IS NOT NULL AS proved FROM account WHERE id = $1',
    [accountId],
  );
  const emailProved = account?.proved ?? false;
  if (!emailProved && needsProof(link, email)) {
    const person = { email, name, language: ctx.language, passwordHash: null, termsVersion, wantedContentId };
    const registration = await reserveRegistration(ctx, tx, link, person);
    await mailProof(
      tx,
      'registrationKnown',
      { portalId, email, name, language: ctx.language, accountId },
      registration,
    );
    return { mailed: true, wanted: null };
  }
  if (!(await reservedBefore(tx, link, email)) && !(await takeUse(tx, link))) throw new Refusal(linkInvalid(ctx));
  const newcomer = { portalId, linkId, accountId, email, emailProved, name, termsVersion, wantedContentId };
  const { created, status, membershipId } = await admitByLink(tx, newcomer);
  if (created) return { mailed: false, wanted: wantedContentId };
  if (isClosed(status)) throw new Refusal(membershipClosed(ctx));
  // Somebody clicked twice at once, or the membership waits for the person's own answer (P3).
  throw new Refusal(alreadyMember(ctx, await membershipOf(tx, portalId, membershipId)));
}

async function membershipOf(tx: Tx, portalId: string, id: string): Promise<ViewerMembership> {
  const [row] = await tx.sql<ViewerMembership>(
    `SELECT m.id, m.portal_id AS "portalId", m.role, m.status, p.kind AS "portalKind", p.home_portal_id AS "homePortalId",
            m.group_id AS "groupId"
       FROM membership m JOIN portal p ON p.id = m.portal_id WHERE m.portal_id = $1 AND m.id = $2`,
    [portalId, id],
  );
  if (!row) throw new Error('a membership that was there a moment ago is gone');
  return { ...row, blockedByAddress: false };
}

/** A registration of the same address by the same link that waits for its mail holds a use already. */
async function reservedBefore(tx: Tx, { portalId, linkId }: FoundLink, email: string): Promise<boolean> {
  const taken = await tx.sql(
    `UPDATE registration SET done_at = now(), password_hash = NULL
      WHERE portal_id = $1 AND link_id = $2 AND email_key = lower($3) AND done_at IS NULL AND holds_use RETURNING 1`,
    [portalId, linkId, email],
  );
  return taken.length > 0;
}
