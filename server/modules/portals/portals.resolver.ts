import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import {
  CreatePortalInput,
  CreatePortalResult,
  CreatePortalSuccess,
  Portal,
  PortalConnection,
  PortalCounts,
  PortalModerator,
  PortalProgress,
  PortalSort,
  ReplacePortalPasswordResult,
} from '../../../schema/portals.ts';
import { RegistrationLink } from '../../../schema/registrationLinks.ts';
import type { Ctx as Context } from '../../context.ts';
import { createPortal } from './createPortal.ts';
import { listPortals } from './listPortals.ts';
import type { Portal as PortalRow } from './Portal.entity.ts';
import { portalById } from './portalById.ts';
import { portalCounts } from './portalCounts.ts';
import { portalModerators } from './portalModerators.ts';
import { portalProgress } from './portalProgress.ts';
import { canRunPortal } from './portals.policy.ts';
import type { RegistrationLink as RegistrationLinkRow } from './RegistrationLink.entity.ts';
import { registrationLinkOf } from './registrationLinkOf.ts';
import { replacePortalPassword } from './replacePortalPassword.ts';

@ArgsType()
class PortalsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or title, ignoring case; at most 200 characters count.',
  })
  search?: string | null;

  @Field(() => PortalSort, { defaultValue: 'NAME', description: 'The order of the list.' })
  sort!: PortalSort;
}

@Resolver(() => Portal)
export class PortalsResolver {
  @Query(() => Portal, {
    description:
      'One portal: for its members, and for moderators of the internal portal that opened it. NOT_FOUND otherwise.',
  })
  portal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the portal.' }) id: string,
  ): Promise<PortalRow> {
    return portalById(ctx, id);
  }

  @Query(() => PortalConnection, {
    description: "The organization's external portals, for moderators of the internal portal. FORBIDDEN otherwise.",
  })
  portals(@Ctx() ctx: Context, @Args(() => PortalsArgs) args: PortalsArgs): Promise<ConnectionShape<PortalRow>> {
    return listPortals(ctx, args);
  }

  @Mutation(() => CreatePortalResult, {
    description:
      'Opens an external portal (P1–P4). For moderators of the internal portal. Tells whether the e-mail address has an account, hence at most 120 an hour.',
  })
  createPortal(
    @Ctx() ctx: Context,
    @Arg('input', () => CreatePortalInput, { description: 'The new portal.' }) input: CreatePortalInput,
  ): Promise<typeof CreatePortalResult> {
    return createPortal(ctx, input) as Promise<typeof CreatePortalResult>;
  }

  @Mutation(() => ReplacePortalPasswordResult, {
    description:
      'Makes a new password for the moderator that came with the portal, while the person never chose one and has no place elsewhere; else mails the person a link to choose one (P3). For moderators of the internal portal. RATE_LIMITED after 5 mails an hour to an address.',
  })
  replacePortalPassword(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
  ): Promise<typeof ReplacePortalPasswordResult> {
    return replacePortalPassword(ctx, portalId) as Promise<typeof ReplacePortalPasswordResult>;
  }

  @FieldResolver(() => RegistrationLink, {
    nullable: true,
    description: 'The newest valid registration link; for those who run the portal, else null (P4).',
  })
  registrationLink(@Ctx() ctx: Context, @Root() portal: PortalRow): Promise<RegistrationLinkRow | null> {
    return registrationLinkOf(ctx, portal);
  }

  @FieldResolver(() => PortalCounts, {
    nullable: true,
    description: 'How much is in the portal; for those who run it, else null.',
  })
  counts(@Ctx() ctx: Context, @Root() portal: PortalRow): Promise<PortalCounts | null> {
    return portalCounts(ctx, portal);
  }

  @FieldResolver(() => PortalProgress, {
    nullable: true,
    description: 'How far external learning has come in the portal; for those who run it, else null.',
  })
  progress(@Ctx() ctx: Context, @Root() portal: PortalRow): Promise<PortalProgress | null> {
    return portalProgress(ctx, portal);
  }

  @FieldResolver(() => [PortalModerator], {
    nullable: true,
    description: 'Its moderators by name, at most 50; for those who run the portal, else null.',
  })
  moderators(@Ctx() ctx: Context, @Root() portal: PortalRow): Promise<PortalModerator[] | null> {
    return portalModerators(ctx, portal);
  }

  @FieldResolver(() => String, {
    description: 'Where people of this portal sign in: one address for all external portals (P5).',
  })
  signInUrl(@Ctx() ctx: Context, @Root() portal: PortalRow): string {
    return signInUrl(ctx, portal);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may run this portal.' })
  viewerCanRun(@Ctx() ctx: Context, @Root() portal: PortalRow): boolean {
    return ctx.viewer !== null && canRunPortal(ctx.viewer, portal);
  }
}

@Resolver(() => CreatePortalSuccess)
export class CreatePortalSuccessResolver {
  @FieldResolver()
  signInUrl(@Ctx() ctx: Context, @Root() success: CreatePortalSuccess): string {
    return signInUrl(ctx, success.portal);
  }

  @FieldResolver()
  async registrationLink(@Ctx() ctx: Context, @Root() success: CreatePortalSuccess): Promise<RegistrationLinkRow> {
    return (await registrationLinkOf(ctx, success.portal as PortalRow)) as RegistrationLinkRow;
  }
}

const signInUrl = (ctx: Context, portal: Pick<Portal, 'kind'>): string =>
  portal.kind === 'INTERNAL' ? `${ctx.deps.config.internalUrl ?? ctx.deps.publicUrl()}/internal` : ctx.deps.publicUrl();
