import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { Language, MembershipStatus, PortalKind, Role } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({ description: "A person's place in a portal." })
export class Membership {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Role, { description: 'What the person may do there.' })
  role!: Role;

  @Field(() => MembershipStatus, { description: 'Whether the person may enter.' })
  status!: MembershipStatus;

  @Field(() => Boolean, {
    description:
      'The portal is not open to the address that the person comes from, so it stays closed as if it were not there (R9).',
  })
  blockedByAddress!: boolean;
}

@ObjectType({ description: 'Who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;

  @Field(() => String, { description: 'E-mail address, the login.' })
  email!: string;

  @Field(() => String, { description: 'Name as shown to others.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether mail to the address was shown to reach the person; some invitations wait for that (P3).',
  })
  emailProved!: boolean;

  @Field(() => Language, { nullable: true, description: 'Language the person chose, if any.' })
  language!: Language | null;

  @Field(() => PortalKind, {
    description: 'Which side the session is for: an external session never opens the internal portal (P5).',
  })
  audience!: PortalKind;
}

@InputType({ description: 'Credentials.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address; case does not matter.' })
  email!: string;

  @Field(() => String, { description: 'Password, at most 1,000 characters.' })
  password!: string;

  @Field(() => PortalKind, {
    defaultValue: 'EXTERNAL',
    description:
      'Which side to open: EXTERNAL for all external portals together, INTERNAL for the internal portal (P5).',
  })
  audience!: PortalKind;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Set a session cookie instead of giving the token in the answer (for browsers).',
  })
  cookie!: boolean;
}

@ObjectType({ description: 'The person is signed in.' })
export class SignInSuccess {
  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;

  @Field(() => String, {
    nullable: true,
    description: 'Bearer token for `Authorization`; null when a cookie was set. Kept nowhere but here.',
  })
  token!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the session ends by itself.' })
  expiresAt!: Date;
}

@ObjectType({
  implements: Problem,
  description: 'E-mail address or password is wrong, or opens nothing on this side. Which of them is not told (R10).',
})
export class SignInFailedProblem extends Problem {}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What `signIn` answers.',
  types: () => [SignInSuccess, SignInFailedProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'A change of the own password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  currentPassword!: string;

  @Field(() => String, {
    description: 'The new one: 10 to 1,000 characters, not one of the common ones; no other rules (R10).',
  })
  newPassword!: string;
}

@ObjectType({ description: 'The password is changed. All other sessions ended; this one goes on with a new token.' })
export class ChangePasswordSuccess {
  @Field(() => String, {
    nullable: true,
    description: 'The new bearer token; null when the session lives in a cookie.',
  })
  token!: string | null;
}

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'What `changePassword` answers.',
  types: () => [ChangePasswordSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});
