import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Viewer } from './accounts.ts';
import { byTypename } from './byTypename.ts';
import { Language } from './enums.ts';
import { PortalLook } from './portalLook.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({
  description: 'What a person with the link of an invitation is told before they accept. Open to whoever has the link.',
})
export class InvitationOffer {
  @Field(() => String, { description: 'Title of the portal, or its name where it has none.' })
  portalTitle!: string;

  @Field(() => Language, { description: 'Language that the invitation was written in.' })
  language!: Language;

  @Field(() => String, { description: 'The invited e-mail address; it cannot be changed.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name that was given with the invitation.' })
  name!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the person has a password already and gives that one (true), or chooses one (false). The link was mailed to the address, so its owner asks.',
  })
  accountExists!: boolean;

  @Field(() => Int, { nullable: true, description: 'Version of the terms to agree to; null where there are none.' })
  termsVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The terms, as sanitised HTML.' })
  termsHtml!: string | null;

  @Field(() => PortalLook, { description: 'How the portal looks.' })
  look!: PortalLook;

  @Field(() => GraphQLISODateTime, { description: 'When the link dies.' })
  expiresAt!: Date;
}

@InputType({ description: 'The acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name, at most 200 characters; the one in the invitation if not given.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The own password, or a new one of 10 to 1,000 characters (R10). Not needed when signed in with the invited address.',
  })
  password?: string | null;

  @Field(() => Language, { nullable: true, description: "The person's language; the invitation's if not given." })
  language?: Language | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the terms that the person agrees to; needed where the portal has terms (R11).',
  })
  acceptedTermsVersion?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Set a session cookie instead of giving the token in the answer (for browsers).',
  })
  cookie!: boolean;
}

@ObjectType({ description: 'The person is a member, the e-mail address is proved, and a session is open.' })
export class AcceptInvitationSuccess {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;

  @Field(() => String, {
    nullable: true,
    description: 'Bearer token of the new session; null when a cookie was set or a session was open already.',
  })
  token!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the new session ends by itself; null when one was open already.',
  })
  expiresAt!: Date | null;
}

@ObjectType({
  implements: Problem,
  description: 'The link is not, or no longer, good. Why is not told; ask whoever invited you for another.',
})
export class InvitationNotValidProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The portal has terms, and the newest ones were not agreed to (R11).',
})
export class TermsNotAcceptedProblem extends Problem {
  @Field(() => Int, { description: 'The version to agree to.' })
  termsVersion!: number;
}

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'What `acceptInvitation` answers.',
  types: () =>
    [AcceptInvitationSuccess, InvitationNotValidProblem, TermsNotAcceptedProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});
