import { ActionIcon, Group, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDots, IconEye, IconLink, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CourseStateFragment } from '../../../generated/graphql.ts';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyToPortalButton } from '../transfers/CopyToPortalButton.tsx';
import { duplicateCourseDocument } from './courseDocuments.ts';
import { DeleteCourse } from './DeleteCourse.tsx';
import { useCoursePaths } from './useCoursePaths.ts';

export interface CourseActionsProps {
  course: CourseStateFragment;
  onDeleted?: () => void;
}

/** What can be done with a whole course: hand on its link, copy it to portals, duplicate it, delete it. */
export function CourseActions({ course, onDeleted }: CourseActionsProps) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const { copy, copied } = useClipboard({ timeout: 2_500 });
  const [isDeleting, setDeleting] = useState(false);
  const duplicate = useDuplicate(course.id);
  const { id, title, directLink, published } = course;
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={34}
        aria-label={`${t('copyLink')}: ${title}`}
        title={t('copyLink')}
        onClick={() => copy(directLink)}
      >
        {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconLink size={18} aria-hidden="true" />}
      </ActionIcon>
      <span role="status" className="only-read">
        {copied ? t('linkCopied') : ''}
      </span>
      <CopyToPortalButton items={[{ kind: 'COURSE', id, title }]} isPublished={Boolean(published)} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={t('moreFor', { title })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={paths.preview(id)} leftSection={<IconEye size={18} aria-hidden="true" />}>
            {t('preview')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={18} aria-hidden="true" />}
            disabled={duplicate.isBusy}
            onClick={() => void duplicate.send()}
          >
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={18} aria-hidden="true" />}
            onClick={() => setDeleting(true)}
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteCourse course={course} isOpen={isDeleting} onClose={() => setDeleting(false)} onDeleted={onDeleted} />
    </Group>
  );
}

function useDuplicate(courseId: string) {
  const t = useText(coursesTexts);
  const form = useMutationForm(duplicateCourseDocument);
  const send = async () => {
    const done = await form.send({ input: { courseId, idempotencyKey: crypto.randomUUID() } });
    notify(done ? t('duplicated', { title: done.course.title }) : t('duplicateFailed'), { isBad: !done });
  };
  return { send, isBusy: form.isBusy };
}
