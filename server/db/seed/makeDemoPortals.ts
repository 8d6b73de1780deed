import type { Ctx } from '../../context.ts';
import { createPortal } from '../../modules/portals/createPortal.ts';
import { replacePortalPassword } from '../../modules/portals/replacePortalPassword.ts';
import { portals } from './content/warmstrand.ts';
import type { DemoAccount } from './demoAccounts.ts';
import { expectSuccess } from './expectSuccess.ts';

/** Opens the external portals of the demo, or finds them; passwords that are not known any more are made anew. */
export async function makeDemoPortals(
  ctx: Ctx,
  homePortalId: string,
  kept: readonly DemoAccount[],
): Promise<{ id: string; account: DemoAccount }[]> {
  const made: { id: string; account: DemoAccount }[] = [];
  for (const { name, title, language } of portals) {
    const answer = await createPortal(ctx, { name, title, language, homePortalId });
    if (answer.__typename === 'PortalNameTakenProblem') {
      const known = kept.find(({ email }) => email === name);
      const password = known ? known.password : await newPassword(ctx, answer.portal.id);
      made.push({ id: answer.portal.id, account: { portal: `${title}, its moderator`, email: name, password } });
    } else {
      const { portal, generatedPassword } = expectSuccess(answer, 'CreatePortalSuccess');
      made.push({
        id: portal.id,
        account: { portal: `${title}, its moderator`, email: name, password: generatedPassword },
      });
    }
  }
  return made;
}

/** Null when the owner chose one. */
async function newPassword(ctx: Ctx, portalId: string): Promise<string | null> {
  const answer = await replacePortalPassword(ctx, portalId);
  return answer.__typename === 'ReplacePortalPasswordSuccess' ? answer.generatedPassword : null;
}
