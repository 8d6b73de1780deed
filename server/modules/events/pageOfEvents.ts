import type { PortalEventPage } from '../../../schema/events.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import type { Ctx } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { checkAfter, distinctKinds, type ListenArgs } from '../../events/listen.ts';
import { type LoggedEvent, readEventPage } from '../../events/readEventPage.ts';
import { readEventsBefore } from '../../events/readEventsBefore.ts';
import { idOf } from '../../ids.ts';
import { checkPageSize } from '../../pagination.ts';

type Page = Omit<PortalEventPage, 'nodes'> & { nodes: LoggedEvent[] };

export interface EventPageArgs extends ListenArgs {
  first: number;
  newestFirst: boolean;
  before?: number | null;
  memberId?: string | null;
}

/**
 * A page of a portal's log for those who poll, oldest first or newest first; moderators only. BAD_INPUT for a page size outside
 * 1–100, a number that the log has not reached, `after` and `newestFirst` at once, and a member's events oldest first.
 */
export async function pageOfEvents(ctx: Ctx, args: EventPageArgs): Promise<Page> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, moderates);
  checkPageSize(args.first);
  const after = checkAfter(args.after) ?? 0;
  const kinds = distinctKinds(args.kinds);
  if (args.newestFirst || args.before != null || args.memberId != null)
    return lookingBack(ctx, { ...args, portalId, kinds });
  const page = await readEventPage(ctx.deps.database, { portalId, after, kinds, first: args.first });
  if (!page) throw notFound();
  if (after > page.head) throw badInput('after', 'listen.after', { last: page.head });
  return { nodes: page.events, endSeq: page.upTo, lastSeq: page.head, hasNextPage: page.upTo < page.head };
}

async function lookingBack(ctx: Ctx, args: EventPageArgs & { kinds: readonly string[] | null }): Promise<Page> {
  const { portalId, kinds, first } = args;
  const before = args.before ?? null;
  const memberId = args.memberId == null ? null : idOf(args.memberId);
  if (args.after != null || !args.newestFirst)
    throw badInput(memberId && before === null ? 'memberId' : 'before', 'listen.oneDirection');
  if (before !== null && before < 1)
    throw badInput('before', 'input.range', { least: 1, most: Number.MAX_SAFE_INTEGER });
  const page = await readEventsBefore(ctx.deps.database, { portalId, before, kinds, first, memberId });
  if (!page) throw notFound();
  return { nodes: page.events, endSeq: page.downTo, lastSeq: page.head, hasNextPage: page.downTo > 1 };
}
