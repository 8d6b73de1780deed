import { Field, Float, ID, InputType, Int } from 'type-graphql';

const kept =
  'To keep what it is called when the question is edited: 1 to 40 letters, digits, `-` or `_`. Made when left out.';
const toWhom = (whom: string) => `HTML shown to ${whom}, at most 20 kB.`;

@InputType({ description: 'One of several choices.' })
export class ChoiceInput {
  @Field(() => ID, { nullable: true, description: kept })
  id?: string | null;

  @Field(() => String, { description: 'HTML, at most 20 kB.' })
  text!: string;

  @Field(() => Float, {
    description:
      "Percent of the question's points, -100 to 100. Single choice: at least one choice has 100. Multiple choice: the positive weights add up to 100.",
  })
  weight!: number;

  @Field(() => String, { nullable: true, description: toWhom('who chose it') })
  feedback?: string | null;
}

@InputType({ description: 'The choices of a single or multiple choice.' })
export class ChoicesInput {
  @Field(() => [ChoiceInput], { description: '2 to 50.' })
  choices!: ChoiceInput[];
}

@InputType({ description: 'Whether true or false is right.' })
export class TrueFalseInput {
  @Field(() => Boolean, { description: 'Which of them is right.' })
  correct!: boolean;

  @Field(() => String, { nullable: true, description: toWhom('who chose true') })
  feedbackTrue?: string | null;

  @Field(() => String, { nullable: true, description: toWhom('who chose false') })
  feedbackFalse?: string | null;
}

@InputType({ description: 'A text that is accepted, or that has a feedback of its own.' })
export class AcceptedTextInput {
  @Field(() => ID, { nullable: true, description: kept })
  id?: string | null;

  @Field(() => String, { description: 'At most 2 kB; `*` stands for any characters, `\\*` for an asterisk.' })
  text!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Percent of the question's points, 0 to 100; 100 if left out. At least one entry has 100.",
  })
  weight?: number | null;

  @Field(() => String, { nullable: true, description: toWhom('who wrote it') })
  feedback?: string | null;
}

@InputType({ description: 'The accepted words or phrases.' })
export class ShortTextInput {
  @Field(() => [AcceptedTextInput], { description: '1 to 50; the first that fits decides.' })
  accepted!: AcceptedTextInput[];

  @Field(() => Boolean, { nullable: true, description: 'Whether capitals matter; false if left out.' })
  caseSensitive?: boolean | null;
}

@InputType({
  description:
    'Numbers that are accepted: either `value` with a `tolerance`, or `min` and `max`; between -1e100 and 1e100.',
})
export class AcceptedNumberInput {
  @Field(() => ID, { nullable: true, description: kept })
  id?: string | null;

  @Field(() => Float, { nullable: true, description: 'The number.' })
  value?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How far from `value` still fits; 0 if left out, never negative.',
  })
  tolerance?: number | null;

  @Field(() => Float, { nullable: true, description: 'The least number that fits.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'The greatest number that fits.' })
  max?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Percent of the question's points, 0 to 100; 100 if left out. At least one entry has 100.",
  })
  weight?: number | null;

  @Field(() => String, { nullable: true, description: toWhom('who wrote such a number') })
  feedback?: string | null;
}

@InputType({ description: 'The accepted numbers.' })
export class NumericInput {
  @Field(() => [AcceptedNumberInput], { description: '1 to 50; the first that fits decides.' })
  accepted!: AcceptedNumberInput[];
}

@InputType({ description: 'A prompt and the answer that belongs to it.' })
export class MatchingPairInput {
  @Field(() => ID, { nullable: true, description: kept })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'HTML, at most 20 kB; left out for an answer that fits nowhere.',
  })
  prompt?: string | null;

  @Field(() => String, { description: 'Plain text, at most 2 kB.' })
  answer!: string;
}

@InputType({ description: 'The pairs of a matching.' })
export class MatchingInput {
  @Field(() => [MatchingPairInput], { description: '2 to 50, at least two of them with a prompt.' })
  pairs!: MatchingPairInput[];
}

@InputType({ description: 'Something to be put at its place.' })
export class OrderingItemInput {
  @Field(() => ID, { nullable: true, description: kept })
  id?: string | null;

  @Field(() => String, { description: 'HTML, at most 20 kB.' })
  text!: string;
}

@InputType({ description: 'The items of an ordering.' })
export class OrderingInput {
  @Field(() => [OrderingItemInput], { description: '2 to 50, in the right order.' })
  items!: OrderingItemInput[];
}

@InputType({ description: 'What is asked of an essay.' })
export class EssayInput {
  @Field(() => String, { nullable: true, description: 'HTML for the grader only, at most 100 kB.' })
  graderNotes?: string | null;

  @Field(() => Int, { nullable: true, description: 'The least number of words, 0 to 100,000.' })
  minWords?: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number of words, 0 to 100,000.' })
  maxWords?: number | null;
}

@InputType({ description: 'How a question is answered. Give exactly one field: it says the kind.' })
export class AnswersInput {
  @Field(() => ChoicesInput, { nullable: true, description: 'SINGLE_CHOICE.' })
  singleChoice?: ChoicesInput | null;

  @Field(() => ChoicesInput, { nullable: true, description: 'MULTIPLE_CHOICE.' })
  multipleChoice?: ChoicesInput | null;

  @Field(() => TrueFalseInput, { nullable: true, description: 'TRUE_FALSE.' })
  trueFalse?: TrueFalseInput | null;

  @Field(() => ShortTextInput, { nullable: true, description: 'SHORT_TEXT.' })
  shortText?: ShortTextInput | null;

  @Field(() => NumericInput, { nullable: true, description: 'NUMERIC.' })
  numeric?: NumericInput | null;

  @Field(() => MatchingInput, { nullable: true, description: 'MATCHING.' })
  matching?: MatchingInput | null;

  @Field(() => OrderingInput, { nullable: true, description: 'ORDERING.' })
  ordering?: OrderingInput | null;

  @Field(() => EssayInput, { nullable: true, description: 'ESSAY.' })
  essay?: EssayInput | null;
}

@InputType({ description: 'A question.' })
export class QuestionInput {
  @Field(() => String, { nullable: true, description: 'A name for authors, at most 200 characters.' })
  title?: string | null;

  @Field(() => String, { description: 'What is asked: HTML, at most 100 kB.' })
  stem!: string;

  @Field(() => Float, { nullable: true, description: 'Above 0, at most 1,000, three decimals; 1 if left out.' })
  points?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether choices, pairs or items are shuffled; true if left out.',
  })
  shuffle?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Shown after the answer: HTML, at most 100 kB.' })
  feedback?: string | null;

  @Field(() => AnswersInput, { description: 'How it is answered; says the kind.' })
  answers!: AnswersInput;
}

@InputType({ description: 'What changes in a question; what is left out stays as it is.' })
export class QuestionChangesInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters; null removes it.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'HTML, at most 100 kB.' })
  stem?: string | null;

  @Field(() => Float, { nullable: true, description: 'Above 0, at most 1,000, three decimals.' })
  points?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether choices, pairs or items are shuffled.' })
  shuffle?: boolean | null;

  @Field(() => String, { nullable: true, description: 'HTML, at most 100 kB; null removes it.' })
  feedback?: string | null;

  @Field(() => AnswersInput, {
    nullable: true,
    description: 'All answers anew, also of another kind. Entries that give their `id` keep it.',
  })
  answers?: AnswersInput | null;
}
