import { authenticate } from '../../auth/authenticate.ts';
import { generatePassword, hashPassword, passwordFits } from '../../auth/passwords.ts';
import { moderatedHomes } from '../../auth/viewer.ts';
import { type Ctx, createContext, type Deps } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { openSession } from '../../modules/accounts/signIn.ts';
import { signOut } from '../../modules/accounts/signOut.ts';
import { createOrganization } from '../../modules/portals/createOrganization.ts';
import { readIn } from '../read.ts';
import { sql } from '../sql.ts';
import { writeIn } from '../write.ts';
import { warmstrand } from './content/warmstrand.ts';
import { type DemoAccounts, keepDemoAccounts } from './demoAccounts.ts';
import { isSeeded } from './isSeeded.ts';
import { makeDemoContent } from './makeDemoContent.ts';
import { makeDemoPortals } from './makeDemoPortals.ts';

/** Makes what is missing of the demo, as its admin, and gives the accounts. May be cut off anywhere and called again. */
export async function makeDemo(deps: Deps, kept: DemoAccounts | null): Promise<DemoAccounts> {
  const { email, name } = warmstrand.admin;
  const password = kept?.moderator.password ?? generatePassword();
  const accountId = (await ownAccount(deps, email, password)) ?? (await found(deps, password));
  const ctx = await contextOf(deps, accountId);
  const [portalId] = ctx.viewer ? moderatedHomes(ctx.viewer) : [];
  if (!portalId) throw new AppError('INTERNAL');
  const moderator = { portal: `${warmstrand.name} (internal), as ${name}`, email, password };
  const accounts: DemoAccounts = { portalId, moderator, partners: [] };
  // Kept at once: a cut-off start must not make a password that nobody ever reads.
  await keepDemoAccounts(deps.config.dataDir, { ...accounts, partners: kept?.partners ?? [] });
  const portals = await makeDemoPortals(ctx, portalId, kept?.partners ?? []);
  accounts.partners = portals.map(({ account }) => account);
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

async function found(deps: Deps, password: string): Promise<string> {
  const { name, internalPortal, language, admin } = warmstrand;
  const made = await createOrganization(deps, {
    name,
    portalName: internalPortal,
    language,
    admin: { ...admin, password },
  });
  return made.accountId;
}

/** The admin's account, if it was made before; it gets the password that will be printed, should it have another one. */
async function ownAccount(deps: Deps, email: string, password: string): Promise<string | null> {
  const [account] = await readIn(deps.database, { portals: [] }, (em) =>
    sql<{ id: string; password_hash: string | null }>(em, 'SELECT id, password_hash FROM find_account($1)', [email]),
  );
  if (!account) return null;
  if (await passwordFits(account.password_hash, password)) return account.id;
  const hash = await hashPassword(password);
  await writeIn(deps, { accountId: account.id, portals: [], portal: null }, (tx) =>
    tx.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [account.id, hash]),
  );
  return account.id;
}

/** What a request of this account would run with. */
async function contextOf(deps: Deps, accountId: string): Promise<Ctx> {
  const given = { language: warmstrand.language, requestId: newId(), log: deps.log };
  const { token } = await openSession(createContext(deps, { ...given, viewer: null }), accountId, 'INTERNAL', null);
  return createContext(deps, { ...given, viewer: await authenticate(deps.database, token) });
}
