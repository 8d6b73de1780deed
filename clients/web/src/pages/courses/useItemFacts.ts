import type { CourseOutlineItemFragment } from '../../../generated/graphql.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useFileSize } from '../learning/useFileSize.ts';

/** What an item is, in a few words: "Lesson · read to the end", "File · plan.pdf, 1.2 MB". */
export function useItemFacts(item: CourseOutlineItemFragment): string {
  const t = useText(coursesTexts);
  const size = useFileSize();
  const kind = t(`kind${item.kind}`);
  if (item.__typename === 'Lesson') {
    const seconds = item.readSeconds ?? 0;
    return `${kind} · ${item.readRule === 'MINIMUM_TIME' ? t('readTime', { count: seconds }) : t(`read${item.readRule}`)}`;
  }
  if (item.__typename === 'Material') return `${kind} · ${item.fileName}, ${size(item.file.bytes)}`;
  if (item.__typename === 'TestItem' && item.test && item.test.title !== item.title)
    return `${kind} · ${item.test.title}`;
  return kind;
}
