import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { ItemLock, LearnerEnrollment, LearnerItem } from './learnerCourses.ts';
import { Problem } from './problems.ts';

@InputType({ description: 'A course to be begun.' })
export class StartCourseInput {
  @Field(() => ID, { description: "Id of the viewer's own enrolment." })
  enrollmentId!: string;

  @Field(() => Boolean, { description: 'That the viewer has read the requirements and wants to begin (L1).' })
  confirmed!: boolean;
}

@InputType({ description: 'An item that is opened.' })
export class OpenItemInput {
  @Field(() => ID, { description: "Id of the viewer's own enrolment." })
  enrollmentId!: string;

  @Field(() => ID, { description: 'Id of an item of the course.' })
  itemId!: string;
}

@InputType({ description: 'An item that is through.' })
export class FinishItemInput {
  @Field(() => ID, { description: "Id of the viewer's own enrolment." })
  enrollmentId!: string;

  @Field(() => ID, { description: 'Id of an item of the course.' })
  itemId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'That the reader came to the end of the text.' })
  scrolledToEnd!: boolean;
}

@ObjectType({ description: 'The viewer is enrolled.' })
export class EnrollMyselfSuccess {
  @Field(() => LearnerEnrollment, { description: 'The enrolment; the same as before if there was one.' })
  enrollment!: LearnerEnrollment;
}

@ObjectType({ description: 'The course is begun, now or before.' })
export class StartCourseSuccess {
  @Field(() => LearnerEnrollment, { description: 'The enrolment.' })
  enrollment!: LearnerEnrollment;
}

@ObjectType({ description: 'The item is open; it is where to go on from now on.' })
export class OpenItemSuccess {
  @Field(() => LearnerItem, { description: 'The item with its content.' })
  item!: LearnerItem;

  @Field(() => LearnerEnrollment, { description: 'The enrolment; COMPLETED if this was the last item.' })
  enrollment!: LearnerEnrollment;
}

@ObjectType({ description: 'The item is done, now or before.' })
export class FinishItemSuccess {
  @Field(() => LearnerItem, { description: 'The item.' })
  item!: LearnerItem;

  @Field(() => LearnerEnrollment, { description: 'The enrolment; COMPLETED if this was the last item.' })
  enrollment!: LearnerEnrollment;
}

@ObjectType({ implements: Problem, description: 'The requirements have to be read and confirmed first (L1).' })
export class RequirementsNotConfirmedProblem extends Problem {
  @Field(() => String, { description: 'The requirements, as plain text; may be empty.' })
  requirements!: string;
}

@ObjectType({ implements: Problem, description: 'The item cannot be opened yet (L1).' })
export class ItemLockedProblem extends Problem {
  @Field(() => [ItemLock], { description: 'What keeps it from being opened.' })
  lockedBy!: ItemLock[];
}

@ObjectType({
  implements: Problem,
  description:
    'The item is not through yet. ITEM_NOT_OPENED: open it first. NOT_READ_TO_END: read to the end. READ_TOO_SHORT: it was open for too short a time. TEST_NOT_PASSED: the test has to be passed, or handed in where nobody passes or fails.',
})
export class ItemUnfinishedProblem extends Problem {
  @Field(() => Int, { nullable: true, description: 'Seconds that are left to wait, with READ_TOO_SHORT.' })
  secondsLeft!: number | null;
}

export const StartCourseResult = createUnionType({
  name: 'StartCourseResult',
  description: 'What `startCourse` answers.',
  types: () => [StartCourseSuccess, RequirementsNotConfirmedProblem] as const,
  resolveType: byTypename,
});

export const OpenItemResult = createUnionType({
  name: 'OpenItemResult',
  description: 'What `openItem` answers.',
  types: () => [OpenItemSuccess, ItemLockedProblem] as const,
  resolveType: byTypename,
});

export const FinishItemResult = createUnionType({
  name: 'FinishItemResult',
  description: 'What `finishItem` answers.',
  types: () => [FinishItemSuccess, ItemLockedProblem, ItemUnfinishedProblem] as const,
  resolveType: byTypename,
});
