import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { PaperAnswer } from './paper.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@InputType({ description: 'One prompt and what is joined to it.' })
export class MatchInput {
  @Field(() => ID, { description: 'A prompt of the question, each at most once.' })
  promptId!: string;

  @Field(() => ID, { description: 'An answer of the question; one may be joined to several prompts.' })
  answerId!: string;
}

@InputType({ description: 'An answer. Give exactly one field, the one for the kind of the question.' })
export class PaperAnswerInput {
  @Field(() => ID, { nullable: true, description: 'SINGLE_CHOICE: a choice of the question.' })
  choiceId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'MULTIPLE_CHOICE: choices of the question, each once.' })
  choiceIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'TRUE_FALSE.' })
  trueFalse?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHORT_TEXT, at most 2 kB; ESSAY, at most 500 kB. An empty text takes the answer back.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "NUMERIC: as it is written in the portal's language, with a decimal point or comma; at most 100 characters. An empty text takes the answer back.",
  })
  number?: string | null;

  @Field(() => [MatchInput], { nullable: true, description: 'MATCHING: prompts may be left open.' })
  matches?: MatchInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'ORDERING: all items of the question, first to last.' })
  itemIds?: string[] | null;
}

@InputType({ description: 'The answer to one question of a paper.' })
export class AnswerInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, {
    description:
      'The revision that this answer follows: what the paper or the last save said, 0 if it was never saved.',
  })
  revision!: number;

  @Field(() => PaperAnswerInput, { nullable: true, description: 'The answer; null takes it back.' })
  answer?: PaperAnswerInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Flags the question or takes the flag away; null leaves it.' })
  flagged?: boolean | null;
}

@InputType({ description: 'Saves the answer to one question.' })
export class SaveAnswerInput extends AnswerInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;
}

@InputType({ description: 'Saves several answers, for example those given while there was no connection.' })
export class SaveAnswersInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;

  @Field(() => [AnswerInput], { description: '1 to 50, each question at most once.' })
  answers!: AnswerInput[];
}

@InputType({ description: 'Flags a question of a paper.' })
export class FlagQuestionInput {
  @Field(() => ID, { description: 'The attempt.' })
  attemptId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Boolean, { description: 'Whether it is flagged from now on.' })
  flagged!: boolean;
}

@ObjectType({ description: 'The answer is kept.' })
export class SaveAnswerSuccess {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'To be given with the next save of this question.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { description: "When it was saved, by the database's clock." })
  savedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the attempt ends, which may have moved since (L6); null for no end.',
  })
  deadlineAt!: Date | null;
}

@ObjectType({
  implements: Problem,
  description:
    'The question was saved elsewhere since, for example in another tab. Show both; to keep this answer, save it with the revision told here.',
})
export class AnswerConflictProblem extends Problem {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'The present revision; 0 if the question was never saved.' })
  revision!: number;

  @Field(() => PaperAnswer, { nullable: true, description: 'The answer that is kept; null for none.' })
  present!: typeof PaperAnswer | null;

  @Field(() => Boolean, { description: 'Whether the question is flagged.' })
  flagged!: boolean;
}

@ObjectType({
  implements: Problem,
  description: 'The attempt was handed in, or its time is up (and the grace after it). Nothing was saved.',
})
export class AttemptOverProblem extends Problem {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its time was up; null for no limit.' })
  deadlineAt!: Date | null;
}

export const SaveAnswerResult = createUnionType({
  name: 'SaveAnswerResult',
  description: 'What became of one answer.',
  types: () => [SaveAnswerSuccess, AnswerConflictProblem, AttemptOverProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'What became of several answers, each for itself.' })
export class SaveAnswersPayload {
  @Field(() => [SaveAnswerResult], { description: 'In the order in which they were given.' })
  results!: (typeof SaveAnswerResult)[];
}
