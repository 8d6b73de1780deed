import { Anchor, Button, Text, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { OpenCourseFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { enrollMyselfDocument } from './learningDocuments.ts';
import { Pager } from './Pager.tsx';
import { useLearningPaths } from './useLearningPaths.ts';
import { usePlace } from './usePlace.ts';

export const openCourse = graphql(`
  fragment OpenCourse on LearnerCourse { id title requirements enrollment { id state } }
`);

const openCoursesDocument = graphql(`
  query OpenCourses($portalId: ID!, $after: String) {
    openCourses(portalId: $portalId, first: 20, after: $after) {
      nodes { ...OpenCourse } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Courses in which members enrol by themselves. */
export function CataloguePage() {
  const t = useText(learningTexts);
  const { portalId } = usePortal();
  const { after } = usePlace();
  const [result, ask] = useQuery({
    query: openCoursesDocument,
    variables: { portalId, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page title={t('catalogue')} lead={t('catalogueLead')}>
      <Loaded result={result} retry={ask}>
        {({ openCourses: { nodes, pageInfo } }) =>
          nodes.length === 0 && !after ? (
            <EmptyState picture="empty" title={t('catalogueNone')} hint={t('catalogueNoneHint')} />
          ) : (
            <>
              <ul className={classes.list}>
                {nodes.map((course) => (
                  <OpenCourse key={course.id} course={course} />
                ))}
              </ul>
              <Pager {...pageInfo} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function OpenCourse({ course: { id, title, requirements, enrollment } }: { course: OpenCourseFragment }) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const navigate = useNavigate();
  const form = useMutationForm(enrollMyselfDocument);
  const isIn = enrollment && enrollment.state !== 'ENDED';
  return (
    <li className={classes.card} data-wrap>
      <div className={classes.grow}>
        <Title order={2} size="h3">
          <Anchor component={Link} to={paths.course(id)} inherit>
            {title}
          </Anchor>
        </Title>
        {requirements && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {t('requirements')}: {requirements}
          </Text>
        )}
        <FormProblem form={form} />
      </div>
      {isIn ? (
        <Button component={Link} to={paths.course(id)} variant="light" aria-label={`${t('look')}: ${title}`}>
          {t('look')}
        </Button>
      ) : (
        <Button
          loading={form.isBusy}
          aria-label={`${t('enrol')}: ${title}`}
          onClick={() =>
            void form.send({ courseId: id }).then((done) => {
              if (done) void navigate(paths.course(id));
            })
          }
        >
          {t('enrol')}
        </Button>
      )}
    </li>
  );
}
