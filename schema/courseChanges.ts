import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { ContentInUseProblem, NotPublishableProblem } from './content.ts';
import { Course, CourseRevision } from './courses.ts';
import { InvalidInputProblem } from './problems.ts';
import { MarkupNote, TextChangedProblem } from './richText.ts';

const limits = {
  title: '1 to 200 characters.',
  description:
    'HTML, at most 100 kB; pictures as `extramural:file/<sha256>`. Links into the portal are not possible here.',
  requirements: 'Plain text, at most 5,000 characters.',
  idempotencyKey:
    'Any text of at most 200 characters. The same key again gives the same course and makes no second one.',
};

@InputType({ description: 'A new course.' })
export class CreateCourseInput {
  @Field(() => ID, { description: 'The portal it is made in.' })
  portalId!: string;

  @Field(() => String, { description: limits.title })
  title!: string;

  @Field(() => String, { nullable: true, description: limits.description })
  description?: string | null;

  @Field(() => String, { nullable: true, description: limits.requirements })
  requirements?: string | null;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What changes in the draft of a course; what is left out stays as it is.' })
export class UpdateCourseInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${limits.description} Null empties it.` })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the description that was edited; if given, it must be the present one.',
  })
  descriptionVersion?: string | null;

  @Field(() => String, { nullable: true, description: `${limits.requirements} Null empties it.` })
  requirements?: string | null;
}

@InputType({ description: 'The competencies that a course teaches.' })
export class SetCourseCompetenciesInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => [ID], { description: "All of them, from the portal's catalogue; at most 100." })
  competencyIds!: string[];
}

@InputType({ description: 'A course to be duplicated in its portal.' })
export class DuplicateCourseInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A draft to be published.' })
export class PublishCourseInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => String, { nullable: true, description: 'What is new, for other authors; at most 1,000 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'The course is made; it has a draft and no item yet.' })
export class CreateCourseSuccess {
  @Field(() => Course, { description: 'The new course.' })
  course!: Course;

  @Field(() => [MarkupNote], { description: 'What was taken out of the description.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The draft is changed.' })
export class UpdateCourseSuccess {
  @Field(() => Course, { description: 'The course.' })
  course!: Course;

  @Field(() => [MarkupNote], { description: 'What was taken out of the description.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The draft points to these competencies.' })
export class SetCourseCompetenciesSuccess {
  @Field(() => Course, { description: 'The course.' })
  course!: Course;
}

@ObjectType({ description: 'The duplicate is made, as a draft.' })
export class DuplicateCourseSuccess {
  @Field(() => Course, { description: 'The new course.' })
  course!: Course;
}

@ObjectType({
  description:
    'The course is gone for everybody. Transfers that were ordered before still copy the revision they pinned.',
})
export class DeleteCourseSuccess {
  @Field(() => ID, { description: 'Id of the deleted course.' })
  courseId!: string;
}

@ObjectType({ description: 'The course is published.' })
export class PublishCourseSuccess {
  @Field(() => Course, { description: 'The course.' })
  course!: Course;

  @Field(() => CourseRevision, { description: 'The newest published revision.' })
  revision!: CourseRevision;

  @Field(() => Boolean, {
    description:
      'True when nothing had changed since that revision: no new one was made, and a draft that said the same was thrown away.',
  })
  alreadyPublished!: boolean;
}

export const CreateCourseResult = createUnionType({
  name: 'CreateCourseResult',
  description: 'What `createCourse` answers.',
  types: () => [CreateCourseSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const UpdateCourseResult = createUnionType({
  name: 'UpdateCourseResult',
  description: 'What `updateCourse` answers.',
  types: () => [UpdateCourseSuccess, InvalidInputProblem, TextChangedProblem] as const,
  resolveType: byTypename,
});

export const SetCourseCompetenciesResult = createUnionType({
  name: 'SetCourseCompetenciesResult',
  description: 'What `setCourseCompetencies` answers.',
  types: () => [SetCourseCompetenciesSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const DeleteCourseResult = createUnionType({
  name: 'DeleteCourseResult',
  description: 'What `deleteCourse` answers.',
  types: () => [DeleteCourseSuccess, ContentInUseProblem] as const,
  resolveType: byTypename,
});

export const PublishCourseResult = createUnionType({
  name: 'PublishCourseResult',
  description: 'What `publishCourse` answers.',
  types: () => [PublishCourseSuccess, NotPublishableProblem] as const,
  resolveType: byTypename,
});
