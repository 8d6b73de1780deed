import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Membership } from './accounts.ts';
import { byTypename } from './byTypename.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { MarkupNote } from './richText.ts';

@ObjectType({ description: "One version of a portal's terms; it never changes, a new one follows it (R11)." })
export class PortalTerms {
  @Field(() => Int, { description: '1, 2, 3 …; consent names the version.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt!: Date;
}

@InputType({ description: 'A new version of the terms.' })
export class PublishTermsInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, {
    description: 'HTML of at most 100 kB; it is cleaned like lessons, and has no pictures since outsiders read it.',
  })
  html!: string;
}

@ObjectType({ description: 'The version is published. Members are asked to accept it; newcomers have to.' })
export class PublishTermsSuccess {
  @Field(() => PortalTerms, { description: 'The new version.' })
  terms!: PortalTerms;

  @Field(() => [MarkupNote], { description: 'What was taken out of the HTML.' })
  notes!: MarkupNote[];
}

export const PublishTermsResult = createUnionType({
  name: 'PublishTermsResult',
  description: 'What `publishTerms` answers.',
  types: () => [PublishTermsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@ObjectType({
  implements: Problem,
  description: 'The portal asks for consent to its newest terms, and another version or none was accepted (R11).',
})
export class TermsOutdatedProblem extends Problem {
  @Field(() => PortalTerms, { nullable: true, description: 'The newest terms; null when there are none.' })
  terms!: PortalTerms | null;
}

@InputType({ description: 'Consent of a member.' })
export class AcceptTermsInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@ObjectType({ description: 'The consent is stored.' })
export class AcceptTermsSuccess {
  @Field(() => Membership, { description: "The viewer's membership." })
  membership!: Membership;
}

export const AcceptTermsResult = createUnionType({
  name: 'AcceptTermsResult',
  description: 'What `acceptTerms` answers.',
  types: () => [AcceptTermsSuccess, TermsOutdatedProblem] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'Consent is withdrawn; the portal is closed to the person at once (R11).' })
export class WithdrawConsentSuccess {
  @Field(() => String, { description: "What follows, in the viewer's language." })
  message!: string;
}
