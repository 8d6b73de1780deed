import { useState } from 'react';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { ShortHtmlField } from './ShortHtmlField.tsx';

export interface FeedbackFieldProps {
  /** Whose feedback it is: "Answer 2". */
  of: string;
  value: string;
  onChange: (html: string) => void;
  error?: string;
}

/** What the learner reads who gave this answer; a button until there is some. */
export function FeedbackField({ of, value, onChange, error }: FeedbackFieldProps) {
  const t = useText(questionsTexts);
  const [isOpen, setOpen] = useState(Boolean(value));
  if (!isOpen && !value && !error)
    return (
      <button
        type="button"
        className={classes.quiet}
        aria-label={`${t('addFeedback')}: ${of}`}
        onClick={() => setOpen(true)}
      >
        {t('addFeedback')}
      </button>
    );
  return <ShortHtmlField label={t('feedbackOf', { of })} value={value} onChange={onChange} error={error} />;
}
