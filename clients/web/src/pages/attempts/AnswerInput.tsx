import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ChoicesInput } from './ChoicesInput.tsx';
import { EssayInput } from './EssayInput.tsx';
import type { GivenAnswer } from './givenAnswer.ts';
import { MatchingInput } from './MatchingInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { OrderingInput } from './OrderingInput.tsx';
import { ShortTextInput } from './ShortTextInput.tsx';

export interface AnswerInputProps<Question = PaperQuestionPartsFragment> {
  question: Question;
  answer: GivenAnswer | null;
  isLocked: boolean;
  /** Takes an answer; `isTyped` while somebody may still be typing. */
  give: (answer: GivenAnswer | null, isTyped?: boolean) => void;
}

/** A question of one kind. */
export type QuestionOf<Name extends PaperQuestionPartsFragment['__typename']> = Extract<
  PaperQuestionPartsFragment,
  { __typename: Name }
>;

/** What a question of its kind is answered with. */
export function AnswerInput({ question, answer, isLocked, give }: AnswerInputProps) {
  const t = useText(attemptsTexts);
  const rest = { answer, isLocked, give };
  switch (question.__typename) {
    case 'PaperSingleChoice':
    case 'PaperMultipleChoice':
      return <ChoicesInput {...choices(question, rest)} />;
    case 'PaperTrueFalse': {
      const options = [true, false].map((value) => ({ id: String(value), text: t(value ? 'true' : 'false') }));
      const chosen = answer && 'trueFalse' in answer ? [String(answer.trueFalse)] : [];
      const onChange = ([id]: string[]) => give({ trueFalse: id === 'true' });
      return <ChoicesInput questionId={question.id} {...{ options, chosen, onChange, isLocked }} />;
    }
    case 'PaperShortText':
      return <ShortTextInput question={question} {...rest} />;
    case 'PaperNumeric':
      return <NumberInput question={question} {...rest} />;
    case 'PaperMatching':
      return <MatchingInput question={question} {...rest} />;
    case 'PaperOrdering':
      return <OrderingInput question={question} {...rest} />;
    default:
      return <EssayInput question={question as QuestionOf<'PaperEssay'>} {...rest} />;
  }
}

type Rest = Omit<AnswerInputProps, 'question'>;

function choices(question: QuestionOf<'PaperSingleChoice'> | QuestionOf<'PaperMultipleChoice'>, rest: Rest) {
  const { answer, isLocked, give } = rest;
  const isMany = question.__typename === 'PaperMultipleChoice';
  const one = answer && 'choiceId' in answer ? [answer.choiceId] : [];
  const chosen = answer && 'choiceIds' in answer ? answer.choiceIds : one;
  return {
    ...{ questionId: question.id, isMany, chosen, isLocked },
    options: question.choices.map(({ id, text }) => ({ id, html: text.html })),
    onChange: (ids: string[]) => give(isMany ? { choiceIds: ids } : { choiceId: ids[0] ?? '' }),
  };
}
