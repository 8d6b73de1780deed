import { useCallback } from 'react';
import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { GivenAnswer } from './givenAnswer.ts';
import { isAnswered } from './isAnswered.ts';
import { plainText } from './plainText.ts';

/** Says what an answer to a question is, shortly. */
export function useAnswerInWords(question: PaperQuestionPartsFragment): (answer: GivenAnswer | null) => string {
  const t = useText(attemptsTexts);
  return useCallback(
    (answer) => {
      if (!isAnswered(answer)) return t('noAnswer');
      if ('trueFalse' in answer) return t(answer.trueFalse ? 'true' : 'false');
      return answerParts(question, answer).join(', ');
    },
    [question, t],
  );
}

function answerParts(question: PaperQuestionPartsFragment, answer: GivenAnswer): string[] {
  const name = namesOf(question);
  if ('choiceId' in answer) return [name(answer.choiceId)];
  if ('choiceIds' in answer) return answer.choiceIds.map(name);
  if ('itemIds' in answer) return answer.itemIds.map(name);
  if ('matches' in answer)
    return answer.matches.map(({ promptId, answerId }) => `${name(promptId)} – ${name(answerId)}`);
  if ('number' in answer) return [answer.number];
  return 'text' in answer ? [answer.text.length > 200 ? `${answer.text.slice(0, 200)} …` : answer.text] : [];
}

function namesOf(question: PaperQuestionPartsFragment): (id: string) => string {
  const options = optionsOf(question).map(({ id, text }) => [id, plainText(text.html)] as const);
  const answers =
    question.__typename === 'PaperMatching' ? question.answers.map(({ id, text }) => [id, text] as const) : [];
  const names = new Map([...options, ...answers]);
  return (id) => names.get(id) ?? '';
}

function optionsOf(question: PaperQuestionPartsFragment) {
  if (question.__typename === 'PaperSingleChoice' || question.__typename === 'PaperMultipleChoice')
    return question.choices;
  if (question.__typename === 'PaperMatching') return question.prompts;
  return question.__typename === 'PaperOrdering' ? question.items : [];
}
