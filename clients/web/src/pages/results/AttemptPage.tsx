import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { AttemptInFullFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ReleaseButton } from '../grading/ReleaseButton.tsx';
import { AllowanceCard } from './AllowanceCard.tsx';
import { AttemptAnswers } from './AttemptAnswers.tsx';
import { AttemptFacts } from './AttemptFacts.tsx';
import { attemptStage } from './attemptStage.ts';
import { GradeHistory } from './GradeHistory.tsx';

export const attemptInFull = graphql(`
  fragment AttemptInFull on MemberAttempt {
    id testId testTitle number state startedAt deadlineAt submittedAt submittedBy gradedAt releasedAt
    member { id name } score { points maxPoints percent passed }
    gradeChanges { ...GradeChangeInList }
  }
`);
const attemptDocument = graphql(`
  query AttemptResult($id: ID!) { memberAttempt(id: $id) { ...AttemptInFull } }
`);

/** One attempt as graders see it: its facts, its questions with answers and points, and what its grades were before. */
export function AttemptPage() {
  const t = useText(resultsTexts);
  const { attemptId = '' } = useParams();
  const [result, ask] = useQuery({
    query: attemptDocument,
    variables: { id: attemptId },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['ATTEMPT_SUBMITTED', 'ATTEMPT_GRADED', 'ATTEMPT_RELEASED', 'ATTEMPT_REGRADED'], ({ subjectId }) => {
    if (subjectId === attemptId) ask({ requestPolicy: 'network-only' });
  });
  const attempt = result.data?.memberAttempt;
  return (
    <Page
      title={attempt ? t('attemptTitle', { title: attempt.testTitle, number: attempt.number }) : t('attempt')}
      lead={attempt?.member.name}
      actions={attempt && <Actions attempt={attempt} />}
    >
      <Loaded result={result} retry={ask}>
        {({ memberAttempt }) => <Attempt attempt={memberAttempt} />}
      </Loaded>
    </Page>
  );
}

function Actions({ attempt }: { attempt: AttemptInFullFragment }) {
  const t = useText(resultsTexts);
  const { portalId, role } = usePortal();
  const { id, testId, testTitle, member } = attempt;
  if (role === 'MANAGER') return null;
  return (
    <>
      {attemptStage({ ...attempt, releasedAt: attempt.releasedAt ?? null }) === 'HELD' && (
        <ReleaseButton
          input={{ attemptIds: [id] }}
          question={t('releaseQuestion', { name: member.name, title: testTitle })}
        >
          {t('release')}
        </ReleaseButton>
      )}
      <Button component={Link} variant="default" to={`/p/${portalId}/run/grading/regrade?test=${testId}`}>
        {t('regrade')}
      </Button>
    </>
  );
}

function Attempt({ attempt }: { attempt: AttemptInFullFragment }) {
  const t = useText(resultsTexts);
  const { role, portalId } = usePortal();
  const isModerator = role !== 'MANAGER';
  return (
    <Stack gap="xl">
      <AttemptFacts attempt={attempt} />
      {attempt.state !== 'IN_PROGRESS' && (
        <section>
          <Title order={2} mb="sm">
            {t('answers')}
          </Title>
          {isModerator ? (
            <AttemptAnswers attemptId={attempt.id} />
          ) : (
            <Group>
              <Text>{t('answersForModerators')}</Text>
              {attempt.state === 'SUBMITTED' && (
                <Button component={Link} variant="light" to={`/p/${portalId}/run/grading`}>
                  {t('toGrading')}
                </Button>
              )}
            </Group>
          )}
        </section>
      )}
      {attempt.gradeChanges.length > 0 && <GradeHistory changes={attempt.gradeChanges} />}
      {isModerator && attempt.member.name && <AllowanceCard memberId={attempt.member.id} testId={attempt.testId} />}
    </Stack>
  );
}
