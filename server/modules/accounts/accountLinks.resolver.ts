import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import {
  MailSettings,
  MailSettingsInput,
  ProveEmailResult,
  RequestEmailProofSuccess,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
  ResetPasswordInput,
  ResetPasswordResult,
  UnsubscribeResult,
} from '../../../schema/accountLinks.ts';
import { Membership, Viewer } from '../../../schema/accounts.ts';
import { Language } from '../../../schema/enums.ts';
import { PortalLook } from '../../../schema/portalLook.ts';
import type { ViewerMembership } from '../../auth/viewer.ts';
import type { Ctx as Context } from '../../context.ts';
import { portalLook } from '../portals/portalLook.ts';
import { enterPortal } from './enterPortal.ts';
import { mailSettingsOf, setMailSettings } from './mailSettings.ts';
import { portalSignOf } from './portalSignOf.ts';
import { proveEmail } from './proveEmail.ts';
import { requestEmailProof } from './requestEmailProof.ts';
import { requestPasswordReset } from './requestPasswordReset.ts';
import { resetPassword } from './resetPassword.ts';
import { unsubscribe } from './unsubscribe.ts';

const token = { description: 'The last part of the address in the mail.' };

@Resolver(() => Viewer)
export class AccountLinksResolver {
  @Mutation(() => RequestPasswordResetResult, {
    description:
      'Sends a link to choose a new password, if the address has an account. Open to everybody, the same answer for every address (S09); RATE_LIMITED after 5 an hour for an address, 60 from a place.',
  })
  requestPasswordReset(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestPasswordResetInput, { description: 'The address.' }) input: RequestPasswordResetInput,
  ): Promise<typeof RequestPasswordResetResult> {
    return requestPasswordReset(ctx, input) as Promise<typeof RequestPasswordResetResult>;
  }

  @Mutation(() => ResetPasswordResult, {
    description:
      'Chooses a new password by the link of a mail, once (S10); ends every session, proves the address, opens no session. Open to everybody; RATE_LIMITED after 60 tokens in 5 minutes.',
  })
  resetPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'Token and new password.' }) input: ResetPasswordInput,
  ): Promise<typeof ResetPasswordResult> {
    return resetPassword(ctx, input) as Promise<typeof ResetPasswordResult>;
  }

  @Mutation(() => RequestEmailProofSuccess, {
    description:
      'Sends the viewer a link that proves the e-mail address; it works once, for 24 hours. RATE_LIMITED after 5 an hour.',
  })
  requestEmailProof(@Ctx() ctx: Context): Promise<RequestEmailProofSuccess> {
    return requestEmailProof(ctx);
  }

  @Mutation(() => ProveEmailResult, {
    description:
      "Proves the viewer's e-mail address by the link of a mail, once: signed in to the account it was asked for. RATE_LIMITED after 60 tokens in 5 minutes.",
  })
  proveEmail(@Ctx() ctx: Context, @Arg('token', () => String, token) given: string): Promise<typeof ProveEmailResult> {
    return proveEmail(ctx, given) as Promise<typeof ProveEmailResult>;
  }

  @Mutation(() => UnsubscribeResult, {
    description:
      'Ends the mails that a link at the foot of one of them is for (S6). Open to everybody; again does no harm.',
  })
  unsubscribe(
    @Ctx() ctx: Context,
    @Arg('token', () => String, token) given: string,
  ): Promise<typeof UnsubscribeResult> {
    return unsubscribe(ctx, given) as Promise<typeof UnsubscribeResult>;
  }

  @Mutation(() => MailSettings, { description: 'Chooses which mails the viewer gets (S6).' })
  setMailSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => MailSettingsInput, { description: 'What to change.' }) input: MailSettingsInput,
  ): Promise<MailSettings> {
    return setMailSettings(ctx, input);
  }

  @Mutation(() => Membership, {
    description:
      "Opens one of the viewer's portals of this side, without signing in again; it is the first of `memberships` from now on (P5). NOT_FOUND unless the viewer may enter.",
  })
  enterPortal(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The portal.' }) portalId: string,
  ): Promise<ViewerMembership> {
    return enterPortal(ctx, portalId);
  }

  @FieldResolver(() => MailSettings, { description: 'Which mails the person wants.' })
  mailSettings(@Ctx() ctx: Context): Promise<MailSettings> {
    return mailSettingsOf(ctx);
  }
}

@Resolver(() => Membership)
export class MembershipSignResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Title of the portal, also while the membership waits; null when it has none.',
  })
  async portalTitle(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<string | null> {
    return (await portalSignOf(ctx, membership))?.title ?? null;
  }

  @FieldResolver(() => Language, {
    nullable: true,
    description: 'Language of the portal, also while the membership waits; null once it is gone.',
  })
  async portalLanguage(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<Language | null> {
    return (await portalSignOf(ctx, membership))?.language ?? null;
  }

  @FieldResolver(() => PortalLook, {
    nullable: true,
    description: 'How the portal looks, also while the membership waits; null once it is gone.',
  })
  async portalLook(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<PortalLook | null> {
    const sign = await portalSignOf(ctx, membership);
    return sign && portalLook(ctx, sign);
  }
}
