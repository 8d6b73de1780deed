import { derivedToken } from '../../auth/derivedToken.ts';
import { generatePassword } from '../../auth/passwords.ts';
import { type Ctx, createContext } from '../../context.ts';
import { portalById } from '../../modules/portals/portalById.ts';
import { registrationLinkOf } from '../../modules/portals/registrationLinkOf.ts';
import { register } from '../../modules/registration/register.ts';
import { learner } from './content/warmstrand.ts';
import type { DemoAccount } from './demoAccounts.ts';
import { expectSuccess } from './expectSuccess.ts';
import { givePassword } from './givePassword.ts';

/**
 * Somebody who learns in an external portal: registers by its link, as people do. Who is there already keeps the password that is
 * known, or gets a new one.
 */
export async function makeDemoLearner(ctx: Ctx, portalId: string, kept: DemoAccount | undefined): Promise<DemoAccount> {
  const { deps, language, requestId, log } = ctx;
  const { email, name } = learner;
  const portal = await portalById(ctx, portalId);
  const password = kept?.password ?? generatePassword();
  const account: DemoAccount = { portal: `${portal.title ?? portal.name}, as ${name}`, email, password };
  if (kept) return account;
  if (await givePassword(deps, email, password)) return account;
  const link = await registrationLinkOf(ctx, portal);
  // Without a link that is open there is nobody to learn: somebody has closed it since.
  if (!link) return { ...account, password: null };
  const token = derivedToken(deps.secret, 'registration link', link);
  const nobody = createContext(deps, { viewer: null, language, requestId, log });
  expectSuccess(await register(nobody, { token, email, name, password, language }), 'RegisterSuccess');
  return account;
}
