import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import {
  Evidence,
  type EvidenceCompetency,
  EvidenceConnection,
  EvidenceFilter,
  type EvidenceSource,
} from '../../../../schema/evidence.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Evidence as EvidenceRow } from './Evidence.entity.ts';
import { evidenceFacts } from './evidenceFacts.ts';
import { listEvidence, myEvidence } from './listEvidence.ts';

@ArgsType()
class MyEvidenceArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;
}

@ArgsType()
class EvidenceArgs extends MyEvidenceArgs {
  @Field(() => EvidenceFilter, { nullable: true, description: 'Which evidence to give; all that counts if left out.' })
  filter?: EvidenceFilter | null;
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Query(() => EvidenceConnection, {
    description:
      "The viewer's own skills shown in a portal, newest first; without withdrawn ones. For its members (L7).",
  })
  myEvidence(
    @Ctx() ctx: Context,
    @Args(() => MyEvidenceArgs) args: MyEvidenceArgs,
  ): Promise<ConnectionShape<EvidenceRow>> {
    return myEvidence(ctx, args);
  }

  @Query(() => EvidenceConnection, {
    description:
      "What a portal's people have shown, newest first: for its moderators, and for managers about the groups they head and those below (R8). FORBIDDEN for learners.",
  })
  evidence(@Ctx() ctx: Context, @Args(() => EvidenceArgs) args: EvidenceArgs): Promise<ConnectionShape<EvidenceRow>> {
    return listEvidence(ctx, args);
  }

  @FieldResolver()
  memberId(@Root() evidence: EvidenceRow): string {
    return evidence.membershipId;
  }

  @FieldResolver()
  async personName(@Ctx() ctx: Context, @Root() evidence: EvidenceRow): Promise<string | null> {
    return (await evidenceFacts(ctx, evidence)).personName;
  }

  @FieldResolver()
  async competency(@Ctx() ctx: Context, @Root() evidence: EvidenceRow): Promise<EvidenceCompetency> {
    return (await evidenceFacts(ctx, evidence)).competency;
  }

  @FieldResolver()
  async source(@Ctx() ctx: Context, @Root() evidence: EvidenceRow): Promise<EvidenceSource> {
    return (await evidenceFacts(ctx, evidence)).source;
  }
}
