import { IconCopy, IconDots, IconEye, IconTrash } from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import { Link } from 'react-router';
import type { CourseStateFragment } from '../../../generated/graphql.ts';
import { LinkMenu } from '../../components/LinkMenu.tsx';
import { CopyLinkButton } from '../../components/making/CopyLinkButton.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyToPortalButton } from '../transfers/CopyToPortalButton.tsx';
import { duplicateCourseDocument } from './courseDocuments.ts';
import classes from './courses.module.css';
import { DeleteCourse } from './DeleteCourse.tsx';
import { useCoursePaths } from './useCoursePaths.ts';

export interface CourseActionsProps {
  course: CourseStateFragment;
  onDeleted?: () => void;
}

/** What can be done with a whole course: hand on its link, copy it to portals, duplicate it, delete it. */
export function CourseActions({ course, onDeleted }: CourseActionsProps) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  const paths = useCoursePaths();
  const [isDeleting, setDeleting] = useState(false);
  const duplicate = useDuplicate(course.id);
  const { id, title, directLink, published } = course;
  return (
    <div className={classes.actions}>
      <CopyToPortalButton items={[{ kind: 'COURSE', id, title }]} isPublished={Boolean(published)} />
      <CopyLinkButton title={title} link={directLink} />
      <LinkMenu
        label={t('moreFor', { title })}
        align="end"
        button={
          <span className={classes.more}>
            <IconDots size={18} aria-hidden="true" />
          </span>
        }
      >
        <Link to={paths.preview(id)}>
          <IconEye size={18} aria-hidden="true" />
          {t('preview')}
        </Link>
        <button type="button" disabled={duplicate.isBusy} onClick={closing(() => void duplicate.send())}>
          <IconCopy size={18} aria-hidden="true" />
          {t('duplicate')}
        </button>
        <button type="button" className={classes.danger} onClick={closing(() => setDeleting(true))}>
          <IconTrash size={18} aria-hidden="true" />
          {shell('remove')}
        </button>
      </LinkMenu>
      <DeleteCourse course={course} isOpen={isDeleting} onClose={() => setDeleting(false)} onDeleted={onDeleted} />
    </div>
  );
}

/** Does it and closes the menu that it is in. */
const closing = (act: () => void) => (event: MouseEvent) => {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  act();
};

function useDuplicate(courseId: string) {
  const t = useText(coursesTexts);
  const form = useMutationForm(duplicateCourseDocument);
  const send = async () => {
    const done = await form.send({ input: { courseId, idempotencyKey: crypto.randomUUID() } });
    notify(done ? t('duplicated', { title: done.course.title }) : t('duplicateFailed'), { isBad: !done });
  };
  return { send, isBusy: form.isBusy };
}
