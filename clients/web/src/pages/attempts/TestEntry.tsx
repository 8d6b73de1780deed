import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TestEntryQuery } from '../../../generated/graphql.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from '../learning/learning.module.css';
import { BeginAttempt } from './BeginAttempt.tsx';
import { EarlierAttempts } from './EarlierAttempts.tsx';
import { useAttemptPaths } from './useAttemptPaths.ts';

const testEntryDocument = graphql(`
  query TestEntry($id: ID!) {
    learnerTest(id: $id) {
      id questionCount timeLimitSeconds attemptsLeft openAttemptId closesAt
      obstacle { reason }
      myAttempts { id ...EarlierAttempt }
    }
  }
`);

export type TestToEnter = TestEntryQuery['learnerTest'];

export interface TestEntryProps {
  testId: string;
  /** The place in a course where it is taken. */
  place?: { enrollmentId: string; itemId: string };
}

/** The way into a test: begin, go on, or look at what was done. */
export function TestEntry({ testId, place }: TestEntryProps) {
  const [result, ask] = useQuery({
    query: testEntryDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ learnerTest: test }) => {
        const earlier = test.myAttempts.filter(({ id }) => id !== test.openAttemptId);
        return (
          <Stack gap="lg">
            {test.openAttemptId ? (
              <GoOn attemptId={test.openAttemptId} />
            ) : (
              !test.obstacle && <BeginAttempt test={test} place={place} isAgain={earlier.length > 0} />
            )}
            {earlier.length > 0 && <EarlierAttempts attempts={earlier} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function GoOn({ attemptId }: { attemptId: string }) {
  const t = useText(attemptsTexts);
  const paths = useAttemptPaths();
  return (
    <section className={classes.hero} aria-labelledby="running">
      <div className={classes.grow}>
        <Title order={2} size="h3" id="running">
          {t('running')}
        </Title>
        <Text>{t('runningHint')}</Text>
      </div>
      <Button
        component={Link}
        to={paths.attempt(attemptId)}
        size="md"
        rightSection={<IconArrowRight size={20} aria-hidden="true" />}
      >
        {t('goOn')}
      </Button>
    </section>
  );
}
