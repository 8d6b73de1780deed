import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../../context.ts';
import { ownData } from './ownData.ts';

@Resolver()
export class OwnDataResolver {
  @Query(() => GraphQLJSONObject, {
    description:
      'Everything that the portal keeps about the viewer, to be stored as a file (R11): account, membership, consents, courses with progress, attempts with the own answers, evidence, certificates, notices. Times in ISO 8601. Points and comments only where the test shows them (L5). NOT_FOUND for who is no member.',
  })
  ownData(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
  ): Promise<Record<string, unknown>> {
    return ownData(ctx, portalId);
  }
}
