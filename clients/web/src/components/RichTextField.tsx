import { Input } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { toolTexts } from '../i18n/tools/area.ts';
import { useText } from '../i18n/useText.ts';
import { Loading } from './Loading.tsx';
import classes from './RichTextField.module.css';
import { isEditable } from './richText/isEditable.ts';

const Editor = lazy(async () => ({ default: (await import('./richText/RichTextEditor.tsx')).RichTextEditor }));
const Source = lazy(async () => ({ default: (await import('./richText/RichTextSource.tsx')).RichTextSource }));

export interface RichTextFieldProps {
  label: string;
  /** HTML as it is stored: RichText's `source`, in which pictures and links of the portal are references. Empty for no text. */
  value: string;
  /** Called with the HTML at each change; empty when nothing is left. */
  onChange: (html: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Height at the beginning, in lines. */
  minRows?: number;
  /** Offers headings, for lessons. */
  withHeadings?: boolean;
  disabled?: boolean;
}

/**
 * A field for a text with paragraphs, lists, links and pictures; its editor is loaded when the field shows. A text with parts
 * that the editor would lose (a table, say) opens as HTML instead, and everybody may choose that.
 */
export function RichTextField({ label, description, error, required, onChange, ...rest }: RichTextFieldProps) {
  const t = useText(toolTexts);
  const id = useId();
  const [wantsSource, setWantsSource] = useState(false);
  const { isLossy, judge, keep } = useLossy(rest.value);
  const change = (html: string) => {
    keep(html);
    onChange(html);
  };
  const Shown = isLossy || wantsSource ? Source : Editor;
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      required={required}
      labelElement="div"
      labelProps={{ id }}
    >
      <div className={classes.field} data-bad={error ? true : undefined}>
        <Suspense fallback={<Loading />}>
          <Shown labelledBy={id} isRequired={required ?? false} isBad={Boolean(error)} onChange={change} {...rest} />
        </Suspense>
      </div>
      <div className={classes.below}>
        {isLossy ? (
          <span>{t('onlySource')}</span>
        ) : (
          <button
            type="button"
            className={classes.switch}
            onClick={() => {
              judge(rest.value);
              setWantsSource(!wantsSource);
            }}
          >
            {t(wantsSource ? 'toEditor' : 'toSource')}
          </button>
        )}
      </div>
    </Input.Wrapper>
  );
}

/** Whether the editor would lose a part of the text: judged when a text comes from outside, not while one types. */
function useLossy(value: string) {
  const judged = useRef<{ value: string; isLossy: boolean } | null>(null);
  const judge = (html: string) => {
    judged.current = { value: html, isLossy: !isEditable(html) };
  };
  const keep = (html: string) => {
    judged.current = { value: html, isLossy: judged.current?.isLossy ?? false };
  };
  if (judged.current?.value !== value) judge(value);
  return { isLossy: judged.current?.isLossy ?? false, judge, keep };
}
