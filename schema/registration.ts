import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Membership, SignInFailedProblem, Viewer } from './accounts.ts';
import { byTypename } from './byTypename.ts';
import { DirectLinkTarget } from './directLinks.ts';
import { Language, RegistrationMode } from './enums.ts';
import { PortalLook } from './portalLook.ts';
import { PortalTerms, TermsOutdatedProblem } from './portalTerms.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({ description: 'What a registration link asks for; it tells nothing else of the portal (S24).' })
export class RegistrationForm {
  @Field(() => String, { nullable: true, description: "The portal's title, if it has one." })
  portalTitle!: string | null;

  @Field(() => Language, { description: "The portal's language." })
  language!: Language;

  @Field(() => RegistrationMode, {
    description: 'Whether a moderator approves; some e-mail domains may skip that (R2).',
  })
  mode!: RegistrationMode;

  @Field(() => Boolean, { description: 'Whether the e-mail address is confirmed by a mail before anything else.' })
  confirmEmail!: boolean;

  @Field(() => PortalTerms, { nullable: true, description: 'Terms to accept; null when there are none (R11).' })
  terms!: PortalTerms | null;

  @Field(() => PortalLook, { description: 'How the portal looks.' })
  look!: PortalLook;
}

@ObjectType({
  description:
    'What a person with the mail of a registration is told before they confirm it. Open to whoever has the mail.',
})
export class RegistrationOffer {
  @Field(() => String, { nullable: true, description: "The portal's title, if it has one." })
  portalTitle!: string | null;

  @Field(() => PortalLook, { description: 'How the portal looks.' })
  look!: PortalLook;
}

@ObjectType({
  implements: Problem,
  description: 'The link or the address in the mail does not work (any more). Why is not told (S24).',
})
export class RegistrationLinkInvalidProblem extends Problem {}

export const RegistrationFormResult = createUnionType({
  name: 'RegistrationFormResult',
  description: 'What `registrationLink` answers.',
  types: () => [RegistrationForm, RegistrationLinkInvalidProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'Somebody who registers by a link. Role, portal and group come from the link (S25).' })
export class RegisterInput {
  @Field(() => String, { description: 'The token: what follows `/register/` in the address.' })
  token!: string;

  @Field(() => String, { description: 'E-mail address, the future login; at most 254 characters.' })
  email!: string;

  @Field(() => String, { description: 'Name as shown to others, at most 200 characters.' })
  name!: string;

  @Field(() => String, {
    description: 'Password: 10 to 1,000 characters, not one of the common ones; no other rules (R10).',
  })
  password!: string;

  @Field(() => Language, { nullable: true, description: "Language of the person; the request's if not given." })
  language?: Language | null;

  @Field(() => Int, { nullable: true, description: 'Version of the terms that the person accepts (R11).' })
  acceptedTermsVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The course or test of the direct link that the person came by: what follows `/go/` in its address (R5). Passed over if it is not in the portal.',
  })
  targetId?: string | null;
}

@ObjectType({ description: 'Taken. What follows is in a mail, whoever the address belongs to (R1).' })
export class RegisterSuccess {
  @Field(() => String, { description: '"Check your mail" in the language of the person.' })
  message!: string;
}

export const RegisterResult = createUnionType({
  name: 'RegisterResult',
  description: 'What `register` answers; the same for every e-mail address (S09).',
  types: () => [RegisterSuccess, RegistrationLinkInvalidProblem, TermsOutdatedProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'Proof that mail to the address reaches the person who registered.' })
export class ConfirmRegistrationInput {
  @Field(() => String, { description: 'The token at the end of the address in the mail.' })
  token!: string;

  @Field(() => String, {
    description: 'The password given when registering; of a person who had an account before, that of the account.',
  })
  password!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Set a session cookie instead of giving the token in the answer (for browsers).',
  })
  cookie!: boolean;
}

@ObjectType({ description: 'The e-mail address is proved and the person is signed in.' })
export class ConfirmRegistrationSuccess {
  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;

  @Field(() => String, {
    nullable: true,
    description: 'Bearer token for `Authorization`; null when a cookie was set. Kept nowhere but here.',
  })
  token!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the session ends by itself.' })
  expiresAt!: Date;

  @Field(() => Membership, { description: 'The place in the portal; perhaps it waits for approval (R2).' })
  membership!: Membership;

  @Field(() => Boolean, { description: 'Whether the person was a member before (R1).' })
  alreadyMember!: boolean;

  @Field(() => String, { description: "What happened, as a sentence in the person's language." })
  message!: string;

  @Field(() => DirectLinkTarget, {
    nullable: true,
    description: 'Where the person wanted to go (R5), once it is open.',
  })
  target!: DirectLinkTarget | null;
}

@ObjectType({
  implements: Problem,
  description: 'The membership was refused or ended; the link does not open it again. A moderator of the portal can.',
})
export class MembershipClosedProblem extends Problem {}

export const ConfirmRegistrationResult = createUnionType({
  name: 'ConfirmRegistrationResult',
  description: 'What `confirmRegistration` answers.',
  types: () =>
    [ConfirmRegistrationSuccess, RegistrationLinkInvalidProblem, SignInFailedProblem, MembershipClosedProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'A person with an account joins by a link.' })
export class JoinPortalInput {
  @Field(() => String, { description: 'The token: what follows `/register/` in the address.' })
  token!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the terms that the person accepts (R11).' })
  acceptedTermsVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The course or test of the direct link that the person came by (R5).',
  })
  targetId?: string | null;
}

@ObjectType({ description: 'The person is a member.' })
export class JoinPortalSuccess {
  @Field(() => Membership, { description: 'The place in the portal; perhaps it waits for approval (R2).' })
  membership!: Membership;

  @Field(() => String, { description: "What happened, as a sentence in the viewer's language." })
  message!: string;

  @Field(() => DirectLinkTarget, {
    nullable: true,
    description: 'Where the person wanted to go (R5), once it is open.',
  })
  target!: DirectLinkTarget | null;
}

@ObjectType({ implements: Problem, description: 'The person is in this portal already; nothing is to be done (R1).' })
export class AlreadyInPortalProblem extends Problem {
  @Field(() => Membership, { description: 'The place that the person has.' })
  membership!: Membership;
}

export const JoinPortalResult = createUnionType({
  name: 'JoinPortalResult',
  description: 'What `joinPortal` answers; RegisterSuccess when the e-mail address is to be proved by a mail first.',
  types: () =>
    [
      JoinPortalSuccess,
      RegisterSuccess,
      AlreadyInPortalProblem,
      MembershipClosedProblem,
      RegistrationLinkInvalidProblem,
      TermsOutdatedProblem,
    ] as const,
  resolveType: byTypename,
});
