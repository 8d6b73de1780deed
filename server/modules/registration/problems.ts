import type { PortalTerms, TermsOutdatedProblem } from '../../../schema/portalTerms.ts';
import type { MembershipClosedProblem, RegistrationLinkInvalidProblem } from '../../../schema/registration.ts';
import type { Ctx } from '../../context.ts';

export type LinkInvalid = { __typename: 'RegistrationLinkInvalidProblem' } & RegistrationLinkInvalidProblem;
export type TermsOutdated = { __typename: 'TermsOutdatedProblem' } & TermsOutdatedProblem;
export type MembershipClosed = { __typename: 'MembershipClosedProblem' } & MembershipClosedProblem;

/** The one answer for links that are unknown, expired, revoked, used up, or of a portal that is being erased (S24). */
export const linkInvalid = (ctx: Ctx): LinkInvalid => ({
  __typename: 'RegistrationLinkInvalidProblem',
  code: 'REGISTRATION_LINK_INVALID',
  message: ctx.t('registration.linkInvalid'),
});

/** The newest terms have to be accepted (R11). */
export const termsOutdated = (ctx: Ctx, terms: PortalTerms | null): TermsOutdated => ({
  __typename: 'TermsOutdatedProblem',
  code: 'TERMS_OUTDATED',
  message: ctx.t('registration.termsOutdated'),
  terms,
});

/** The person was refused, disabled or removed; a link changes nothing about that. */
export const membershipClosed = (ctx: Ctx): MembershipClosed => ({
  __typename: 'MembershipClosedProblem',
  code: 'MEMBERSHIP_CLOSED',
  message: ctx.t('registration.closed'),
});
