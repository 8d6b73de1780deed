import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { duplicateTestDocument } from './testDocuments.ts';

/** Makes a test of its own from another, and says whether it worked. */
export function useDuplicateTest(testId: string) {
  const t = useText(testsTexts);
  const form = useMutationForm(duplicateTestDocument);
  const send = async () => {
    const done = await form.send({ input: { testId, idempotencyKey: crypto.randomUUID() } });
    notify(done ? t('duplicated', { title: done.test.title }) : t('duplicateFailed'), { isBad: !done });
  };
  return { send, isBusy: form.isBusy };
}
