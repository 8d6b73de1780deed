import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  ConfirmRegistrationInput,
  ConfirmRegistrationResult,
  JoinPortalInput,
  JoinPortalResult,
  RegisterInput,
  RegisterResult,
  RegistrationFormResult,
  RegistrationOffer,
} from '../../../schema/registration.ts';
import type { Ctx as Context } from '../../context.ts';
import { confirmRegistration } from './confirmRegistration.ts';
import { joinPortal } from './joinPortal.ts';
import { register } from './register.ts';
import { registrationForm } from './registrationForm.ts';
import { registrationOffer } from './registrationOffer.ts';

@Resolver()
export class RegistrationResolver {
  @Query(() => RegistrationFormResult, {
    description: 'What a registration link asks for. Open to everybody who has it; tells nothing else of the portal.',
  })
  registrationLink(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'What follows `/register/` in the address.' }) token: string,
  ): Promise<typeof RegistrationFormResult> {
    return registrationForm(ctx, token) as Promise<typeof RegistrationFormResult>;
  }

  @Query(() => RegistrationOffer, {
    nullable: true,
    description:
      'Whose door the mail of a registration opens; null when its link is not good, whatever the reason. Open to everybody who has the mail.',
  })
  registration(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'What follows `/register/confirm/` in the address.' }) token: string,
  ): Promise<RegistrationOffer | null> {
    return registrationOffer(ctx, token);
  }

  @Mutation(() => RegisterResult, {
    description:
      'Registers by a link (R1). Open to everybody; the answer is the same for every e-mail address. At most 3 times an hour for one address, 300 from one place (S28); RATE_LIMITED beyond.',
  })
  register(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterInput, { description: 'The form, filled in.' }) input: RegisterInput,
  ): Promise<typeof RegisterResult> {
    return register(ctx, input) as Promise<typeof RegisterResult>;
  }

  @Mutation(() => ConfirmRegistrationResult, {
    description:
      'The way in from the mail of a registration: proves the e-mail address, makes a member of the person (R1) and signs in. Open to everybody who has the mail and knows the password; RATE_LIMITED after 10 tries in 15 minutes.',
  })
  confirmRegistration(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmRegistrationInput, { description: 'Token and password.' })
    input: ConfirmRegistrationInput,
  ): Promise<typeof ConfirmRegistrationResult> {
    return confirmRegistration(ctx, input) as Promise<typeof ConfirmRegistrationResult>;
  }

  @Mutation(() => JoinPortalResult, {
    description:
      'Joins by a link with the account that is signed in on the external side (R1). FORBIDDEN from the internal.',
  })
  joinPortal(
    @Ctx() ctx: Context,
    @Arg('input', () => JoinPortalInput, { description: 'The link and what is accepted.' }) input: JoinPortalInput,
  ): Promise<typeof JoinPortalResult> {
    return joinPortal(ctx, input) as Promise<typeof JoinPortalResult>;
  }
}
