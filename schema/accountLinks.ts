import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { PortalKind } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'E-mail address of the account; case does not matter.' })
  email!: string;

  @Field(() => PortalKind, {
    defaultValue: 'EXTERNAL',
    description:
      'Which site the person is at; the link leads there, unless the account is on the other side only (P5).',
  })
  audience!: PortalKind;
}

@ObjectType({
  description: 'Taken. If the address has an account, a mail is on its way; which of them is not told (S09).',
})
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: '"Check your mail" in the language of the request.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'The link in the mail was used, has expired, or is none of ours. Ask for another one.',
})
export class AccountLinkInvalidProblem extends Problem {}

export const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  description: 'What `requestPasswordReset` answers; the same for every e-mail address.',
  types: () => [RequestPasswordResetSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'A new password by the link of a mail.' })
export class ResetPasswordInput {
  @Field(() => String, {
    description: 'The token: what follows `/reset-password/` in the address. Works once, for an hour.',
  })
  token!: string;

  @Field(() => String, {
    description: 'The new password: 10 to 1,000 characters, not one of the common ones; no other rules (R10).',
  })
  newPassword!: string;
}

@ObjectType({
  description: 'The password is changed and every session of the account ended. Sign in with the new one.',
})
export class ResetPasswordSuccess {
  @Field(() => String, { description: 'What to do next, in the language of the request.' })
  message!: string;
}

export const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'What `resetPassword` answers.',
  types: () => [ResetPasswordSuccess, AccountLinkInvalidProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'A mail with a link is on its way, or the address was proved before.' })
export class RequestEmailProofSuccess {
  @Field(() => Boolean, { description: 'Whether a mail was sent: none when the address is proved.' })
  sent!: boolean;

  @Field(() => String, { description: 'What to do next, in the language of the viewer.' })
  message!: string;
}

@ObjectType({ description: 'The e-mail address is proved.' })
export class ProveEmailSuccess {
  @Field(() => String, { description: 'That it is, in the language of the request.' })
  message!: string;
}

export const ProveEmailResult = createUnionType({
  name: 'ProveEmailResult',
  description: 'What `proveEmail` answers.',
  types: () => [ProveEmailSuccess, AccountLinkInvalidProblem] as const,
  resolveType: byTypename,
});

@ObjectType({
  description: 'Which mails a person wants beside those that it asked for or that concern its account (S6).',
})
export class MailSettings {
  @Field(() => Boolean, { description: 'Notices that were not read while the person was away.' })
  notices!: boolean;

  @Field(() => Boolean, { description: 'News that portals send to many; only who agreed gets them.' })
  news!: boolean;
}

@InputType({ description: 'Which mails to get from now on; what is left out stays as it is.' })
export class MailSettingsInput {
  @Field(() => Boolean, { nullable: true, description: 'Notices that were not read.' })
  notices?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'News to many; true is the consent.' })
  news?: boolean | null;
}

@ObjectType({ description: 'These mails do not come any more.' })
export class UnsubscribeSuccess {
  @Field(() => String, { description: 'That they do not, in the language of the request.' })
  message!: string;
}

export const UnsubscribeResult = createUnionType({
  name: 'UnsubscribeResult',
  description: 'What `unsubscribe` answers.',
  types: () => [UnsubscribeSuccess, AccountLinkInvalidProblem] as const,
  resolveType: byTypename,
});
