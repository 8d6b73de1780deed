import { FieldResolver, Resolver, Root } from 'type-graphql';
import {
  EssayQuestion,
  MatchingQuestion,
  MultipleChoiceQuestion,
  NumericQuestion,
  OrderingQuestion,
  Question,
  ShortTextQuestion,
  SingleChoiceQuestion,
  TrueFalseQuestion,
} from '../../../../schema/questions.ts';
import type { StoredText } from '../presentRichText.ts';
import type { Question as QuestionRow } from '../Question.entity.ts';
import {
  acceptedNumbers,
  acceptedTexts,
  answersOf,
  choicesOf,
  itemsOf,
  pairsOf,
  textOfQuestion,
} from './questionTexts.ts';
import { questionVersion } from './questionVersion.ts';

@Resolver(() => Question)
export class QuestionResolver {
  @FieldResolver()
  stem(@Root() question: QuestionRow): StoredText {
    return textOfQuestion(question, question.stem);
  }

  @FieldResolver()
  feedback(@Root() question: QuestionRow): StoredText | null {
    return textOfQuestion(question, question.feedback);
  }

  @FieldResolver()
  version(@Root() question: QuestionRow): string {
    return questionVersion(question);
  }
}

@Resolver(() => SingleChoiceQuestion)
export class SingleChoiceResolver {
  @FieldResolver()
  choices(@Root() question: QuestionRow) {
    return choicesOf(question);
  }
}

@Resolver(() => MultipleChoiceQuestion)
export class MultipleChoiceResolver {
  @FieldResolver()
  choices(@Root() question: QuestionRow) {
    return choicesOf(question);
  }
}

@Resolver(() => TrueFalseQuestion)
export class TrueFalseResolver {
  @FieldResolver()
  correct(@Root() question: QuestionRow): boolean {
    return answersOf(question, 'TRUE_FALSE').correct;
  }

  @FieldResolver()
  feedbackTrue(@Root() question: QuestionRow): StoredText | null {
    return textOfQuestion(question, answersOf(question, 'TRUE_FALSE').feedbackTrue);
  }

  @FieldResolver()
  feedbackFalse(@Root() question: QuestionRow): StoredText | null {
    return textOfQuestion(question, answersOf(question, 'TRUE_FALSE').feedbackFalse);
  }
}

@Resolver(() => ShortTextQuestion)
export class ShortTextResolver {
  @FieldResolver()
  accepted(@Root() question: QuestionRow) {
    return acceptedTexts(question);
  }

  @FieldResolver()
  caseSensitive(@Root() question: QuestionRow): boolean {
    return answersOf(question, 'SHORT_TEXT').caseSensitive;
  }
}

@Resolver(() => NumericQuestion)
export class NumericResolver {
  @FieldResolver()
  accepted(@Root() question: QuestionRow) {
    return acceptedNumbers(question);
  }
}

@Resolver(() => MatchingQuestion)
export class MatchingResolver {
  @FieldResolver()
  pairs(@Root() question: QuestionRow) {
    return pairsOf(question);
  }
}

@Resolver(() => OrderingQuestion)
export class OrderingResolver {
  @FieldResolver()
  items(@Root() question: QuestionRow) {
    return itemsOf(question);
  }
}

@Resolver(() => EssayQuestion)
export class EssayResolver {
  @FieldResolver()
  graderNotes(@Root() question: QuestionRow): StoredText | null {
    return textOfQuestion(question, answersOf(question, 'ESSAY').graderNotes);
  }

  @FieldResolver()
  minWords(@Root() question: QuestionRow): number | null {
    return answersOf(question, 'ESSAY').minWords;
  }

  @FieldResolver()
  maxWords(@Root() question: QuestionRow): number | null {
    return answersOf(question, 'ESSAY').maxWords;
  }
}

/** Every resolver of questions. */
export const questionResolvers = [
  QuestionResolver,
  SingleChoiceResolver,
  MultipleChoiceResolver,
  TrueFalseResolver,
  ShortTextResolver,
  NumericResolver,
  MatchingResolver,
  OrderingResolver,
  EssayResolver,
] as const;
