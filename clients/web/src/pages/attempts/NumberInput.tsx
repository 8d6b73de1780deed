import { TextInput } from '@mantine/core';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswerInputProps, QuestionOf } from './AnswerInput.tsx';

/** Digits with point, comma, spaces, a sign, perhaps a power of ten; the server reads it exactly, this only warns of a slip. */
const looksLikeNumber = /^[+\-−–]?[\d.,\s'’]*\d[\d.,\s'’]*(?:(?:e|[x×*·]\s*10\s*\^?)\s*[+-]?\d{1,3})?$/i;
const example = 3.5;

/** A number, with point or comma as one is used to. */
export function NumberInput({ question, answer, isLocked, give }: AnswerInputProps<QuestionOf<'PaperNumeric'>>) {
  const t = useText(attemptsTexts);
  const { number } = useFormats();
  const text = answer && 'number' in answer ? answer.number : '';
  const isOdd = text.trim() !== '' && !looksLikeNumber.test(text.trim());
  return (
    <TextInput
      label={t('yourNumber')}
      description={t('numberHint', { example: number(example) })}
      aria-describedby={`stem-${question.id}`}
      size="md"
      maw="32rem"
      inputMode="decimal"
      autoComplete="off"
      maxLength={100}
      value={text}
      error={isOdd && t('noNumber')}
      disabled={isLocked}
      onChange={(event) => give({ number: event.currentTarget.value }, true)}
    />
  );
}
