import { Group } from '@mantine/core';
import type { TestStateFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';

/** How far a test is: draft, published, with changes; and how far a copy is behind its original (T8). */
export function TestBadges({ test: { draft, published, origin } }: { test: TestStateFragment }) {
  const t = useText(testsTexts);
  return (
    <Group gap={6} component="span">
      {published ? (
        <StateBadge tone="good">{t('published', { number: published.number ?? 0 })}</StateBadge>
      ) : (
        <StateBadge tone="calm">{t('neverPublished')}</StateBadge>
      )}
      {published && draft && <StateBadge tone="wait">{t('unpublishedChanges')}</StateBadge>}
      {origin && <StateBadge tone={origin.behindBy ? 'wait' : 'calm'}>{originText()}</StateBadge>}
    </Group>
  );

  function originText(): string {
    if (origin?.behindBy == null) return t('originGone', { number: origin?.revision ?? 0 });
    return origin.behindBy > 0 ? t('originBehind', { count: origin.behindBy }) : t('originSame');
  }
}
