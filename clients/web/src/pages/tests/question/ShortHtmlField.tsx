import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { RichTextField } from '../../../components/RichTextField.tsx';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { plainText, plainToHtml } from './plainHtml.ts';

export interface ShortHtmlFieldProps {
  label: string;
  value: string;
  onChange: (html: string) => void;
  error?: string;
  required?: boolean;
  /** What stands beside the way to the editor: feedback. */
  beside?: ReactNode;
}

/** A short text: a plain line until somebody wants formatting, pictures or links. Many of them stay quick. */
export function ShortHtmlField({ label, value, onChange, error, required, beside }: ShortHtmlFieldProps) {
  const t = useText(questionsTexts);
  const [wantsEditor, setWantsEditor] = useState(false);
  const text = plainText(value);
  if (wantsEditor || text === null)
    return (
      <div>
        <RichTextField label={label} value={value} onChange={onChange} error={error} required={required} minRows={1} />
        {beside}
      </div>
    );
  return (
    <div>
      <Textarea
        label={label}
        value={text}
        onChange={(event) => onChange(plainToHtml(event.currentTarget.value))}
        error={error}
        required={required}
        autosize
        minRows={1}
      />
      <div className={classes.below}>
        <button
          type="button"
          className={classes.quiet}
          aria-label={`${t('format')}: ${label}`}
          onClick={() => setWantsEditor(true)}
        >
          {t('format')}
        </button>
        {beside}
      </div>
    </div>
  );
}
