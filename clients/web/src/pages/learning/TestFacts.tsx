import { Alert, Stack, Text, Title } from '@mantine/core';
import type { TestBeforeFragment } from '../../../generated/graphql.ts';
import { FactList } from '../../components/FactList.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { learningTexts } from '../../i18n/learning/area.ts';
import type { en } from '../../i18n/learning/en.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { type Text as Said, useText } from '../../i18n/useText.ts';
import classes from './TestFacts.module.css';

/** What a test is about and by which rules it is taken. */
export function TestFacts({ test, isDone }: { test: TestBeforeFragment; isDone: boolean }) {
  const t = useText(learningTexts);
  const facts = useFacts(test);
  return (
    <Stack gap="lg">
      {isDone && (
        <div>
          <StateBadge tone="good">{t('testDone')}</StateBadge>
        </div>
      )}
      {test.description.html && <RichTextView html={test.description.html} />}
      <section aria-labelledby="rules">
        <Title order={2} size="h3" id="rules" mb="sm">
          {t('testRules')}
        </Title>
        <FactList facts={facts} className={classes.facts} />
      </section>
      {test.obstacle && !isDone && (
        <Alert variant="light">
          <Text>{t(`obstacle${test.obstacle.reason}`)}</Text>
        </Alert>
      )}
    </Stack>
  );
}

/** The rules, each with its name; what does not limit anything is said too, since people look for it. */
function useFacts(test: TestBeforeFragment): [name: string, value: string][] {
  const t = useText(learningTexts);
  const { dateTime, percent } = useFormats();
  const { questionCount, passMark, timeLimitSeconds, attemptLimit, attemptsLeft, opensAt, closesAt } = test;
  const all: [string, string | null][] = [
    [t('factQuestions'), t('questions', { count: questionCount })],
    [t('factPass'), passMark === null || passMark === undefined ? t('noPass') : percent(passMark)],
    [t('factTime'), timeLimitSeconds ? duration(timeLimitSeconds, t) : t('noLimit')],
    [
      t('factAttempts'),
      attemptLimit === null || attemptLimit === undefined
        ? t('noLimit')
        : t('attemptsLeft', { left: attemptsLeft ?? 0, count: attemptLimit }),
    ],
    [t('factOpens'), opensAt ? dateTime(opensAt) : null],
    [t('factCloses'), closesAt ? dateTime(closesAt) : null],
    [t('factReview'), reviewText(test, t)],
  ];
  return all.filter((fact): fact is [string, string] => fact[1] !== null);
}

type Say = Said<typeof en>;

function reviewText({ review, reviewAfterClose }: TestBeforeFragment, t: Say): string {
  const what = t(`review${review}`);
  return reviewAfterClose && review !== 'NOTHING' ? `${what} (${t('reviewLater')})` : what;
}

function duration(seconds: number, t: Say): string {
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes && t('minutes', { count: minutes }), seconds % 60 && t('seconds', { count: seconds % 60 })];
  return parts.filter(Boolean).join(' ');
}
