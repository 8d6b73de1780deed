import { Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseOutline } from '../learning/CourseOutline.tsx';
import learning from '../learning/learning.module.css';
import { PreviewFrame } from './PreviewFrame.tsx';
import { previewOutline } from './previewOutline.ts';
import { usePreviewState } from './previewState.ts';
import { useCourseItems } from './useCourseItems.ts';
import { useCoursePaths } from './useCoursePaths.ts';

const previewDocument = graphql(`
  query CoursePreview($id: ID!) {
    course(id: $id) { id newest { id title requirements description { html } } }
  }
`);

/** A course as learners will see it once its draft is published. */
export function PreviewCoursePage() {
  const { courseId = '' } = useParams();
  const paths = useCoursePaths();
  const [result, ask] = useQuery({
    query: previewDocument,
    variables: { id: courseId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <PreviewFrame courseId={courseId} editPath={paths.course(courseId)}>
      <Loaded result={result} retry={ask}>
        {({ course: { newest } }) => (
          <Page title={newest.title}>
            {newest.description.html && <RichTextView html={newest.description.html} />}
            {newest.requirements && <Requirements text={newest.requirements} />}
            <Steps courseId={courseId} />
          </Page>
        )}
      </Loaded>
    </PreviewFrame>
  );
}

function Requirements({ text }: { text: string }) {
  const t = useText(learningTexts);
  return (
    <section>
      <Title order={2} size="h3" mb={6}>
        {t('requirements')}
      </Title>
      <Text className={learning.plain}>{text}</Text>
    </section>
  );
}

function Steps({ courseId }: { courseId: string }) {
  const t = useText(learningTexts);
  const courses = useText(coursesTexts);
  const opened = usePreviewState(courseId);
  const { result, nodes, ask } = useCourseItems(courseId);
  return (
    <section aria-labelledby="steps">
      <Title order={2} id="steps" mb="sm">
        {t('steps')}
      </Title>
      <Loaded result={{ ...result, data: nodes ? result.data : undefined }} retry={ask}>
        {() =>
          nodes?.length ? (
            <CourseOutline courseId={courseId} items={previewOutline(nodes, opened)} isBegun />
          ) : (
            <Text c="dimmed">{courses('noItems')}</Text>
          )
        }
      </Loaded>
    </section>
  );
}
