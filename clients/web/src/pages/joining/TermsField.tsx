import { Checkbox } from '@mantine/core';
import { RichTextView } from '../../components/RichTextView.tsx';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './TermsField.module.css';

export interface TermsFieldProps {
  html: string;
  version: number;
  /** The version that is accepted, if any. */
  accepted: number | null;
  onChange: (accepted: number | null) => void;
}

/** The terms to read, in a box of their own, and the word that one accepts them (R11). */
export function TermsField({ html, version, accepted, onChange }: TermsFieldProps) {
  const t = useText(accountTexts);
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long terms are scrolled by keyboard too */}
      <section className={classes.terms} tabIndex={0} aria-label={t('termsTitle')}>
        <RichTextView html={html} />
      </section>
      <Checkbox
        label={t('termsCheck')}
        required
        checked={accepted === version}
        onChange={(event) => onChange(event.currentTarget.checked ? version : null)}
      />
    </div>
  );
}
