import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  ChangePasswordInput,
  ChangePasswordResult,
  Membership,
  SignInInput,
  SignInResult,
  Viewer,
} from '../../../schema/accounts.ts';
import { Language } from '../../../schema/enums.ts';
import { Portal } from '../../../schema/portals.ts';
import type { Viewer as SignedIn, ViewerMembership } from '../../auth/viewer.ts';
import type { Ctx as Context } from '../../context.ts';
import type { Portal as PortalRow } from '../portals/Portal.entity.ts';
import { answerMembership } from './answerMembership.ts';
import { changePassword } from './changePassword.ts';
import { hasGeneratedPassword } from './hasGeneratedPassword.ts';
import { setLanguage } from './setLanguage.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';

@Resolver(() => Viewer)
export class AccountsResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in; null for nobody. Open to everybody.' })
  viewer(@Ctx() ctx: Context): SignedIn | null {
    return ctx.viewer;
  }

  @Mutation(() => SignInResult, {
    description:
      'Opens a session (P5, R10); one of the same side that the request came with ends. Open to everybody; RATE_LIMITED after too many tries.',
  })
  signIn(
    @Ctx() ctx: Context,
    @Arg('input', () => SignInInput, { description: 'Credentials.' }) input: SignInInput,
  ): Promise<typeof SignInResult> {
    return signIn(ctx, input) as Promise<typeof SignInResult>;
  }

  @Mutation(() => Boolean, { description: 'Ends the session; its listeners end within 5 seconds.' })
  signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx);
  }

  @Mutation(() => ChangePasswordResult, { description: 'Changes the own password and ends every other session (R10).' })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new password.' }) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    return changePassword(ctx, input) as Promise<typeof ChangePasswordResult>;
  }

  @Mutation(() => Viewer, { description: 'Chooses the language of everything the viewer reads.' })
  setLanguage(
    @Ctx() ctx: Context,
    @Arg('language', () => Language, { description: 'The language.' }) language: Language,
  ): Promise<SignedIn> {
    return setLanguage(ctx, language);
  }

  @Mutation(() => Membership, {
    description: 'Accepts a membership that was made for the viewer and waits (P3). NOT_FOUND when there is none.',
  })
  acceptMembership(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The portal.' }) portalId: string,
  ): Promise<ViewerMembership> {
    return answerMembership(ctx, portalId, true);
  }

  @Mutation(() => Membership, {
    description: 'Declines a membership that waits (P3); it stays disabled. NOT_FOUND when there is none.',
  })
  declineMembership(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The portal.' }) portalId: string,
  ): Promise<ViewerMembership> {
    return answerMembership(ctx, portalId, false);
  }

  @FieldResolver(() => [Membership], {
    description: "The viewer's places in portals of this side, also those that wait for an answer.",
  })
  memberships(@Root() viewer: SignedIn): ViewerMembership[] {
    return viewer.memberships;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the password is still one that was made for the viewer: better to choose an own one (P3).',
  })
  passwordGenerated(@Ctx() ctx: Context): Promise<boolean> {
    return hasGeneratedPassword(ctx);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Portal, {
    nullable: true,
    description: 'The portal; null while the membership waits for acceptance.',
  })
  portal(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<PortalRow | null> {
    return ctx.loaders.portal.load(membership.portalId);
  }

  @FieldResolver(() => ID, { description: 'Id of the portal.' })
  portalId(@Root() membership: ViewerMembership): string {
    return membership.portalId;
  }
}
