import { Group } from '@mantine/core';
import type { CourseStateFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';

/** How far a course is: draft, published, with changes; and how far a copy is behind its original (T8). */
export function CourseBadges({ course: { draft, published, origin } }: { course: CourseStateFragment }) {
  const t = useText(coursesTexts);
  const number = published?.number ?? 0;
  return (
    <Group gap={6}>
      {published ? (
        <StateBadge tone="good">{t('published', { number })}</StateBadge>
      ) : (
        <StateBadge tone="calm">{t('neverPublished')}</StateBadge>
      )}
      {published && draft && <StateBadge tone="wait">{t('unpublishedChanges')}</StateBadge>}
      {origin && (
        <StateBadge tone={origin.behindBy ? 'wait' : 'calm'}>
          {origin.behindBy === null || origin.behindBy === undefined
            ? t('copiedOriginGone', { number: origin.revision })
            : origin.behindBy > 0
              ? t('copiedBehind', { count: origin.behindBy })
              : t('copiedUpToDate')}
        </StateBadge>
      )}
    </Group>
  );
}
