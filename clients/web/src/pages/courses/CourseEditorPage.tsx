import { Anchor, Button, Tabs } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { CourseEditorQuery } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AboutTab } from './AboutTab.tsx';
import { CompetenciesTab } from './CompetenciesTab.tsx';
import { CourseActions } from './CourseActions.tsx';
import { CourseBadges } from './CourseBadges.tsx';
import './courseDocuments.ts';
import { OutlineTab } from './OutlineTab.tsx';
import { PublishTab } from './PublishTab.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { courseTabs, useCoursePaths } from './useCoursePaths.ts';

const editorDocument = graphql(`
  query CourseEditor($id: ID!) { course(id: $id) { ...CourseState portalId settings { selfEnrollment certificate } } }
`);

export type EditedCourse = CourseEditorQuery['course'];

/** A course as its authors make it: outline, texts, competencies, settings and publishing, each in a tab. */
export function CourseEditorPage() {
  const { courseId = '' } = useParams();
  const variables = { id: courseId };
  const [result, ask] = useQuery({ query: editorDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(['CONTENT_PUBLISHED', 'TRANSFER_RECEIVED'], ({ subjectId, kind }) => {
    if (subjectId === courseId || kind === 'TRANSFER_RECEIVED') ask({ requestPolicy: 'network-only' });
  });
  const data = result.data;
  return (
    <Loaded result={{ ...result, data }} retry={ask}>
      {({ course }) => <Editor key={course.id} course={course} />}
    </Loaded>
  );
}

function Editor({ course }: { course: EditedCourse }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const navigate = useNavigate();
  return (
    <Page
      title={course.title}
      lead={
        <Anchor component={Link} to={paths.list} inherit>
          {t('toList')}
        </Anchor>
      }
      actions={
        <>
          <Button
            component={Link}
            to={paths.preview(course.id)}
            variant="default"
            leftSection={<IconEye size={18} aria-hidden="true" />}
          >
            {t('preview')}
          </Button>
          <CourseActions course={course} onDeleted={() => void navigate(paths.list)} />
        </>
      }
    >
      <CourseBadges course={course} />
      <Parts course={course} />
    </Page>
  );
}

/** The open tab is in the address; who has typed something is asked before the tab is left. */
function Parts({ course }: { course: EditedCourse }) {
  const t = useText(coursesTexts);
  const [params, setParams] = useSearchParams();
  const [isDirty, setDirty] = useState(false);
  const tab = courseTabs.find((one) => one === params.get('tab')) ?? 'outline';
  const open = (next: string | null) => {
    if (!next || next === tab || (isDirty && !confirm(t('unsaved')))) return;
    setDirty(false);
    setParams(next === 'outline' ? {} : { tab: next }, { replace: true });
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted={false} activateTabWithKeyboard={false}>
      <Tabs.List mb="md" aria-label={t('parts')}>
        {courseTabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tab_${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="outline">
        <OutlineTab courseId={course.id} />
      </Tabs.Panel>
      <Tabs.Panel value="about">
        <AboutTab courseId={course.id} onDirty={setDirty} />
      </Tabs.Panel>
      <Tabs.Panel value="competencies">
        <CompetenciesTab courseId={course.id} />
      </Tabs.Panel>
      <Tabs.Panel value="settings">
        <SettingsTab course={course} />
      </Tabs.Panel>
      <Tabs.Panel value="publish">
        <PublishTab course={course} />
      </Tabs.Panel>
    </Tabs>
  );
}
