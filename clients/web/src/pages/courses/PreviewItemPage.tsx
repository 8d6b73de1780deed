import { Alert, Anchor, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { PreviewedItemFragment } from '../../../generated/graphql.ts';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ItemWays } from '../learning/ItemWays.tsx';
import { LessonText } from '../learning/LessonText.tsx';
import learning from '../learning/learning.module.css';
import { MaterialView } from '../learning/MaterialView.tsx';
import { PreviewFrame } from './PreviewFrame.tsx';
import { PreviewTest } from './PreviewTest.tsx';
import { previewOutline } from './previewOutline.ts';
import { openInPreview, usePreviewState } from './previewState.ts';
import { useCondition } from './useCondition.ts';
import { useCourseItems } from './useCourseItems.ts';
import { useCoursePaths } from './useCoursePaths.ts';

export const previewedItem = graphql(`
  fragment PreviewedItem on CourseItem {
    __typename id kind title position opensAt
    opensAfter { id title }
    ... on Lesson { readRule readSeconds text { html } }
    ... on Material { fileName file { sha256 mediaType bytes url } }
    ... on TestItem { test { id title published { ...PreviewedTest } settings { opensAt closesAt } } }
  }
`);
const itemDocument = graphql(`
  query CourseItemPreview($id: ID!, $itemId: ID!) {
    course(id: $id) { id newest { id title item(id: $itemId) { ...PreviewedItem } } }
  }
`);

/** One step of a course as learners will see it; an author may open every one of them. */
export function PreviewItemPage() {
  const { courseId = '', itemId = '' } = useParams();
  const paths = useCoursePaths();
  const variables = { id: courseId, itemId };
  const [result, ask] = useQuery({ query: itemDocument, variables, requestPolicy: 'cache-and-network' });
  return (
    <PreviewFrame courseId={courseId} editPath={paths.item(courseId, itemId)}>
      <Loaded result={result} retry={ask}>
        {({ course: { newest } }) =>
          newest.item ? (
            <Step key={itemId} courseId={courseId} title={newest.title} item={newest.item} />
          ) : (
            <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isAlone />
          )
        }
      </Loaded>
    </PreviewFrame>
  );
}

function Step({ courseId, title, item }: { courseId: string; title: string; item: PreviewedItemFragment }) {
  const t = useText(learningTexts);
  const courses = useText(coursesTexts);
  const paths = useCoursePaths();
  const opened = usePreviewState(courseId);
  const { result, nodes, ask } = useCourseItems(courseId);
  const condition = useCondition(item);
  useEffect(() => openInPreview(courseId, item.id), [courseId, item.id]);
  const outline = previewOutline(nodes ?? [], opened);
  const here = outline.find(({ id }) => id === item.id);
  return (
    <Page
      title={item.title}
      lead={
        <>
          <Anchor component={Link} to={paths.preview(courseId)} underline="always">
            {title}
          </Anchor>{' '}
          {nodes && `· ${t('step', { number: item.position, count: nodes.length })}`}
        </>
      }
    >
      {condition && (
        <Alert variant="light" color="amber">
          {courses('previewCondition', { condition })}
        </Alert>
      )}
      <Content courseId={courseId} item={item} />
      <Loaded result={{ ...result, data: nodes ? result.data : undefined }} retry={ask}>
        {() => here && <ItemWays courseId={courseId} items={outline} item={here} />}
      </Loaded>
    </Page>
  );
}

function Content({ courseId, item }: { courseId: string; item: PreviewedItemFragment }) {
  const t = useText(learningTexts);
  if (item.__typename === 'Lesson')
    return (
      <>
        <LessonText html={item.text.html} courseId={courseId} />
        <div className={learning.rule}>
          <IconBook2 size={20} aria-hidden="true" />
          <span>{t(`rule${item.readRule}`)}</span>
        </div>
      </>
    );
  if (item.__typename === 'Material') return <MaterialView file={{ ...item.file, name: item.fileName }} />;
  if (item.__typename === 'TestItem' && item.test) return <PreviewTest test={item.test} />;
  return <Text>{t('itemGone')}</Text>;
}
