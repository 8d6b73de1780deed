import { Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { QuestionKind } from './enums.ts';
import { RichText } from './richText.ts';

const typeNames: Record<QuestionKind, string> = {
  SINGLE_CHOICE: 'SingleChoiceQuestion',
  MULTIPLE_CHOICE: 'MultipleChoiceQuestion',
  TRUE_FALSE: 'TrueFalseQuestion',
  SHORT_TEXT: 'ShortTextQuestion',
  NUMERIC: 'NumericQuestion',
  MATCHING: 'MatchingQuestion',
  ORDERING: 'OrderingQuestion',
  ESSAY: 'EssayQuestion',
};

/** The author's view of a question. It holds the correct answers: learners get types of their own (L4). */
@InterfaceType({
  description:
    'A question of a test, as its authors see it. For moderators only: the correct answers are in it; learners get other types.',
  resolveType: ({ kind }: { kind: QuestionKind }) => typeNames[kind],
})
export abstract class Question {
  @Field(() => ID, {
    description: 'Names the question through all revisions of its test; unique in the portal.',
  })
  id!: string;

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => Int, { description: 'Its place in the test, from 1.' })
  position!: number;

  @Field(() => String, {
    nullable: true,
    description: 'A name for authors, not shown to learners; at most 200 characters.',
  })
  title!: string | null;

  @Field(() => RichText, { description: 'What is asked.' })
  stem!: RichText;

  @Field(() => Float, { description: 'Points for a right answer: above 0, at most 1,000, three decimals.' })
  points!: number;

  @Field(() => Boolean, {
    description: 'Whether the choices, pairs or items are shown in another order each time (an ordering always is).',
  })
  shuffle!: boolean;

  @Field(() => RichText, {
    nullable: true,
    description: 'Shown after the answer, whatever it was, when the review rule allows.',
  })
  feedback!: RichText | null;

  @Field(() => String, {
    description:
      'Changes with everything that `updateQuestion` can change, and only then: send it back there, and nobody writes over what another author saved meanwhile.',
  })
  version!: string;
}

@ObjectType({ description: 'One of several choices.' })
export class Choice {
  @Field(() => ID, { description: 'Names the choice within its question, also after edits.' })
  id!: string;

  @Field(() => RichText, { description: 'What can be chosen.' })
  text!: RichText;

  @Field(() => Float, {
    description: "Percent of the question's points that choosing it gives, -100 to 100; 100 is fully right.",
  })
  weight!: number;

  @Field(() => RichText, { nullable: true, description: 'Shown to who chose it.' })
  feedback!: RichText | null;
}

@ObjectType({ implements: Question, description: 'Exactly one of several choices. For authors.' })
export class SingleChoiceQuestion extends Question {
  @Field(() => [Choice], { description: 'In the order of the author.' })
  choices!: Choice[];
}

@ObjectType({
  implements: Question,
  description: 'Any number of several choices; the weights of those chosen add up, never below 0. For authors.',
})
export class MultipleChoiceQuestion extends Question {
  @Field(() => [Choice], { description: 'In the order of the author.' })
  choices!: Choice[];
}

@ObjectType({ implements: Question, description: 'True or false. For authors.' })
export class TrueFalseQuestion extends Question {
  @Field(() => Boolean, { description: 'Which of them is right.' })
  correct!: boolean;

  @Field(() => RichText, { nullable: true, description: 'Shown to who chose true.' })
  feedbackTrue!: RichText | null;

  @Field(() => RichText, { nullable: true, description: 'Shown to who chose false.' })
  feedbackFalse!: RichText | null;
}

@ObjectType({ description: 'A text that is accepted, or that has a feedback of its own.' })
export class AcceptedText {
  @Field(() => ID, { description: 'Names the entry within its question.' })
  id!: string;

  @Field(() => String, { description: '`*` stands for any characters, `\\*` for an asterisk.' })
  text!: string;

  @Field(() => Float, { description: "Percent of the question's points, 0 to 100." })
  weight!: number;

  @Field(() => RichText, { nullable: true, description: 'Shown to who wrote it.' })
  feedback!: RichText | null;
}

@ObjectType({
  implements: Question,
  description: 'A word or phrase; the first entry that fits decides. For authors.',
})
export class ShortTextQuestion extends Question {
  @Field(() => [AcceptedText], { description: 'Tried in this order.' })
  accepted!: AcceptedText[];

  @Field(() => Boolean, { description: 'Whether capitals matter.' })
  caseSensitive!: boolean;
}

@ObjectType({ description: 'A range of numbers that is accepted, or that has a feedback of its own.' })
export class AcceptedNumber {
  @Field(() => ID, { description: 'Names the entry within its question.' })
  id!: string;

  @Field(() => Float, { description: 'The least number that fits.' })
  min!: number;

  @Field(() => Float, { description: 'The greatest number that fits.' })
  max!: number;

  @Field(() => Float, { description: 'The middle of the range.' })
  value!: number;

  @Field(() => Float, { description: 'How far from the middle still fits.' })
  tolerance!: number;

  @Field(() => Float, { description: "Percent of the question's points, 0 to 100." })
  weight!: number;

  @Field(() => RichText, { nullable: true, description: 'Shown to who wrote such a number.' })
  feedback!: RichText | null;
}

@ObjectType({ implements: Question, description: 'A number; the first range that fits decides. For authors.' })
export class NumericQuestion extends Question {
  @Field(() => [AcceptedNumber], { description: 'Tried in this order.' })
  accepted!: AcceptedNumber[];
}

@ObjectType({ description: 'A prompt and the answer that belongs to it.' })
export class MatchingPair {
  @Field(() => ID, { description: 'Names the pair within its question.' })
  id!: string;

  @Field(() => RichText, { nullable: true, description: 'The left side; null for an answer that fits nowhere.' })
  prompt!: RichText | null;

  @Field(() => String, { description: 'The right side.' })
  answer!: string;
}

@ObjectType({ implements: Question, description: 'Prompts joined to answers. For authors.' })
export class MatchingQuestion extends Question {
  @Field(() => [MatchingPair], { description: 'Each prompt with its answer.' })
  pairs!: MatchingPair[];
}

@ObjectType({ description: 'Something to be put at its place.' })
export class OrderingItem {
  @Field(() => ID, { description: 'Names the item within its question.' })
  id!: string;

  @Field(() => RichText, { description: 'What is put in order.' })
  text!: RichText;
}

@ObjectType({ implements: Question, description: 'Items brought into order. For authors.' })
export class OrderingQuestion extends Question {
  @Field(() => [OrderingItem], { description: 'In the right order.' })
  items!: OrderingItem[];
}

@ObjectType({ implements: Question, description: 'A longer text, graded by hand. For authors.' })
export class EssayQuestion extends Question {
  @Field(() => RichText, { nullable: true, description: 'For the grader only.' })
  graderNotes!: RichText | null;

  @Field(() => Int, { nullable: true, description: 'The least number of words asked for.' })
  minWords!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number of words asked for.' })
  maxWords!: number | null;
}

export const QuestionConnection = connectionType(Question as never, 'Question');
