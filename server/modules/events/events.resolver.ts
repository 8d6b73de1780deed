import { GraphQLSafeInt } from 'graphql-scalars';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { EventContent, EventKind, PortalEvent, PortalEventPage } from '../../../schema/events.ts';
import { Member } from '../../../schema/members.ts';
import type { Ctx as Context } from '../../context.ts';
import { eventMessage, isKnownKind } from '../../events/eventMessage.ts';
import { type ListenArgs, listenToEvents } from '../../events/listen.ts';
import type { LoggedEvent } from '../../events/readEventPage.ts';
import type { Membership } from '../accounts/Membership.entity.ts';
import { contentsInEvents, membersInEvents } from './namesInEvents.ts';
import { pageOfEvents } from './pageOfEvents.ts';

@ArgsType()
class PortalEventsArgs {
  @Field(() => ID, { description: 'The portal whose log it is.' })
  portalId!: string;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description:
      'Number of the last event you have; 0 for all there are. Not given: the query begins with the oldest, a subscription with what happens from now on.',
  })
  after?: number | null;

  @Field(() => [EventKind], { nullable: true, description: 'Only these kinds; all if none is given.' })
  kinds?: string[] | null;
}

@ArgsType()
class EventPageArgs extends PortalEventsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to give, 1 to 100.' })
  first!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Reads from the end of the log backwards; not together with `after`.',
  })
  newestFirst!: boolean;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: 'With `newestFirst`: only what is older than the event of this number, at least 1.',
  })
  before?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'With `newestFirst`: only what concerns this member of the portal, what they did as a learner and what was done for them. None for the id of nobody there.',
  })
  memberId?: string | null;
}

@Resolver(() => PortalEvent)
export class EventsResolver {
  @Query(() => PortalEventPage, {
    description:
      "A page of a portal's log, oldest first, for those who poll; or newest first, to look back. For moderators of that portal. BAD_INPUT when `after` is beyond the log's end.",
  })
  portalEvents(@Ctx() ctx: Context, @Args(() => EventPageArgs) args: EventPageArgs): Promise<PortalEventPage> {
    return pageOfEvents(ctx, args) as Promise<PortalEventPage>;
  }

  @Subscription(() => PortalEvent, {
    name: 'portalEvents',
    description:
      "A portal's log, live: first everything after `after`, then each event as it is committed, in order, each once (I4). For moderators of that portal; it ends with an error within 5 seconds when the right is lost, and with close code 4403 when the session ends. BAD_INPUT when `after` is beyond the log's end.",
    subscribe: ({ args, context }) => listenToEvents(context as Context, args as ListenArgs) as never,
  })
  portalEventsLive(@Root() event: LoggedEvent, @Args(() => PortalEventsArgs) _args: PortalEventsArgs): LoggedEvent {
    return event;
  }

  @FieldResolver(() => EventKind)
  kind(@Root() event: LoggedEvent): EventKind {
    return isKnownKind(event.kind) ? event.kind : 'other';
  }

  @FieldResolver(() => String, {
    description:
      'What happened, as a short sentence in the language of the reader, for example “Data transfer complete”.',
  })
  message(@Ctx() ctx: Context, @Root() event: LoggedEvent): string {
    return eventMessage(ctx.language, event);
  }
}

@Resolver(() => PortalEventPage)
export class EventPageResolver {
  @FieldResolver(() => [Member], {
    description:
      'The members whom the events of this page are about (`membershipId`), and those who did it; each once.',
  })
  members(@Ctx() ctx: Context, @Root() page: PortalEventPage): Promise<Membership[]> {
    return membersInEvents(ctx, page.nodes as LoggedEvent[]);
  }

  @FieldResolver(() => [EventContent], {
    description:
      'The courses and tests that the events of this page are about (`courseId`, `testId`, `contentId`); each once.',
  })
  content(@Ctx() ctx: Context, @Root() page: PortalEventPage): Promise<EventContent[]> {
    return contentsInEvents(ctx, page.nodes as LoggedEvent[]);
  }
}
