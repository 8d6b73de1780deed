import { coursesTexts } from '../../i18n/courses/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

/** When an item opens, as a sentence; null when it is open from the start. */
export function useCondition(item: { opensAt?: string | null; opensAfter?: { title: string } | null }): string | null {
  const t = useText(coursesTexts);
  const { dateTime } = useFormats();
  const { opensAfter, opensAt } = item;
  if (opensAfter && opensAt) return t('opensBoth', { title: opensAfter.title, when: dateTime(opensAt) });
  if (opensAfter) return t('opensAfter', { title: opensAfter.title });
  return opensAt ? t('opensAt', { when: dateTime(opensAt) }) : null;
}
