import { Field, Float, GraphQLISODateTime, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { QuestionKind, ReviewRule } from './enums.ts';
import { RichText } from './richText.ts';

export const ReviewState = {
  AVAILABLE: 'AVAILABLE',
  NOT_SUBMITTED: 'NOT_SUBMITTED',
  NOT_GRADED: 'NOT_GRADED',
  NOT_RELEASED: 'NOT_RELEASED',
  TEST_NOT_CLOSED: 'TEST_NOT_CLOSED',
  NOT_SHOWN: 'NOT_SHOWN',
} as const;
export type ReviewState = keyof typeof ReviewState;
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: "Whether a learner may see what the test's review rule allows (L5), and if not, why.",
  valuesConfig: {
    AVAILABLE: { description: 'It is there.' },
    NOT_SUBMITTED: { description: 'The attempt is in progress.' },
    NOT_GRADED: { description: 'An answer waits to be graded by hand.' },
    NOT_RELEASED: { description: 'Graded; a moderator has not released the results yet (L6).' },
    TEST_NOT_CLOSED: { description: 'It is shown when the test has closed and the grace after its end is over.' },
    NOT_SHOWN: { description: 'The rule of the test is to show nothing.' },
  },
});

const typeNames: Record<QuestionKind, string> = {
  SINGLE_CHOICE: 'ReviewedChoices',
  MULTIPLE_CHOICE: 'ReviewedChoices',
  TRUE_FALSE: 'ReviewedTrueFalse',
  SHORT_TEXT: 'ReviewedShortText',
  NUMERIC: 'ReviewedNumeric',
  MATCHING: 'ReviewedMatching',
  ORDERING: 'ReviewedOrdering',
  ESSAY: 'ReviewedEssay',
};

/** With the correct answers: reachable for learners only through a review that is AVAILABLE and allows answers (L4, L5). */
@InterfaceType({
  description:
    'A question of a finished attempt, with what was answered, what would have been right and what it gave. Learners get it only when the review rule allows answers.',
  resolveType: ({ kind }: { kind: QuestionKind }) => typeNames[kind],
})
export abstract class ReviewedQuestion {
  @Field(() => ID, { description: 'The question, the same in every revision of its test.' })
  questionId!: string;

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => Int, {
    description: "Its place in the test as authored, from 1; a learner's paper may ask in another order.",
  })
  position!: number;

  @Field(() => RichText, { description: 'What was asked.' })
  stem!: RichText;

  @Field(() => Boolean, { description: 'Whether anything was answered.' })
  answered!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Points it gave, three decimals; null while it waits to be graded.',
  })
  points!: number | null;

  @Field(() => Float, { description: 'Points for a right answer.' })
  maxPoints!: number;

  @Field(() => Boolean, { description: 'Whether the question was annulled: then everybody has its points.' })
  annulled!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The grader's comment, plain text of at most 10,000 characters.",
  })
  comment!: string | null;

  @Field(() => RichText, { nullable: true, description: 'What the author says to everybody who answered.' })
  feedback!: RichText | null;
}

@ObjectType({ description: 'A choice, and whether it was right to choose it.' })
export class ReviewedChoice {
  @Field(() => RichText, { description: 'What could be chosen.' })
  text!: RichText;

  @Field(() => Boolean, { description: 'Whether it was chosen.' })
  chosen!: boolean;

  @Field(() => Boolean, { description: 'Whether it is right, at least in part.' })
  correct!: boolean;

  @Field(() => Float, { description: "Percent of the question's points that it gives, -100 to 100." })
  weight!: number;

  @Field(() => RichText, {
    nullable: true,
    description: 'What the author says to who chose it; null where it was not chosen.',
  })
  feedback!: RichText | null;
}

@ObjectType({ implements: ReviewedQuestion, description: 'A single or multiple choice that was answered.' })
export class ReviewedChoices extends ReviewedQuestion {
  @Field(() => [ReviewedChoice], { description: 'In the order of the author.' })
  choices!: ReviewedChoice[];
}

@ObjectType({ implements: ReviewedQuestion, description: 'True or false, as it was answered.' })
export class ReviewedTrueFalse extends ReviewedQuestion {
  @Field(() => Boolean, { nullable: true, description: 'What was chosen.' })
  given!: boolean | null;

  @Field(() => Boolean, { description: 'What is right.' })
  correct!: boolean;

  @Field(() => RichText, { nullable: true, description: 'What the author says to this answer.' })
  answerFeedback!: RichText | null;
}

@ObjectType({ description: 'A text that is accepted.' })
export class ReviewedText {
  @Field(() => String, { description: '`*` stands for any characters, `\\*` for an asterisk.' })
  text!: string;

  @Field(() => Float, { description: "Percent of the question's points, above 0." })
  weight!: number;
}

@ObjectType({ implements: ReviewedQuestion, description: 'A word or phrase that was asked for.' })
export class ReviewedShortText extends ReviewedQuestion {
  @Field(() => String, { nullable: true, description: 'What was written.' })
  given!: string | null;

  @Field(() => [ReviewedText], { description: 'What is accepted.' })
  accepted!: ReviewedText[];

  @Field(() => RichText, { nullable: true, description: 'What the author says to this answer.' })
  answerFeedback!: RichText | null;
}

@ObjectType({ description: 'A range of numbers that is accepted; both ends belong to it.' })
export class ReviewedRange {
  @Field(() => Float, { description: 'The least number.' })
  min!: number;

  @Field(() => Float, { description: 'The greatest number.' })
  max!: number;

  @Field(() => Float, { description: "Percent of the question's points, above 0." })
  weight!: number;
}

@ObjectType({ implements: ReviewedQuestion, description: 'A number that was asked for.' })
export class ReviewedNumeric extends ReviewedQuestion {
  @Field(() => String, { nullable: true, description: 'What was written.' })
  given!: string | null;

  @Field(() => [ReviewedRange], { description: 'What is accepted.' })
  accepted!: ReviewedRange[];

  @Field(() => RichText, { nullable: true, description: 'What the author says to this answer.' })
  answerFeedback!: RichText | null;
}

@ObjectType({ description: 'A prompt, what was joined to it, and what belongs to it.' })
export class ReviewedPair {
  @Field(() => RichText, { description: 'The prompt.' })
  prompt!: RichText;

  @Field(() => String, { nullable: true, description: 'What was joined to it.' })
  given!: string | null;

  @Field(() => String, { description: 'What belongs to it.' })
  correct!: string;
}

@ObjectType({
  implements: ReviewedQuestion,
  description:
    'Prompts that were joined to answers. It gives the share of prompts with a right answer; answers with equal text count alike.',
})
export class ReviewedMatching extends ReviewedQuestion {
  @Field(() => [ReviewedPair], { description: 'Each prompt, in the order of the author.' })
  pairs!: ReviewedPair[];
}

@ObjectType({
  implements: ReviewedQuestion,
  description:
    'Items that were brought into order. It gives the share of items (all but the last) that are directly followed by the item that belongs behind them.',
})
export class ReviewedOrdering extends ReviewedQuestion {
  @Field(() => [RichText], { description: 'The order that was given; empty for none.' })
  given!: RichText[];

  @Field(() => [RichText], { description: 'The right order.' })
  correct!: RichText[];
}

@ObjectType({ implements: ReviewedQuestion, description: 'A longer text, graded by hand.' })
export class ReviewedEssay extends ReviewedQuestion {
  @Field(() => String, { nullable: true, description: 'What was written.' })
  given!: string | null;
}

export const ReviewedQuestionConnection = connectionType(ReviewedQuestion as never, 'ReviewedQuestion');

@ObjectType({ description: 'What an attempt came to.' })
export class AttemptScore {
  @Field(() => Float, { description: 'Points, three decimals.' })
  points!: number;

  @Field(() => Float, { description: 'Points of all questions together.' })
  maxPoints!: number;

  @Field(() => Float, { description: 'Percent of the points, 0 to 100, cut to two decimals.' })
  percent!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the pass mark was reached; null for a test without one.',
  })
  passed!: boolean | null;
}

@ObjectType({
  description: 'What a learner may see of the own attempt, by the rule of the revision it began with (L5).',
})
export class AttemptReview {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;

  @Field(() => ReviewRule, { description: 'What the rule allows to see.' })
  rule!: ReviewRule;

  @Field(() => ReviewState, { description: 'Whether it may be seen now.' })
  state!: ReviewState;

  @Field(() => String, {
    nullable: true,
    description: "Why it may not be seen now, in the viewer's language; null when it may.",
  })
  message!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the test closes, where that is what it waits for and a time is set.',
  })
  availableAt!: Date | null;

  @Field(() => AttemptScore, { nullable: true, description: 'The result; null unless it may be seen now.' })
  score!: AttemptScore | null;
}
