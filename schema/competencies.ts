import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { Problem } from './problems.ts';

@ObjectType({ description: "A named skill in a portal's catalogue; courses and tests point to it. For moderators." })
export class Competency {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Title; no other competency of the portal has it, ignoring case and space.' })
  title!: string;

  @Field(() => String, { description: 'What the skill is, as plain text; may be empty.' })
  description!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The competency of the internal portal that a transfer copied here (T3, T8); null if it was made here.',
  })
  originId!: string | null;
}

export const CompetencyConnection = connectionType(Competency, 'Competency');

const limits = {
  title: '1 to 200 characters, unique in the portal ignoring case and space.',
  description: 'What the skill is: plain text, at most 5,000 characters.',
};

@InputType({ description: 'A new competency.' })
export class CreateCompetencyInput {
  @Field(() => ID, { description: 'The portal whose catalogue gets it.' })
  portalId!: string;

  @Field(() => String, { description: limits.title })
  title!: string;

  @Field(() => String, { nullable: true, description: limits.description })
  description?: string | null;
}

@InputType({ description: 'What changes in a competency; what is left out stays as it is.' })
export class UpdateCompetencyInput {
  @Field(() => ID, { description: 'Id of the competency.' })
  competencyId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => String, { nullable: true, description: limits.description })
  description?: string | null;
}

@ObjectType({ description: 'The competency is in the catalogue.' })
export class CreateCompetencySuccess {
  @Field(() => Competency, { description: 'The new competency.' })
  competency!: Competency;
}

@ObjectType({ description: 'The competency is changed, for everything that points to it.' })
export class UpdateCompetencySuccess {
  @Field(() => Competency, { description: 'The competency.' })
  competency!: Competency;
}

@ObjectType({ description: 'The competency is gone from the catalogue.' })
export class DeleteCompetencySuccess {
  @Field(() => ID, { description: 'Id of the deleted competency.' })
  competencyId!: string;
}

@ObjectType({
  implements: Problem,
  description: 'A competency of the portal has this title, ignoring case and space.',
})
export class CompetencyTitleTakenProblem extends Problem {
  @Field(() => Competency, { description: 'The competency that has the title.' })
  competency!: Competency;
}

@ObjectType({ implements: Problem, description: 'Courses or tests point to the competency, so it cannot be deleted.' })
export class CompetencyInUseProblem extends Problem {
  @Field(() => Int, { description: 'Courses whose draft or newest published revision points to it.' })
  courses!: number;

  @Field(() => Int, { description: 'Tests whose draft or newest published revision points to it.' })
  tests!: number;

  @Field(() => Int, {
    description: 'Earlier revisions, and revisions of deleted courses and tests, that point to it; these never change.',
  })
  earlierRevisions!: number;
}

export const CreateCompetencyResult = createUnionType({
  name: 'CreateCompetencyResult',
  description: 'What `createCompetency` answers.',
  types: () => [CreateCompetencySuccess, CompetencyTitleTakenProblem] as const,
  resolveType: byTypename,
});

export const UpdateCompetencyResult = createUnionType({
  name: 'UpdateCompetencyResult',
  description: 'What `updateCompetency` answers.',
  types: () => [UpdateCompetencySuccess, CompetencyTitleTakenProblem] as const,
  resolveType: byTypename,
});

export const DeleteCompetencyResult = createUnionType({
  name: 'DeleteCompetencyResult',
  description: 'What `deleteCompetency` answers.',
  types: () => [DeleteCompetencySuccess, CompetencyInUseProblem] as const,
  resolveType: byTypename,
});
