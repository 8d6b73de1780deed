import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { ExternalPortalQuery } from '../../../generated/graphql.ts';
import { Note } from '../../components/Note.tsx';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './portals.module.css';
import { Section } from './Section.tsx';

const names = {
  registered: 'figureRegistered',
  learners: 'figureLearners',
  enrolled: 'figureEnrolled',
  started: 'figureStarted',
  completed: 'figureCompleted',
} as const;

/** How far the learners of the portal have come, in numbers: an internal moderator learns no more of them (P6). */
export function PortalResults({ portal: { progress } }: Pick<ExternalPortalQuery, 'portal'>) {
  const t = useText(portalsTexts);
  const { number } = useFormats();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#results') document.getElementById('results')?.scrollIntoView();
  }, [hash]);
  if (!progress) return null;
  const most = Math.max(1, ...Object.keys(names).map((name) => progress[name as keyof typeof names]));
  return (
    <Section title={t('progress')} id="results">
      <Text size="sm" c="dimmed">
        {t('progressHint')}
      </Text>
      <dl className={classes.bars}>
        {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
          <div key={name}>
            <dt>{t(names[name])}</dt>
            <dd>
              <span className={classes.bar} style={{ inlineSize: `${(100 * progress[name]) / most}%` }} />
              {number(progress[name])}
            </dd>
          </div>
        ))}
      </dl>
      {progress.awaitingApproval > 0 && (
        <Note tone="warn">{t('awaitingApproval', { count: progress.awaitingApproval })}</Note>
      )}
    </Section>
  );
}
