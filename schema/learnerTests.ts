import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReviewRule } from './enums.ts';
import { RichText } from './richText.ts';

export const StartObstacleReason = {
  NOT_YET_OPEN: 'NOT_YET_OPEN',
  CLOSED: 'CLOSED',
  ITEM_CLOSED: 'ITEM_CLOSED',
  ATTEMPTS_USED_UP: 'ATTEMPTS_USED_UP',
} as const;
export type StartObstacleReason = keyof typeof StartObstacleReason;
registerEnumType(StartObstacleReason, {
  name: 'StartObstacleReason',
  description: 'Why an attempt cannot be started.',
  valuesConfig: {
    NOT_YET_OPEN: { description: 'The test opens later.' },
    CLOSED: { description: 'The test has closed.' },
    ITEM_CLOSED: { description: 'It is part of a course, and there its place has not opened yet (L1).' },
    ATTEMPTS_USED_UP: { description: 'No attempt is left.' },
  },
});

@ObjectType({ description: 'Why an attempt cannot be started now.' })
export class StartObstacle {
  @Field(() => StartObstacleReason, { description: 'A stable word for it.' })
  reason!: StartObstacleReason;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;
}

/** The learner's view: nothing of it leads to the author's types, which hold the correct answers (L4). */
@ObjectType({
  description:
    'A published test, as a learner sees it before beginning (L1): what it is about and its rules for this person. No questions.',
})
export class LearnerTest {
  @Field(() => ID, { description: 'Id of the test, the same in every revision.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => RichText, { description: 'What to read before starting; may be empty.' })
  description!: RichText;

  @Field(() => Int, { description: 'How many questions an attempt started now has.' })
  questionCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of the points needed to pass, 0 to 100; null when nobody passes or fails.',
  })
  passMark!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Seconds for one attempt, this person's extra time included (L6); null for no limit.",
  })
  timeLimitSeconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Attempts for this person, extra ones included (L6); null for no limit.',
  })
  attemptLimit!: number | null;

  @Field(() => Int, { description: 'How many attempts this person has started.' })
  attemptsUsed!: number;

  @Field(() => Int, { nullable: true, description: 'How many more can be started; null for no limit.' })
  attemptsLeft!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it can be begun; null: at once.' })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when it can be answered: an attempt ends then, whatever its own time; null: without end.',
  })
  closesAt!: Date | null;

  @Field(() => ReviewRule, { description: 'What is shown of a finished attempt (L5).' })
  review!: ReviewRule;

  @Field(() => Boolean, { description: 'Whether that is shown only after the test has closed (L5).' })
  reviewAfterClose!: boolean;

  @Field(() => ID, { nullable: true, description: 'The attempt that is in progress, to go on with; null for none.' })
  openAttemptId!: string | null;

  @Field(() => StartObstacle, {
    nullable: true,
    description: 'Why no attempt can be started now; null when one can, or one is in progress.',
  })
  obstacle!: StartObstacle | null;
}
