import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Membership } from '../../../../schema/accounts.ts';
import {
  AcceptTermsInput,
  AcceptTermsResult,
  PortalTerms,
  PublishTermsInput,
  PublishTermsResult,
  WithdrawConsentSuccess,
} from '../../../../schema/portalTerms.ts';
import { RichText } from '../../../../schema/richText.ts';
import type { ViewerMembership } from '../../../auth/viewer.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { StoredText } from '../../content/presentRichText.ts';
import { acceptTerms } from './acceptTerms.ts';
import { newestTerms, termsToAccept } from './newestTerms.ts';
import { publishTerms } from './publishTerms.ts';
import type { TermsRow } from './TermsRow.ts';
import { withdrawConsent } from './withdrawConsent.ts';

@Resolver(() => PortalTerms)
export class PortalTermsResolver {
  @Query(() => PortalTerms, {
    nullable: true,
    description:
      'The newest terms of a portal, for whoever sees the portal; null when it has none. NOT_FOUND otherwise.',
  })
  portalTerms(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
  ): Promise<TermsRow | null> {
    return newestTerms(ctx, portalId);
  }

  @Mutation(() => PublishTermsResult, {
    description: "Publishes the next version of a portal's terms (R11). For those who run the portal.",
  })
  publishTerms(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishTermsInput, { description: 'The text.' }) input: PublishTermsInput,
  ): Promise<typeof PublishTermsResult> {
    return publishTerms(ctx, input) as Promise<unknown> as Promise<typeof PublishTermsResult>;
  }

  @Mutation(() => AcceptTermsResult, {
    description: 'Stores consent to the newest terms (R11). For active members; NOT_FOUND otherwise.',
  })
  acceptTerms(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptTermsInput, { description: 'What is accepted.' }) input: AcceptTermsInput,
  ): Promise<typeof AcceptTermsResult> {
    return acceptTerms(ctx, input) as Promise<typeof AcceptTermsResult>;
  }

  @Mutation(() => WithdrawConsentSuccess, {
    description:
      'Withdraws consent (R11): the portal is closed to the viewer at once, and personal data is erased. For members, also those who wait; NOT_FOUND otherwise, CONFLICT for the last one who runs the portal.',
  })
  withdrawConsent(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
  ): Promise<WithdrawConsentSuccess> {
    return withdrawConsent(ctx, portalId);
  }

  @FieldResolver(() => RichText, { description: 'The text.' })
  text(@Root() { html, portalId }: TermsRow): StoredText {
    return { stored: html, portalId, revisionId: '', ownerId: null };
  }
}

@Resolver(() => Membership)
export class MembershipTermsResolver {
  @FieldResolver(() => PortalTerms, {
    nullable: true,
    description: 'Newest terms that the person has not accepted yet (R11); null when there is nothing to accept.',
  })
  termsToAccept(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<TermsRow | null> | null {
    return membership.status === 'ACTIVE' ? termsToAccept(ctx, membership) : null;
  }
}
