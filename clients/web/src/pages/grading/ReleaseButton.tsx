import type { ButtonProps } from '@mantine/core';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { releaseDocument } from './releaseDocument.ts';

export interface ReleaseButtonProps extends ButtonProps {
  /** Either a whole test or some attempts. */
  input: { testId: string } | { attemptIds: string[] };
  question: string;
  label?: string;
  children: string;
}

/** Releases results after it was asked about, and says how many. */
export function ReleaseButton({ input, question, label, children, ...props }: ReleaseButtonProps) {
  const t = useText(gradingTexts);
  const form = useMutationForm(releaseDocument);
  const release = async () => {
    const done = await form.send({ input });
    if (done) notify(t('released', { count: done.count }));
  };
  return (
    <div>
      <ConfirmButton {...props} title={t('releaseTitle')} question={question} onConfirm={release}>
        {children}
        {label && <span className="only-read">: {label}</span>}
      </ConfirmButton>
      <FormProblem form={form} />
    </div>
  );
}
