import type { PortalEventPage } from '../../../schema/events.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import type { Ctx } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { checkAfter, distinctKinds, type ListenArgs } from '../../events/listen.ts';
import { type LoggedEvent, readEventPage } from '../../events/readEventPage.ts';
import { idOf } from '../../ids.ts';
import { checkPageSize } from '../../pagination.ts';

/**
 * A page of a portal's log for those who poll, oldest first; moderators only. BAD_INPUT for a page size outside 1–100 and a
 * number that the log has not reached.
 */
export async function pageOfEvents(
  ctx: Ctx,
  args: ListenArgs & { first: number },
): Promise<Omit<PortalEventPage, 'nodes'> & { nodes: LoggedEvent[] }> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, moderates);
  checkPageSize(args.first);
  const after = checkAfter(args.after) ?? 0;
  const kinds = distinctKinds(args.kinds);
  const page = await readEventPage(ctx.deps.database, { portalId, after, kinds, first: args.first });
  if (!page) throw notFound();
  if (after > page.head) throw badInput('after', 'listen.after', { last: page.head });
  return { nodes: page.events, endSeq: page.upTo, lastSeq: page.head, hasNextPage: page.upTo < page.head };
}
