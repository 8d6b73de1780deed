import { NativeSelect } from '@mantine/core';
import { RichTextView } from '../../components/RichTextView.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerInputProps, QuestionOf } from './AnswerInput.tsx';
import classes from './attempts.module.css';

/** Prompts, each with the list of what it may belong to. */
export function MatchingInput({ question, answer, isLocked, give }: AnswerInputProps<QuestionOf<'PaperMatching'>>) {
  const t = useText(attemptsTexts);
  const matches = answer && 'matches' in answer ? answer.matches : [];
  const join = (promptId: string, answerId: string) => {
    const others = matches.filter((match) => match.promptId !== promptId);
    give({ matches: answerId ? [...others, { promptId, answerId }] : others });
  };
  const options = question.answers.map(({ id, text }) => ({ value: id, label: text }));
  return (
    <fieldset className={classes.choices} aria-labelledby={`number-${question.id} stem-${question.id}`}>
      <p className={classes.hint}>{t('matchHint')}</p>
      {question.prompts.map(({ id, text }) => (
        <div key={id} className={classes.pair}>
          <div id={`prompt-${id}`}>
            <RichTextView html={text.html} />
          </div>
          <NativeSelect
            aria-labelledby={`prompt-${id}`}
            size="md"
            disabled={isLocked}
            value={matches.find(({ promptId }) => promptId === id)?.answerId ?? ''}
            data={[{ value: '', label: t('chooseHere') }, ...options]}
            onChange={(event) => join(id, event.currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
