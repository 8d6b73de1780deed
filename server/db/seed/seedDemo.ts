import type { Deps } from '../../context.ts';
import { type DemoAccounts, readDemoAccounts } from './demoAccounts.ts';
import { isSeeded } from './isSeeded.ts';

/** The demo that somebody may sign in to. */
export type Demo = DemoAccounts;

/**
 * Fills an empty database with an organization, its portals and courses worth looking at, all through the use cases that the API
 * calls; gives the accounts to print. From the second start on it only reads a file and asks one question.
 *
 * The order of the transfer comes last, and nobody can order one before the server listens: where a transfer is, everything is.
 * A first start that was cut off goes on where it was, since every step has an idempotency key or looks first.
 */
export async function seedDemo(deps: Deps): Promise<Demo> {
  const accounts = await readDemoAccounts(deps.config.dataDir);
  const whole = accounts !== null && (await isSeeded(deps, accounts.portalId));
  if (whole && accounts.partners.length > 0 && accounts.learners.length > 0) return accounts;
  // Loaded only when needed: texts and pictures are no business of later starts.
  const { makeDemo } = await import('./makeDemo.ts');
  return makeDemo(deps, accounts);
}
