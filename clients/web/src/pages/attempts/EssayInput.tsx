import { Textarea } from '@mantine/core';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerInputProps, QuestionOf } from './AnswerInput.tsx';
import classes from './attempts.module.css';

/** A longer text, with a count of its words. */
export function EssayInput({ question, answer, isLocked, give }: AnswerInputProps<QuestionOf<'PaperEssay'>>) {
  const t = useText(attemptsTexts);
  const text = answer && 'text' in answer ? answer.text : '';
  const { minWords, maxWords } = question;
  const wanted =
    minWords && maxWords
      ? t('wordsBetween', { least: minWords, count: maxWords })
      : minWords
        ? t('wordsAtLeast', { count: minWords })
        : maxWords && t('wordsAtMost', { count: maxWords });
  return (
    <div>
      <Textarea
        label={t('yourText')}
        description={wanted || undefined}
        aria-describedby={`stem-${question.id} words-${question.id}`}
        size="md"
        autosize
        minRows={8}
        value={text}
        disabled={isLocked}
        onChange={(event) => give({ text: event.currentTarget.value }, true)}
      />
      <p className={classes.hint} id={`words-${question.id}`}>
        {t('words', { count: wordsIn(text) })} · {t('byHand')}
      </p>
    </div>
  );
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
