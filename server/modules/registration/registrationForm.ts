import type { RegistrationForm } from '../../../schema/registration.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { portalLook } from '../portals/portalLook.ts';
import { type FoundLink, findLink } from './findLink.ts';
import { type LinkInvalid, linkInvalid } from './problems.ts';

type Form = { __typename: 'RegistrationForm' } & RegistrationForm;

/** What a registration link asks for, for whoever has it. Problem, always the same: it lets nobody in (S24). */
export async function registrationForm(ctx: Ctx, token: string): Promise<Form | LinkInvalid> {
  const link = await findLink(ctx, token);
  if (link?.state !== 'VALID') return linkInvalid(ctx);
  await noteOpening(ctx, link);
  const { portalTitle, language, mode, confirmEmail, terms } = link;
  const look = portalLook(ctx, link.look);
  return { __typename: 'RegistrationForm', portalTitle, language, mode, confirmEmail, terms, look };
}

/** Notes the first time that somebody opens the link who does not run the portal; once, so later visits write nothing. */
async function noteOpening(ctx: Ctx, { portalId, linkId, opened }: FoundLink): Promise<void> {
  if (opened || (ctx.viewer && moderates(ctx.viewer, portalId))) return;
  const note = `UPDATE registration_link SET first_opened_at = now()
                 WHERE portal_id = $1 AND id = $2 AND first_opened_at IS NULL`;
  await write(ctx, { portal: portalId }, (tx) => tx.sql(note, [portalId, linkId]));
}
