import { Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { EarlierAttemptFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from '../learning/learning.module.css';
import { useAttemptPaths } from './useAttemptPaths.ts';

export const earlierAttempt = graphql(`
  fragment EarlierAttempt on Attempt {
    id number submittedAt
    review { state message score { percent passed } }
  }
`);

/** What was handed in before, newest first, with what it came to. */
export function EarlierAttempts({ attempts }: { attempts: EarlierAttemptFragment[] }) {
  const t = useText(attemptsTexts);
  return (
    <section aria-labelledby="earlier">
      <Title order={2} size="h3" id="earlier" mb="sm">
        {t('earlier')}
      </Title>
      <ul className={classes.list}>
        {attempts.map((attempt) => (
          <Earlier key={attempt.id} attempt={attempt} />
        ))}
      </ul>
    </section>
  );
}

function Earlier({ attempt: { id, number, submittedAt, review } }: { attempt: EarlierAttemptFragment }) {
  const t = useText(attemptsTexts);
  const paths = useAttemptPaths();
  const { dateTime, percent } = useFormats();
  const { score, message } = review;
  const passed = score?.passed ?? null;
  return (
    <li className={classes.card} data-wrap>
      <div className={classes.grow}>
        <Link to={paths.review(id)} className={`${classes.name} ${classes.whole}`}>
          {t('attemptNumber', { number })}
        </Link>
        <Text size="sm" c="dimmed">
          {submittedAt && t('handedInOn', { when: dateTime(submittedAt) })}
        </Text>
        {message && <Text size="sm">{message}</Text>}
      </div>
      {score && <Text fw={600}>{percent(Math.floor(score.percent))}</Text>}
      {passed !== null && <StateBadge tone={passed ? 'good' : 'bad'}>{t(passed ? 'passed' : 'notPassed')}</StateBadge>}
    </li>
  );
}
