import { generatePassword } from '../../auth/passwords.ts';
import { moderatedHomes } from '../../auth/viewer.ts';
import { type Ctx, createContext, type Deps } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { signIn } from '../../modules/accounts/signIn.ts';
import { signOut } from '../../modules/accounts/signOut.ts';
import { createOrganization } from '../../modules/portals/createOrganization.ts';
import { warmstrand } from './content/warmstrand.ts';
import { type DemoAccounts, keepDemoAccounts } from './demoAccounts.ts';
import { expectSuccess } from './expectSuccess.ts';
import { givePassword } from './givePassword.ts';
import { isSeeded } from './isSeeded.ts';
import { makeDemoContent } from './makeDemoContent.ts';
import { makeDemoLearner } from './makeDemoLearner.ts';
import { makeDemoPortals } from './makeDemoPortals.ts';

/** Makes what is missing of the demo, as its admin, and gives the accounts. May be cut off anywhere and called again. */
export async function makeDemo(deps: Deps, kept: DemoAccounts | null): Promise<DemoAccounts> {
  const { email, name } = warmstrand.admin;
  const password = kept?.moderator.password ?? generatePassword();
  if (!(await givePassword(deps, email, password))) await found(deps, password);
  const ctx = await signedIn(deps, email, password);
  const [portalId] = ctx.viewer ? moderatedHomes(ctx.viewer) : [];
  if (!portalId) throw new AppError('INTERNAL');
  const moderator = { portal: `${warmstrand.name} (internal), as ${name}`, email, password };
  const accounts: DemoAccounts = { portalId, moderator, partners: [], learners: kept?.learners ?? [] };
  // Kept at once: a cut-off start must not make a password that nobody ever reads.
  await keepDemoAccounts(deps.config.dataDir, { ...accounts, partners: kept?.partners ?? [] });
  const portals = await makeDemoPortals(ctx, portalId, kept?.partners ?? []);
  accounts.partners = portals.map(({ account }) => account);
  await keepDemoAccounts(deps.config.dataDir, accounts);
  for (const { id } of portals.slice(0, 1)) accounts.learners = [await makeDemoLearner(ctx, id, accounts.learners[0])];
  await keepDemoAccounts(deps.config.dataDir, accounts);
  if (!(await isSeeded(deps, portalId))) {
    await makeDemoContent(
      ctx,
      portalId,
      portals.map(({ id }) => id),
    );
  }
  await signOut(ctx);
  return accounts;
}

async function found(deps: Deps, password: string): Promise<void> {
  const { name, internalPortal, language, admin } = warmstrand;
  await createOrganization(deps, {
    name,
    portalName: internalPortal,
    language,
    admin: { ...admin, password },
  });
}

/** The context of a request by the admin, signed in as everybody is. */
async function signedIn(deps: Deps, email: string, password: string): Promise<Ctx> {
  const { language } = warmstrand;
  const ctx = createContext(deps, { viewer: null, language, requestId: newId(), log: deps.log });
  expectSuccess(await signIn(ctx, { email, password, audience: 'INTERNAL', cookie: false }), 'SignInSuccess');
  return ctx;
}
