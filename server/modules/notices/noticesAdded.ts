import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { listenToRow } from '../../events/listenToRow.ts';
import { markActive } from './markActive.ts';
import { Notice } from './Notice.entity.ts';
import { ownNotices } from './ownNotices.ts';

/** How far back new ones are looked for (minutes): a transaction may commit that long after it wrote one. */
const window = 15;

/**
 * Gives the viewer's notices that are written from now on, of all portals of this side or of one; never ends by itself. NOT_FOUND
 * where the viewer is no member, also within 5 s after that ended; UNAUTHENTICATED when the session ended.
 */
export async function noticesAdded(
  ctx: Ctx,
  portalId: string | null | undefined,
): Promise<AsyncIterableIterator<Notice>> {
  const { accountId } = requireViewer(ctx);
  const known = new Set((await newest(ctx, portalId)).map(({ id }) => id));
  const lists = listenToRow(ctx, {
    topics: [`account:${accountId}`],
    read: async () => {
      await markActive(ctx.deps, requireViewer(ctx));
      return newest(ctx, portalId);
    },
    isLast: () => false,
  });
  return eachNew(lists, known);
}

/** The newest ones within the window, at most 100, oldest first. */
async function newest(ctx: Ctx, portalId: string | null | undefined): Promise<Notice[]> {
  const where = { ...ownNotices(ctx, portalId), createdAt: { $gt: new Date(Date.now() - window * 60_000) } };
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const notices = await read(ctx, (em) => em.find(Notice, where, { orderBy, limit: 100 }));
  return notices.reverse();
}

/** One after the other, those that no list held before. */
function eachNew(lists: AsyncGenerator<Notice[], void>, before: Set<string>): AsyncIterableIterator<Notice> {
  let known = before;
  let waiting: Notice[] = [];
  return {
    async next() {
      for (;;) {
        const value = waiting.shift();
        if (value) return { value, done: false };
        const { value: list, done } = await lists.next();
        if (done) return { value: undefined, done: true };
        waiting = list.filter(({ id }) => !known.has(id));
        // What has left the window does not come back.
        known = new Set(list.map(({ id }) => id));
      }
    },
    async return() {
      await lists.return();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
