import { RichTextView } from '../../components/RichTextView.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './attempts.module.css';

export interface ChoicesInputProps {
  questionId: string;
  options: { id: string; html?: string; text?: string }[];
  /** Ids of what is chosen. */
  chosen: string[];
  /** Any number may be chosen, and not just one. */
  isMany?: boolean;
  isLocked: boolean;
  onChange: (ids: string[]) => void;
}

/** Choices, one or several of them: the whole row is the target. */
export function ChoicesInput({ questionId, options, chosen, isMany = false, isLocked, onChange }: ChoicesInputProps) {
  const t = useText(attemptsTexts);
  const toggled = (id: string) => (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset
      className={classes.choices}
      aria-labelledby={`number-${questionId} stem-${questionId}`}
      disabled={isLocked}
    >
      <p className={classes.hint}>{t(isMany ? 'chooseMany' : 'chooseOne')}</p>
      {options.map(({ id, html, text }) => (
        <label key={id} className={classes.choice}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={questionId}
            checked={chosen.includes(id)}
            onChange={() => onChange(isMany ? toggled(id) : [id])}
          />
          {html === undefined ? text : <RichTextView html={html} />}
        </label>
      ))}
    </fieldset>
  );
}
