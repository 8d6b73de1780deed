import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import { Notice, NoticeConnection } from '../../../schema/notices.ts';
import type { Ctx as Context } from '../../context.ts';
import { countUnreadNotices, listNotices } from './listNotices.ts';
import { markNoticesRead } from './markNoticesRead.ts';
import type { Notice as NoticeRow } from './Notice.entity.ts';
import { noticeMessage } from './noticeMessage.ts';
import { noticesAdded } from './noticesAdded.ts';

const ofPortal = {
  nullable: true,
  description: 'Only those of this portal; of all on this side if not given.',
} as const;

@ArgsType()
class NoticesArgs extends PageArgs {
  @Field(() => ID, ofPortal)
  portalId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that were not read.' })
  unreadOnly!: boolean;
}

@ArgsType()
class MarkNoticesReadArgs {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => [ID], { nullable: true, description: 'Which ones, at most 100; all of them if not given.' })
  ids?: string[] | null;
}

@Resolver(() => Notice)
export class NoticesResolver {
  @Query(() => NoticeConnection, {
    description: "The viewer's notices, newest first (S6). NOT_FOUND for a portal where the viewer is no member.",
  })
  notices(@Ctx() ctx: Context, @Args(() => NoticesArgs) args: NoticesArgs): Promise<ConnectionShape<NoticeRow>> {
    return listNotices(ctx, args);
  }

  @Query(() => Int, {
    description: 'How many notices the viewer has not read. NOT_FOUND for a portal where the viewer is no member.',
  })
  unreadNoticeCount(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, ofPortal) portalId?: string | null,
  ): Promise<number> {
    return countUnreadNotices(ctx, portalId);
  }

  @Mutation(() => Int, {
    description:
      'Marks own notices of a portal as read; gives how many are still unread there. NOT_FOUND where the viewer is no member.',
  })
  markNoticesRead(@Ctx() ctx: Context, @Args(() => MarkNoticesReadArgs) args: MarkNoticesReadArgs): Promise<number> {
    return markNoticesRead(ctx, args);
  }

  @Subscription(() => Notice, {
    description:
      "Gives the viewer's notices that are written from now on. It never ends by itself; UNAUTHENTICATED or NOT_FOUND within 5 seconds after session or membership ended.",
    subscribe: ({ args, context }) => noticesAdded(context as Context, args.portalId) as never,
  })
  noticeAdded(@Root() notice: NoticeRow, @Arg('portalId', () => ID, ofPortal) _portalId?: string | null): NoticeRow {
    return notice;
  }

  @FieldResolver(() => String, { description: "What it says, in the viewer's language." })
  message(@Ctx() ctx: Context, @Root() notice: NoticeRow): string {
    return noticeMessage(ctx.language, notice);
  }
}
