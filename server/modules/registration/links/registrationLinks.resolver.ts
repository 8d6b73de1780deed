import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { RegistrationLinkState } from '../../../../schema/enums.ts';
import {
  CreateRegistrationLinkInput,
  CreateRegistrationLinkResult,
  RegistrationLink,
  RegistrationLinkConnection,
  RegistrationLinkCourse,
  RegistrationLinkSuccess,
  RotateRegistrationLinkResult,
  UpdateRegistrationLinkInput,
  UpdateRegistrationLinkResult,
} from '../../../../schema/registrationLinks.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { RegistrationLink as LinkRow } from '../../portals/RegistrationLink.entity.ts';
import { registrationLinkUrl } from '../../portals/registrationLinkToken.ts';
import { createRegistrationLink } from './createRegistrationLink.ts';
import { linkFacts } from './linkFacts.ts';
import { listRegistrationLinks } from './listRegistrationLinks.ts';
import { revokeRegistrationLink } from './revokeRegistrationLink.ts';
import { rotateRegistrationLink } from './rotateRegistrationLink.ts';
import { updateRegistrationLink } from './updateRegistrationLink.ts';

@ArgsType()
class RegistrationLinksArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { nullable: true, description: 'Only the link with this id; an empty page when it is not there.' })
  linkId?: string | null;
}

@ArgsType()
class RegistrationLinkArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the link.' })
  linkId!: string;
}

/** All of these are for those who run the portal, also from the internal portal that opened it. */
@Resolver(() => RegistrationLink)
export class RegistrationLinksResolver {
  @Query(() => RegistrationLinkConnection, {
    description:
      'The registration links of a portal, newest first, also those that ended (R4). For those who run the portal.',
  })
  registrationLinks(
    @Ctx() ctx: Context,
    @Args(() => RegistrationLinksArgs) args: RegistrationLinksArgs,
  ): Promise<ConnectionShape<LinkRow>> {
    return listRegistrationLinks(ctx, args);
  }

  @Mutation(() => CreateRegistrationLinkResult, {
    description: 'Makes a registration link (R2, R4). For those who run the portal.',
  })
  createRegistrationLink(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateRegistrationLinkInput, { description: 'The new link.' })
    input: CreateRegistrationLinkInput,
  ): Promise<typeof CreateRegistrationLinkResult> {
    return createRegistrationLink(ctx, input) as Promise<typeof CreateRegistrationLinkResult>;
  }

  @Mutation(() => UpdateRegistrationLinkResult, {
    description: 'Changes what a link asks and gives (R2, R4); its address stays. For those who run the portal.',
  })
  updateRegistrationLink(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateRegistrationLinkInput, { description: 'What changes.' })
    input: UpdateRegistrationLinkInput,
  ): Promise<typeof UpdateRegistrationLinkResult> {
    return updateRegistrationLink(ctx, input) as Promise<typeof UpdateRegistrationLinkResult>;
  }

  @Mutation(() => RotateRegistrationLinkResult, {
    description: 'Gives a link a new address; the former one is dead at once (R4). For those who run the portal.',
  })
  rotateRegistrationLink(
    @Ctx() ctx: Context,
    @Args(() => RegistrationLinkArgs) args: RegistrationLinkArgs,
  ): Promise<typeof RotateRegistrationLinkResult> {
    return rotateRegistrationLink(ctx, args) as Promise<typeof RotateRegistrationLinkResult>;
  }

  @Mutation(() => RegistrationLinkSuccess, {
    description:
      'Ends a link for good (R4), with the registrations by it that are not confirmed yet. For those who run the portal.',
  })
  revokeRegistrationLink(
    @Ctx() ctx: Context,
    @Args(() => RegistrationLinkArgs) args: RegistrationLinkArgs,
  ): Promise<RegistrationLinkSuccess> {
    return revokeRegistrationLink(ctx, args);
  }

  @FieldResolver(() => String, {
    description:
      'The address to hand out. Whoever has it may register, so treat it like an invitation. With `?to=` and the id of a course or test at its end people get there (R5).',
  })
  url(@Ctx() ctx: Context, @Root() link: LinkRow): string {
    return registrationLinkUrl(ctx.deps.publicUrl(), ctx.deps.secret, link);
  }

  @FieldResolver(() => RegistrationLinkState, { description: "Whether it lets people in, by the database's clock." })
  async state(@Ctx() ctx: Context, @Root() link: LinkRow): Promise<RegistrationLinkState> {
    return (await linkFacts(ctx, link)).state;
  }

  @FieldResolver(() => Int, { description: 'How many people became members by it, or wait for approval (R4).' })
  async registered(@Ctx() ctx: Context, @Root() link: LinkRow): Promise<number> {
    return (await linkFacts(ctx, link)).registered;
  }

  @FieldResolver(() => [RegistrationLinkCourse], {
    description: 'Courses that people are enrolled in, by title; at most 100.',
  })
  async courses(@Ctx() ctx: Context, @Root() link: LinkRow): Promise<RegistrationLinkCourse[]> {
    return (await linkFacts(ctx, link)).courses;
  }
}
