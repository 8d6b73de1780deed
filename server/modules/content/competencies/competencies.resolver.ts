import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import {
  Competency,
  CompetencyConnection,
  CreateCompetencyInput,
  CreateCompetencyResult,
  DeleteCompetencyResult,
  UpdateCompetencyInput,
  UpdateCompetencyResult,
} from '../../../../schema/competencies.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Competency as CompetencyRow } from '../Competency.entity.ts';
import { createCompetency } from './createCompetency.ts';
import { deleteCompetency } from './deleteCompetency.ts';
import { listCompetencies } from './listCompetencies.ts';
import { updateCompetency } from './updateCompetency.ts';

@ArgsType()
class CompetenciesArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title, ignoring case and space; at most 200 characters count.',
  })
  search?: string | null;
}

@Resolver(() => Competency)
export class CompetenciesResolver {
  @Query(() => CompetencyConnection, {
    description: "A portal's catalogue by title, for its moderators. NOT_FOUND outside, FORBIDDEN for other members.",
  })
  competencies(
    @Ctx() ctx: Context,
    @Args(() => CompetenciesArgs) args: CompetenciesArgs,
  ): Promise<ConnectionShape<CompetencyRow>> {
    return listCompetencies(ctx, args);
  }

  @Mutation(() => CreateCompetencyResult, { description: "Adds a competency to a portal's catalogue. For moderators." })
  createCompetency(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateCompetencyInput, { description: 'The new competency.' }) input: CreateCompetencyInput,
  ): Promise<typeof CreateCompetencyResult> {
    return createCompetency(ctx, input) as Promise<typeof CreateCompetencyResult>;
  }

  @Mutation(() => UpdateCompetencyResult, {
    description: 'Changes a competency for everything that points to it, published revisions too. For moderators.',
  })
  updateCompetency(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateCompetencyInput, { description: 'What changes.' }) input: UpdateCompetencyInput,
  ): Promise<typeof UpdateCompetencyResult> {
    return updateCompetency(ctx, input) as Promise<typeof UpdateCompetencyResult>;
  }

  @Mutation(() => DeleteCompetencyResult, {
    description: 'Takes an unused competency out of the catalogue. For moderators.',
  })
  deleteCompetency(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the competency.' }) id: string,
  ): Promise<typeof DeleteCompetencyResult> {
    return deleteCompetency(ctx, id) as Promise<typeof DeleteCompetencyResult>;
  }
}
