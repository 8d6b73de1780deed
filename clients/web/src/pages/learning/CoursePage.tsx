import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { LearnerCoursePageQuery } from '../../../generated/graphql.ts';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { BeginCourse } from './BeginCourse.tsx';
import { CourseOutline } from './CourseOutline.tsx';
import { DueDate } from './DueDate.tsx';
import { EnrolHere } from './EnrolHere.tsx';
import classes from './learning.module.css';
import './learningDocuments.ts';
import { useLearningPaths } from './useLearningPaths.ts';
import { useOutline } from './useOutline.ts';

const courseDocument = graphql(`
  query LearnerCoursePage($id: ID!) {
    learnerCourse(id: $id) {
      id title requirements selfEnrollment
      description { html }
      enrollment { ...LearningState }
    }
  }
`);

type Course = LearnerCoursePageQuery['learnerCourse'];

/** A course: what it is about, how to begin, its steps, where to go on. */
export function CoursePage() {
  const { courseId = '' } = useParams();
  const [result, ask] = useQuery({
    query: courseDocument,
    variables: { id: courseId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ learnerCourse }) => <CourseView course={learnerCourse} />}
    </Loaded>
  );
}

function CourseView({ course }: { course: Course }) {
  const t = useText(learningTexts);
  const { id, title, description, requirements, selfEnrollment, enrollment } = course;
  const isIn = enrollment && enrollment.state !== 'ENDED';
  const isWaiting = enrollment?.state === 'ENROLLED';
  return (
    <Page title={title}>
      {enrollment && isIn && <HowFar enrollment={enrollment} courseId={id} />}
      {description.html && <RichTextView html={description.html} />}
      {isWaiting && <BeginCourse enrollmentId={enrollment.id} requirements={requirements} />}
      {!isIn && (selfEnrollment ? <EnrolHere courseId={id} requirements={requirements} /> : <Text>{t('ended')}</Text>)}
      {isIn && <Steps courseId={id} enrollment={enrollment} />}
      {enrollment && !isWaiting && requirements && (
        <section>
          <Title order={2} size="h3" mb={6}>
            {t('requirements')}
          </Title>
          <Text className={classes.plain}>{requirements}</Text>
        </section>
      )}
    </Page>
  );
}

/** Progress in words and as a bar, the date, and the way on. */
function HowFar({ enrollment, courseId }: { enrollment: NonNullable<Course['enrollment']>; courseId: string }) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const { progress, continueAt, state } = enrollment;
  const { itemsDone, itemsTotal, percent } = progress;
  const told = t('done', { done: itemsDone, count: itemsTotal });
  return (
    <div className={classes.hero}>
      <div className={classes.grow} data-fill>
        <Text fw={600}>{told}</Text>
        <div className={classes.bar} aria-hidden="true">
          <div style={{ width: `${percent}%` }} />
        </div>
        <div>
          <DueDate enrollment={enrollment} />
        </div>
        <LiveRegion text={told} />
      </div>
      {continueAt && (
        <Button
          component={Link}
          to={paths.item(courseId, continueAt.id)}
          size="md"
          rightSection={<IconArrowRight size={20} aria-hidden="true" />}
          className={classes.wraps}
        >
          {t('continue', { item: continueAt.title })}
        </Button>
      )}
      {state === 'COMPLETED' && (
        <Button component={Link} to={paths.certificates} size="md" variant={continueAt ? 'light' : 'filled'}>
          {t('certificates')}
        </Button>
      )}
    </div>
  );
}

function Steps({ courseId, enrollment }: { courseId: string; enrollment: NonNullable<Course['enrollment']> }) {
  const t = useText(learningTexts);
  const { result, items, ask } = useOutline(courseId);
  const isBegun = enrollment.state !== 'ENROLLED';
  return (
    <section aria-labelledby="steps">
      <Stack gap="sm">
        <Title order={2} id="steps">
          {t('steps')}
        </Title>
        {!isBegun && <Text c="dimmed">{t('stepsWait')}</Text>}
        <Loaded result={{ ...result, data: items ? result.data : undefined }} retry={ask}>
          {() => (
            <CourseOutline
              courseId={courseId}
              items={items ?? []}
              hereId={enrollment.continueAt?.id}
              isBegun={isBegun}
            />
          )}
        </Loaded>
      </Stack>
    </section>
  );
}
