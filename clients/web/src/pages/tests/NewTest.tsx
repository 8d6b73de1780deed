import { useNavigate } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TitleForm } from '../../components/making/TitleForm.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { createTestDocument } from './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

export interface NewTestProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for a title and goes straight into the editor. */
export function NewTest({ isOpen, onClose }: NewTestProps) {
  const t = useText(testsTexts);
  return (
    <Dialog title={t('newTest')} isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} />
    </Dialog>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useText(testsTexts);
  const { portalId } = usePortal();
  const paths = useTestPaths();
  const navigate = useNavigate();
  const form = useMutationForm(createTestDocument);
  const create = async (title: string, idempotencyKey: string) => {
    const done = await form.send({ input: { portalId, title, idempotencyKey } });
    if (done) void navigate(paths.test(done.test.id));
  };
  const texts = { hint: t('newTestHint'), missing: t('titleMissing'), createText: t('create') };
  return <TitleForm {...texts} form={form} create={create} onClose={onClose} />;
}
