import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OutlineItemFragment } from '../../../generated/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { useLearningPaths } from './useLearningPaths.ts';

export interface WhyLockedProps {
  courseId: string;
  lockedBy: OutlineItemFragment['lockedBy'];
}

/** What keeps an item closed, each in a sentence that leads to what opens it. */
export function WhyLocked({ courseId, lockedBy }: WhyLockedProps) {
  const t = useText(learningTexts);
  const { dateTime } = useFormats();
  const paths = useLearningPaths();
  return lockedBy.map(({ reason, item, opensAt }) => (
    <div key={reason}>
      {reason === 'NOT_STARTED' && t('lockedStart')}
      {reason === 'EARLIER_ITEM' && t('lockedEarlier')}{' '}
      {reason === 'EARLIER_ITEM' && item && (
        <Anchor component={Link} to={paths.item(courseId, item.id)} inherit underline="always">
          {item.title}
        </Anchor>
      )}
      {reason === 'LATER' && (opensAt ? t('lockedLater', { when: dateTime(opensAt) }) : t('lockedLaterUnknown'))}
    </div>
  ));
}
