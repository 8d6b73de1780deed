import { useNavigate } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TitleForm } from '../../components/making/TitleForm.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { createCourseDocument } from './courseDocuments.ts';
import { useCoursePaths } from './useCoursePaths.ts';

export interface NewCourseProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for a title and goes straight into the editor. */
export function NewCourse({ isOpen, onClose }: NewCourseProps) {
  const t = useText(coursesTexts);
  return (
    <Dialog title={t('newCourse')} isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useText(coursesTexts);
  const { portalId } = usePortal();
  const paths = useCoursePaths();
  const navigate = useNavigate();
  const form = useMutationForm(createCourseDocument);
  const create = async (title: string, idempotencyKey: string) => {
    const done = await form.send({ input: { portalId, title, idempotencyKey } });
    if (done) void navigate(paths.course(done.course.id));
  };
  const texts = { hint: t('newCourseHint'), missing: t('titleMissing'), createText: t('create') };
  return <TitleForm {...texts} form={form} create={create} onClose={onClose} />;
}
