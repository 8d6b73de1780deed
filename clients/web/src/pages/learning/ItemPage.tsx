import { Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useMutation } from 'urql';
import type { LearnerOutlineQuery, OpenedItemFragment, OutlineItemFragment } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TestEntry } from '../attempts/TestEntry.tsx';
import { ItemWays } from './ItemWays.tsx';
import { LessonView } from './LessonView.tsx';
import { openItemDocument } from './learningDocuments.ts';
import { MaterialView } from './MaterialView.tsx';
import { TestFacts } from './TestFacts.tsx';
import { useLearningPaths } from './useLearningPaths.ts';
import { useOutline } from './useOutline.ts';
import { WhyLocked } from './WhyLocked.tsx';

/** One step of a course: a lesson, a material or a test, with the ways to the steps beside it. */
export function ItemPage() {
  const { courseId = '', itemId = '' } = useParams();
  const paths = useLearningPaths();
  const { result, items, ask } = useOutline(courseId);
  return (
    <Loaded result={{ ...result, data: items ? result.data : undefined }} retry={ask}>
      {({ learnerCourse }) => {
        const item = items?.find(({ id }) => id === itemId);
        if (!learnerCourse.enrollment) return <Navigate to={paths.course(courseId)} replace />;
        if (!item) return <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isAlone />;
        return <Step key={itemId} course={learnerCourse} items={items ?? []} item={item} refresh={ask} />;
      }}
    </Loaded>
  );
}

interface StepProps {
  course: LearnerOutlineQuery['learnerCourse'];
  items: OutlineItemFragment[];
  item: OutlineItemFragment;
  refresh(options: { requestPolicy: 'network-only' }): void;
}

function Step({ course, items, item, refresh }: StepProps) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const enrollmentId = course.enrollment?.id ?? '';
  const isLocked = item.state === 'LOCKED';
  const { opened, failure, again } = useOpened(enrollmentId, item, refresh);
  // The ways on stand below the text, and come with it: nobody aims at what is about to move.
  const isComing = !isLocked && !opened && !failure;
  const { itemsDone = 0, itemsTotal = 0 } = course.enrollment?.progress ?? {};
  const told = t('done', { done: itemsDone, count: itemsTotal });
  return (
    <Page
      title={item.title}
      lead={
        <>
          <Anchor component={Link} to={paths.course(course.id)} underline="always">
            {course.title}
          </Anchor>{' '}
          · {t('step', { number: item.position, count: items.length })} · {told}
        </>
      }
    >
      <LiveRegion text={told} />
      {isLocked ? (
        <EmptyState
          picture="door"
          title={t('locked')}
          hint={<WhyLocked courseId={course.id} lockedBy={item.lockedBy} />}
        />
      ) : opened ? (
        <Opened opened={opened} item={item} courseId={course.id} enrollmentId={enrollmentId} />
      ) : (
        failure && <ErrorView error={failure} onRetry={again} />
      )}
      {isComing ? <Loading /> : <ItemWays courseId={course.id} items={items} item={item} />}
    </Page>
  );
}

interface OpenedProps {
  opened: OpenedItemFragment;
  item: OutlineItemFragment;
  courseId: string;
  enrollmentId: string;
}

function Opened({ opened, item, courseId, enrollmentId }: OpenedProps) {
  const t = useText(learningTexts);
  if (opened.__typename === 'LearnerLesson')
    return <LessonView lesson={opened} item={item} courseId={courseId} enrollmentId={enrollmentId} />;
  if (opened.__typename === 'LearnerMaterial' && opened.file) return <MaterialView file={opened.file} />;
  if (opened.__typename === 'LearnerTestItem' && opened.test)
    return (
      <>
        <TestFacts test={opened.test} isDone={item.state === 'DONE'} />
        <TestEntry testId={opened.test.id} place={{ enrollmentId, itemId: item.id }} />
      </>
    );
  return (
    <Stack>
      <Text>{t('itemGone')}</Text>
    </Stack>
  );
}

/** Opens an item once, which is saved; what opening alone has done may open others, so the outline is asked again. */
function useOpened(enrollmentId: string, { id, state }: OutlineItemFragment, refresh: StepProps['refresh']) {
  const [, open] = useMutation(openItemDocument);
  const [opened, setOpened] = useState<OpenedItemFragment | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const isLocked = state === 'LOCKED';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each item, and again when somebody tries again
  useEffect(() => {
    if (isLocked) return;
    let isGone = false;
    setFailure(null);
    void open({ input: { enrollmentId, itemId: id } }).then(({ data, error }) => {
      const answer = data?.openItem;
      if (isGone) return;
      if (error) return setFailure(apiError(error));
      if (answer?.__typename !== 'OpenItemSuccess') return refresh({ requestPolicy: 'network-only' });
      setOpened(answer.item);
      if (state !== 'DONE' && answer.item.state === 'DONE') refresh({ requestPolicy: 'network-only' });
    });
    return () => {
      isGone = true;
    };
  }, [enrollmentId, id, isLocked, turn]);
  return { opened, failure, again: () => setTurn(turn + 1) };
}
