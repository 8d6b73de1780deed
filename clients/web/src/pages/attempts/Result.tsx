import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AttemptReviewPageQuery } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProgressRing } from '../../components/ProgressRing.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from '../learning/learning.module.css';

type Review = AttemptReviewPageQuery['attempt']['review'];

/** Passed or not and with how much, or why that does not show (yet) and when it will. */
export function Result({ review }: { review: Review }) {
  const t = useText(attemptsTexts);
  const { dateTime } = useFormats();
  const { score, state, message, availableAt } = review;
  if (score) return <Score score={score} evidence={review.evidence} />;
  const hint: ReactNode = (
    <>
      {message} {availableAt && t('shownFrom', { when: dateTime(availableAt) })}
      {(state === 'NOT_GRADED' || state === 'NOT_RELEASED') && ` ${t('waitHint')}`}
    </>
  );
  return <EmptyState picture="done" title={t(state === 'NOT_GRADED' ? 'beingGraded' : 'handedIn')} hint={hint} />;
}

interface ScoreProps {
  score: NonNullable<Review['score']>;
  evidence: Review['evidence'];
}

function Score({ score: { points, maxPoints, percent, passed }, evidence }: ScoreProps) {
  const t = useText(attemptsTexts);
  const formats = useFormats();
  const isPassed = passed ?? null;
  return (
    <section className={classes.hero} aria-labelledby="result">
      <ProgressRing percent={Math.floor(percent)} size={96} label={formats.percent(Math.floor(percent))} />
      <div className={classes.grow}>
        <Title order={2} id="result">
          {isPassed === null ? t('yourResult') : t(isPassed ? 'youPassed' : 'youDidNotPass')}
        </Title>
        <Text>{t('pointsOf', { points, count: maxPoints })}</Text>
        {isPassed === false && <Text>{t('keepGoing')}</Text>}
        {evidence.length > 0 && (
          <div>
            <Text mb={4}>{t('shownSkills')}</Text>
            <Group gap={6}>
              {evidence.map(({ id, competency }) => (
                <StateBadge key={id} tone="good">
                  {competency.title}
                </StateBadge>
              ))}
            </Group>
          </div>
        )}
      </div>
    </section>
  );
}
