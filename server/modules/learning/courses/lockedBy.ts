import type { ItemLock } from '../../../../schema/learnerCourses.ts';
import type { Ctx } from '../../../context.ts';
import type { LearnerItemRow } from './learnerItems.ts';

/** What keeps a locked item from being opened, in words; empty for others. */
export function lockedBy(ctx: Ctx, item: LearnerItemRow): ItemLock[] {
  if (item.state !== 'LOCKED') return [];
  const locks: ItemLock[] = [];
  if (item.enrollmentState === 'ENROLLED') {
    locks.push({ reason: 'NOT_STARTED', message: ctx.t('enrollment.lock.notStarted'), item: null, opensAt: null });
  }
  if (item.waitsForId && item.waitsForKind && item.waitsForTitle !== null) {
    const earlier = { id: item.waitsForId, kind: item.waitsForKind, title: item.waitsForTitle };
    const key = item.waitsForKind === 'TEST' ? 'enrollment.lock.earlierTest' : 'enrollment.lock.earlierItem';
    locks.push({ reason: 'EARLIER_ITEM', message: ctx.t(key, { title: earlier.title }), item: earlier, opensAt: null });
  }
  if (item.opensAt) {
    const time = new Intl.DateTimeFormat(ctx.language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
    const message = ctx.t('enrollment.lock.later', { time: `${time.format(item.opensAt)} UTC` });
    locks.push({ reason: 'LATER', message, item: null, opensAt: item.opensAt });
  }
  return locks;
}
