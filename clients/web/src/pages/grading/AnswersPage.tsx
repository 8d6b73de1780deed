import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerToGradeFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AnswerView } from './AnswerView.tsx';
import { GradeForm } from './GradeForm.tsx';
import { queueEvents, waitingAnswerDocument } from './waitingAnswers.ts';

interface Held {
  cursor: string;
  node: AnswerToGradeFragment;
}
const keyOf = ({ attemptId, questionId }: AnswerToGradeFragment): string => `${attemptId}/${questionId}`;

/** Answers one after the other: grade one and the next one comes, without a hand leaving the keyboard. */
export function AnswersPage() {
  const t = useText(gradingTexts);
  const { portalId } = usePortal();
  const [params, setParams] = useSearchParams();
  const after = params.get('after');
  const filter = { testId: params.get('test'), questionId: params.get('question') };
  const [result, ask] = useQuery({
    query: waitingAnswerDocument,
    variables: { portalId, after, filter },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(queueEvents, () => ask({ requestPolicy: 'network-only' }));
  const { held, release, isGone } = useHeld(result.data?.gradingQueue.edges, result.stale || result.fetching, params);
  const go = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(params);
    change(next);
    release();
    setParams(next);
  };
  const queuePath = `/p/${portalId}/run/grading?${withoutAfter(params)}`;
  return (
    <Page
      title={t('answersTitle')}
      actions={
        <Button component={Link} to={queuePath} variant="default">
          {t('toQueue')}
        </Button>
      }
    >
      <Loaded result={result} retry={ask}>
        {({ gradingQueue: { totalCount } }) => (
          <>
            <Text c="dimmed">{t('waiting', { count: totalCount })}</Text>
            <LiveRegion text={t('waiting', { count: totalCount })} />
            {held ? (
              <Answer
                key={keyOf(held.node)}
                answer={held.node}
                isGone={isGone}
                onDone={() => {
                  release(keyOf(held.node));
                  ask({ requestPolicy: 'network-only' });
                }}
                onSkip={() => go((next) => next.set('after', held.cursor))}
                onAll={filter.questionId ? undefined : () => go((next) => toQuestion(next, held.node))}
              />
            ) : (
              !result.fetching &&
              !result.stale && (
                <EmptyState
                  picture="done"
                  title={t(totalCount > 0 ? 'endReached' : 'allDone')}
                  hint={totalCount > 0 ? t('endReachedHint', { count: totalCount }) : t('allDoneHint')}
                  action={
                    totalCount > 0 ? (
                      <Button onClick={() => go((next) => next.delete('after'))}>{t('fromStart')}</Button>
                    ) : (
                      <Button component={Link} to={`/p/${portalId}/run/grading`} variant="light">
                        {t('toQueue')}
                      </Button>
                    )
                  }
                />
              )
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function withoutAfter(params: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(params);
  rest.delete('after');
  return rest;
}

function toQuestion(next: URLSearchParams, { testId, questionId }: AnswerToGradeFragment): void {
  next.delete('after');
  next.set('test', testId);
  next.set('question', questionId);
}

/**
 * The answer that is being graded stays while somebody writes, whatever happens to the queue meanwhile; `isGone` says that it does
 * not wait any more. `release` lets go of it, with its key when it is done.
 */
function useHeld(edges: readonly Held[] | undefined, isOld: boolean, params: URLSearchParams) {
  const [held, setHeld] = useState<Held | null>(null);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const place = params.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the queue, another answer
  useEffect(() => setHeld(null), [place]);
  const next = isOld ? undefined : edges?.find(({ node }) => !done.has(keyOf(node)));
  useEffect(() => {
    if (!held && next) setHeld(next);
  }, [held, next]);
  const isGone = Boolean(held && !isOld && !edges?.some(({ node }) => keyOf(node) === keyOf(held.node)));
  const release = (key?: string) => {
    if (key) setDone((before) => new Set([...before, key]));
    setHeld(null);
  };
  return { held, release, isGone };
}

interface AnswerProps {
  answer: AnswerToGradeFragment;
  isGone: boolean;
  onDone: () => void;
  onSkip: () => void;
  onAll?: () => void;
}

function Answer({ answer, isGone, onDone, onSkip, onAll }: AnswerProps) {
  const t = useText(gradingTexts);
  const { portalId } = usePortal();
  const { member, testTitle, submittedAt, reviewed, question, attemptId } = answer;
  const notes = question && 'graderNotes' in question ? question.graderNotes : null;
  return (
    <Paper p="lg" withBorder>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {member.name || t('somebody')}
          </Title>
          <Text size="sm" c="dimmed">
            <Anchor component={Link} to={`/p/${portalId}/run/results/attempts/${attemptId}`} inherit underline="always">
              {testTitle}
            </Anchor>{' '}
            · <DateTime at={submittedAt} relative />
          </Text>
        </div>
        <RichTextView html={reviewed.stem.html} />
        <AnswerView answer={reviewed} />
        <Words answer={answer} />
        {notes && (
          <Alert role="note" color="lagoon" variant="light" title={t('notes')}>
            <RichTextView html={notes.html} />
          </Alert>
        )}
        {isGone && (
          <Alert role="status" color="amber" variant="light">
            {t('gone')}
          </Alert>
        )}
        <GradeForm answer={answer} onDone={onDone} saveText={t('saveAndNext')}>
          <Button variant="default" onClick={onSkip}>
            {t('skip')}
          </Button>
          {onAll && (
            <Button variant="subtle" onClick={onAll}>
              {t('onlyThisQuestion')}
            </Button>
          )}
        </GradeForm>
        <Group>
          <Text size="xs" c="dimmed">
            {t('keys')}
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}

/** How many words an essay has, beside what was asked for. */
function Words({ answer: { reviewed, question } }: { answer: AnswerToGradeFragment }) {
  const t = useText(gradingTexts);
  if (reviewed.__typename !== 'ReviewedEssay') return null;
  const count = (reviewed.essay ?? '').trim().split(/\s+/).filter(Boolean).length;
  const { minWords = null, maxWords = null } = question && 'minWords' in question ? question : {};
  const asked = minWords || maxWords ? t('wordsAsked', { least: minWords ?? 0, most: maxWords ?? '∞' }) : '';
  return (
    <Text size="sm" c="dimmed">
      {[t('words', { count }), asked].filter(Boolean).join(' · ')}
    </Text>
  );
}
