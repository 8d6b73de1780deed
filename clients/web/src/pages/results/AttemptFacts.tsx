import type { ReactNode } from 'react';
import type { AttemptInFullFragment } from '../../../generated/graphql.ts';
import { FactList } from '../../components/FactList.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './AttemptFacts.module.css';
import { attemptStage, stageTones } from './attemptStage.ts';
import { PersonLink } from './PersonLink.tsx';
import { ScoreText } from './ScoreText.tsx';

/** When an attempt was begun and handed in, by whom, and what it came to. */
export function AttemptFacts({ attempt }: { attempt: AttemptInFullFragment }) {
  const t = useText(resultsTexts);
  const { dateTime } = useFormats();
  const { member, score, startedAt, deadlineAt, submittedAt, submittedBy, gradedAt, releasedAt } = attempt;
  const stage = attemptStage({ ...attempt, releasedAt: releasedAt ?? null });
  const facts: [name: string, value: ReactNode][] = [
    [t('person'), <PersonLink key="person" {...member} />],
    [t('result'), <ScoreText key="score" score={score ?? null} />],
    [
      t('state'),
      <StateBadge key="state" tone={stageTones[stage]}>
        {t(`stage${stage}`)}
      </StateBadge>,
    ],
    [t('begun'), dateTime(startedAt)],
  ];
  if (deadlineAt) facts.push([t('deadline'), dateTime(deadlineAt)]);
  if (submittedAt) facts.push([t('handedIn'), `${dateTime(submittedAt)} · ${t(`by${submittedBy ?? 'LEARNER'}`)}`]);
  if (gradedAt) facts.push([t('graded'), dateTime(gradedAt)]);
  if (releasedAt) facts.push([t('released'), dateTime(releasedAt)]);
  return <FactList facts={facts} className={classes.facts} />;
}
