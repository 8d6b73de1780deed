import type { RegistrationForm } from '../../../schema/registration.ts';
import type { Ctx } from '../../context.ts';
import { findLink } from './findLink.ts';
import { type LinkInvalid, linkInvalid } from './problems.ts';

type Form = { __typename: 'RegistrationForm' } & RegistrationForm;

/** What a registration link asks for, for whoever has it. Problem, always the same: it lets nobody in (S24). */
export async function registrationForm(ctx: Ctx, token: string): Promise<Form | LinkInvalid> {
  const link = await findLink(ctx, token);
  if (link?.state !== 'VALID') return linkInvalid(ctx);
  const { portalTitle, language, mode, confirmEmail, terms } = link;
  return { __typename: 'RegistrationForm', portalTitle, language, mode, confirmEmail, terms };
}
