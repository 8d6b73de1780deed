import { TextInput } from '@mantine/core';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerInputProps, QuestionOf } from './AnswerInput.tsx';

/** A word or phrase. */
export function ShortTextInput({ question, answer, isLocked, give }: AnswerInputProps<QuestionOf<'PaperShortText'>>) {
  const t = useText(attemptsTexts);
  return (
    <TextInput
      label={t('yourAnswer')}
      aria-describedby={`stem-${question.id}`}
      size="md"
      maw="32rem"
      autoComplete="off"
      value={answer && 'text' in answer ? answer.text : ''}
      disabled={isLocked}
      onChange={(event) => give({ text: event.currentTarget.value }, true)}
    />
  );
}
