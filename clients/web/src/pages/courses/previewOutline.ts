import type { CourseOutlineItemFragment, OutlineItemFragment } from '../../../generated/graphql.ts';

const typeNames = { LESSON: 'LearnerLesson', MATERIAL: 'LearnerMaterial', TEST: 'LearnerTestItem' } as const;

/** The items of a draft as a learner would see them who has opened some of them (L1). */
export function previewOutline(
  items: readonly CourseOutlineItemFragment[],
  opened: ReadonlySet<string>,
  now = Date.now(),
): OutlineItemFragment[] {
  return items.map(({ id, kind, title, position, opensAfter, opensAt }) => {
    const waits = opensAfter && !opened.has(opensAfter.id) ? opensAfter : null;
    const isEarly = Boolean(opensAt && Date.parse(opensAt) > now);
    const lockedBy: OutlineItemFragment['lockedBy'] = [
      ...(waits
        ? [{ reason: 'EARLIER_ITEM' as const, opensAt: null, item: { id: waits.id, title: waits.title } }]
        : []),
      ...(isEarly ? [{ reason: 'LATER' as const, opensAt, item: null }] : []),
    ];
    const state = opened.has(id) ? 'DONE' : lockedBy.length > 0 ? 'LOCKED' : 'OPEN';
    return {
      __typename: typeNames[kind],
      id,
      kind,
      title,
      position,
      state,
      openedAt: null,
      doneAt: null,
      lockedBy: state === 'LOCKED' ? lockedBy : [],
    } as OutlineItemFragment;
  });
}
