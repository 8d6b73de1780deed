import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@InputType({
  description:
    'Judges answers anew. A published revision never changes: correct the draft, publish it, then order this. Attempts keep the points that each question gave when they began.',
})
export class RegradeTestInput {
  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Questions to judge by the key of the newest published revision, also in attempts that are still to be handed in; at most 1,000. Annulled ones among them count again. All that the newest revision corrected, if neither these nor `annulQuestionIds` are given.',
  })
  questionIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Questions to annul: everybody has their points, also in later attempts; at most 1,000.',
  })
  annulQuestionIds?: string[] | null;

  @Field(() => String, { description: 'Why, 1 to 1,000 characters; kept with every change.' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True only counts what would change; of the first 10,000 attempts.',
  })
  dryRun!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of at most 200 characters. The same key again gives the same regrade and orders no second one.',
  })
  idempotencyKey?: string | null;
}

export const RegradeState = { RUNNING: 'RUNNING', COMPLETED: 'COMPLETED' } as const;
export type RegradeState = keyof typeof RegradeState;
registerEnumType(RegradeState, {
  name: 'RegradeState',
  description: 'How far a regrade is.',
  valuesConfig: {
    RUNNING: { description: 'The first 500 attempts are judged; the others follow in the background.' },
    COMPLETED: { description: 'Every attempt is judged.' },
  },
});

@ObjectType({ description: 'An order to judge answers anew, and what came of it.' })
export class Regrade {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The test.' })
  testId!: string;

  @Field(() => RegradeState, { description: 'How far it is.' })
  state!: RegradeState;

  @Field(() => [ID], { description: 'Questions that are judged by the newest published revision.' })
  questionIds!: string[];

  @Field(() => [ID], { description: 'Questions that are annulled.' })
  annulledIds!: string[];

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'Attempts looked at so far.' })
  attemptsChecked!: number;

  @Field(() => Int, { description: 'Answers whose points changed so far.' })
  answersChanged!: number;

  @Field(() => Int, { description: 'Attempts whose result changed so far.' })
  resultsChanged!: number;

  @Field(() => Int, { description: 'Attempts that are passed or not passed since, and were not before.' })
  passesChanged!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was ordered.' })
  orderedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was done; null while it runs.' })
  completedAt!: Date | null;
}

@ObjectType({ description: 'The regrade is ordered, or counted.' })
export class RegradeTestSuccess {
  @Field(() => Regrade, { nullable: true, description: 'The regrade; null for a dry run.' })
  regrade!: Regrade | null;

  @Field(() => Int, { description: 'Attempts looked at so far.' })
  attemptsChecked!: number;

  @Field(() => Int, { description: 'Answers whose points changed, or would.' })
  answersChanged!: number;

  @Field(() => Int, { description: 'Attempts whose result changed, or would.' })
  resultsChanged!: number;

  @Field(() => Int, { description: 'Attempts that are passed or not passed since and were not before, or would be.' })
  passesChanged!: number;

  @Field(() => Boolean, { description: 'Whether every attempt was looked at.' })
  complete!: boolean;
}

@ObjectType({
  implements: Problem,
  description: 'Nothing can be judged anew: the newest published revision corrects none of the questions.',
})
export class NothingToRegradeProblem extends Problem {}

export const RegradeTestResult = createUnionType({
  name: 'RegradeTestResult',
  description: 'What `regradeTest` answers.',
  types: () => [RegradeTestSuccess, InvalidInputProblem, NothingToRegradeProblem] as const,
  resolveType: byTypename,
});
