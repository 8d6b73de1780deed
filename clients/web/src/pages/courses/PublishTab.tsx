import { Alert, Anchor, Button, Group, List, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { CopyField } from '../../components/CopyField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { type Problem, useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyToPortalButton } from '../transfers/CopyToPortalButton.tsx';
import type { EditedCourse } from './CourseEditorPage.tsx';
import { Revisions } from './Revisions.tsx';
import { useCoursePaths } from './useCoursePaths.ts';
import { WhatChanged } from './WhatChanged.tsx';

const publishDocument = graphql(`
  mutation PublishCourse($input: PublishCourseInput!) {
    publishCourse(input: $input) {
      __typename
      ... on PublishCourseSuccess { alreadyPublished course { ...CourseState } revision { id number } }
      ... on Problem { code message }
      ... on NotPublishableProblem { obstacles { itemId code message } }
    }
  }
`);

/** Publishes the draft of a course with a note, says what is in the way, and lists what was published before. */
export function PublishTab({ course }: { course: EditedCourse }) {
  return (
    <Stack>
      <Publish course={course} />
      <Revisions courseId={course.id} />
    </Stack>
  );
}

function Publish({ course }: { course: EditedCourse }) {
  const t = useText(coursesTexts);
  const form = useMutationForm(publishDocument);
  const [note, setNote] = useState('');
  const [done, setDone] = useState<{ number: number; isSame: boolean } | null>(null);
  const { id: courseId, draft, published } = course;
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    setDone(null);
    const answer = await form.send({ input: { courseId, note: note.trim() || null } });
    if (!answer) return;
    setDone({ number: answer.revision.number ?? 0, isSame: answer.alreadyPublished });
    setNote('');
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="publish">
      <Title order={2} size="h4" id="publish" mb={4}>
        {t('publishHeading')}
      </Title>
      <div role="status">{done && <Done course={course} {...done} />}</div>
      {draft ? (
        <form onSubmit={(event) => void publish(event)}>
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t('publishHint')}
            </Text>
            {published && <WhatChanged courseId={courseId} />}
            <Textarea
              label={t('note')}
              description={t('noteHint')}
              value={note}
              maxLength={1000}
              autosize
              minRows={2}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Obstacles courseId={courseId} problem={form.problem} />
            <FormProblem form={{ problem: null, error: form.error }} />
            <Group>
              <Button type="submit" loading={form.isBusy}>
                {t(published ? 'publishNext' : 'publishFirst', { number: (published?.number ?? 0) + 1 })}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Text size="sm" c="dimmed">
          {t('nothingToPublish')}
        </Text>
      )}
    </Paper>
  );
}

/** What to do next: hand on the link, copy the course to portals. */
function Done({ course, number, isSame }: { course: EditedCourse; number: number; isSame: boolean }) {
  const t = useText(coursesTexts);
  const { id, title, directLink, settings } = course;
  return (
    <Alert variant="light" role="none" mb="sm" title={t(isSame ? 'publishedSame' : 'publishedNow', { number })}>
      <Stack gap="xs">
        <Text size="sm">{t('publishedHint')}</Text>
        <CopyField label={t('directLink')} value={directLink} />
        {!settings.selfEnrollment && <Text size="sm">{t('directLinkEnrolled', { name: t('selfEnrollment') })}</Text>}
        <Group>
          <CopyToPortalButton items={[{ kind: 'COURSE', id, title }]} isPublished variant="filled" />
        </Group>
      </Stack>
    </Alert>
  );
}

interface NotPublishable extends Problem {
  obstacles?: { itemId?: string | null; code: string; message: string }[];
}

/** What keeps the draft from being published, each with the way to where it is mended. */
function Obstacles({ courseId, problem }: { courseId: string; problem: NotPublishable | null }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  return (
    <div role="alert">
      {problem && (
        <Alert role="none" color="red" variant="light" title={problem.message}>
          <List size="sm">
            {(problem.obstacles ?? []).map(({ itemId, code, message }) => (
              <List.Item key={`${itemId}${code}`}>
                {message}{' '}
                <Anchor
                  component={Link}
                  to={
                    itemId
                      ? paths.item(courseId, itemId)
                      : paths.course(courseId, code === 'EMPTY' ? 'outline' : 'about')
                  }
                  inherit
                  underline="always"
                >
                  {t('mend')}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
