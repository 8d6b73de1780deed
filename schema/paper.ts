import { createUnionType, Field, Float, GraphQLISODateTime, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { QuestionKind } from './enums.ts';
import { RichText } from './richText.ts';

const ofThisPaper = 'Names it on this paper only: in another attempt it is called otherwise.';

@ObjectType({ description: 'Something on a paper that can be chosen, joined or put in order.' })
export class PaperOption {
  @Field(() => ID, { description: ofThisPaper })
  id!: string;

  @Field(() => RichText, { description: 'What it says.' })
  text!: RichText;
}

@ObjectType({ description: 'The right side of a matching.' })
export class PaperMatch {
  @Field(() => ID, { description: ofThisPaper })
  id!: string;

  @Field(() => String, { description: 'What it says; plain text.' })
  text!: string;
}

@ObjectType({ description: 'What was chosen of several choices.' })
export class ChoiceAnswer {
  @Field(() => ID, { description: 'The choice.' })
  choiceId!: string;
}

@ObjectType({ description: 'What was chosen, any number of choices.' })
export class ChoicesAnswer {
  @Field(() => [ID], { description: 'The choices, at least one.' })
  choiceIds!: string[];
}

@ObjectType({ description: 'True or false, as it was chosen.' })
export class TrueFalseAnswer {
  @Field(() => Boolean, { description: 'What was chosen.' })
  trueFalse!: boolean;
}

@ObjectType({ description: 'What was written: a word, a phrase or an essay.' })
export class TextAnswer {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;
}

@ObjectType({ description: 'The number that was given.' })
export class NumberAnswer {
  @Field(() => String, { description: 'As it was written.' })
  number!: string;
}

@ObjectType({ description: 'One prompt and what was joined to it.' })
export class MatchAnswer {
  @Field(() => ID, { description: 'The prompt.' })
  promptId!: string;

  @Field(() => ID, { description: 'The answer that was joined to it.' })
  answerId!: string;
}

@ObjectType({ description: 'What was joined; prompts left open are not there.' })
export class MatchingAnswer {
  @Field(() => [MatchAnswer], { description: 'At least one.' })
  matches!: MatchAnswer[];
}

@ObjectType({ description: 'The order that was given.' })
export class OrderingAnswer {
  @Field(() => [ID], { description: 'All items, first to last.' })
  itemIds!: string[];
}

const answerTypes = [
  ChoiceAnswer,
  ChoicesAnswer,
  TrueFalseAnswer,
  TextAnswer,
  NumberAnswer,
  MatchingAnswer,
  OrderingAnswer,
] as const;

export const PaperAnswer = createUnionType({
  name: 'PaperAnswer',
  description: 'An answer as its learner gave it, by the kind of the question.',
  types: () => answerTypes,
  resolveType: byTypename,
});

const typeNames: Record<QuestionKind, string> = {
  SINGLE_CHOICE: 'PaperSingleChoice',
  MULTIPLE_CHOICE: 'PaperMultipleChoice',
  TRUE_FALSE: 'PaperTrueFalse',
  SHORT_TEXT: 'PaperShortText',
  NUMERIC: 'PaperNumeric',
  MATCHING: 'PaperMatching',
  ORDERING: 'PaperOrdering',
  ESSAY: 'PaperEssay',
};

/** The learner's view: no weights, no feedback, nothing of the right answer, and no way to the author's types (L4). */
@InterfaceType({
  description: 'A question on the paper of an attempt. Nothing on it tells the right answer (L4).',
  resolveType: ({ kind }: { kind: QuestionKind }) => typeNames[kind],
})
export abstract class PaperQuestion {
  @Field(() => ID, { description: 'Names the question; give it when saving the answer.' })
  id!: string;

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => Int, { description: 'Its place on this paper, from 1.' })
  number!: number;

  @Field(() => RichText, { description: 'What is asked.' })
  stem!: RichText;

  @Field(() => Float, { description: 'Points for a right answer.' })
  points!: number;

  @Field(() => PaperAnswer, { nullable: true, description: 'What was answered and saved; null for nothing yet.' })
  myAnswer!: typeof PaperAnswer | null;

  @Field(() => Int, {
    description:
      'How often it was saved: give this number with the next save, so that two tabs cannot overwrite each other.',
  })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether the learner flagged it, to come back to it.' })
  flagged!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last saved; null if it never was.' })
  savedAt!: Date | null;
}

export const PaperQuestionConnection = connectionType(PaperQuestion as never, 'PaperQuestion');

@ObjectType({ implements: PaperQuestion, description: 'Exactly one of several choices.' })
export class PaperSingleChoice extends PaperQuestion {
  @Field(() => [PaperOption], { description: 'In the order of this paper.' })
  choices!: PaperOption[];
}

@ObjectType({ implements: PaperQuestion, description: 'Any number of several choices.' })
export class PaperMultipleChoice extends PaperQuestion {
  @Field(() => [PaperOption], { description: 'In the order of this paper.' })
  choices!: PaperOption[];
}

@ObjectType({ implements: PaperQuestion, description: 'True or false.' })
export class PaperTrueFalse extends PaperQuestion {}

@ObjectType({ implements: PaperQuestion, description: 'A word or phrase.' })
export class PaperShortText extends PaperQuestion {}

@ObjectType({ implements: PaperQuestion, description: 'A number.' })
export class PaperNumeric extends PaperQuestion {}

@ObjectType({ implements: PaperQuestion, description: 'Prompts, each to be joined to one of the answers.' })
export class PaperMatching extends PaperQuestion {
  @Field(() => [PaperOption], { description: 'The left side.' })
  prompts!: PaperOption[];

  @Field(() => [PaperMatch], {
    description: 'The right side, always shuffled; one may fit several prompts, and some may fit none.',
  })
  answers!: PaperMatch[];
}

@ObjectType({ implements: PaperQuestion, description: 'Items to be brought into order.' })
export class PaperOrdering extends PaperQuestion {
  @Field(() => [PaperOption], { description: 'Always shuffled.' })
  items!: PaperOption[];
}

@ObjectType({ implements: PaperQuestion, description: 'A longer text, graded by hand.' })
export class PaperEssay extends PaperQuestion {
  @Field(() => Int, { nullable: true, description: 'The least number of words asked for; null for none.' })
  minWords!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number of words asked for; null for none.' })
  maxWords!: number | null;
}
