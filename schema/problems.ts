import { Field, InterfaceType, ObjectType } from 'type-graphql';

/**
 * What every problem tells. A problem is an expected answer that the caller can act on; everything else is an error with
 * `extensions.code`.
 */
@InterfaceType({
  description: 'An expected refusal that the caller can act on.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Problem {
  @Field(() => String, { description: 'A stable code, the same in every language.' })
  code!: string;

  @Field(() => String, { description: "What is wrong and what to do, in the viewer's language." })
  message!: string;
}

@ObjectType({ implements: Problem, description: 'One input is not right.' })
export class InvalidInputProblem extends Problem {
  @Field(() => String, { description: 'Path of the input that is meant, for example `input.name`.' })
  field!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The internal portal gets its people from the directory alone: nobody by hand, link or invitation (R6).',
})
export class InternalPortalProblem extends Problem {}
