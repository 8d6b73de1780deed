import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Membership } from '../../../../schema/accounts.ts';
import { Course } from '../../../../schema/courses.ts';
import { DirectLink, DirectLinkTarget } from '../../../../schema/directLinks.ts';
import { Test } from '../../../../schema/tests.ts';
import type { ViewerMembership } from '../../../auth/viewer.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Content } from '../../content/Content.entity.ts';
import { directLinkUrl } from './directLinkUrl.ts';
import { followDirectLink } from './followDirectLink.ts';
import { wantedOf } from './wantedOf.ts';

@Resolver()
export class DirectLinksResolver {
  @Query(() => DirectLink, {
    description:
      'What a direct link comes to for whoever follows it (R5). Open to everybody, and without a session the same for every address. NOT_FOUND for those who are signed in and have no place in its portal.',
  })
  directLink(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What follows `/go/` in the address.' }) id: string,
  ): Promise<DirectLink> {
    return followDirectLink(ctx, id);
  }
}

@Resolver(() => Course)
export class CourseDirectLinkResolver {
  @FieldResolver(() => String, {
    description: 'The address that leads people here, through registration and signing in (R5).',
  })
  directLink(@Ctx() ctx: Context, @Root() course: Content): string {
    return directLinkUrl(ctx, course);
  }
}

@Resolver(() => Test)
export class TestDirectLinkResolver {
  @FieldResolver(() => String, {
    description: 'The address that leads people here, through registration and signing in (R5).',
  })
  directLink(@Ctx() ctx: Context, @Root() test: Content): string {
    return directLinkUrl(ctx, test);
  }
}

@Resolver(() => Membership)
export class MembershipWantedResolver {
  @FieldResolver(() => DirectLinkTarget, {
    nullable: true,
    description: 'The course or test that the person came for when registering (R5); null while the membership waits.',
  })
  wanted(@Ctx() ctx: Context, @Root() membership: ViewerMembership): Promise<DirectLinkTarget | null> {
    return wantedOf(ctx, membership);
  }
}
