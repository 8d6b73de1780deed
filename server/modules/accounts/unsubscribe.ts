import type { AccountLinkInvalidProblem, UnsubscribeSuccess } from '../../../schema/accountLinks.ts';
import type { Ctx } from '../../context.ts';
import { endMailList } from '../../mail/endMailList.ts';
import { invalidAccountLink } from './invalidAccountLink.ts';
import { takeAccountToken } from './takeAccountMail.ts';

type Answer =
  | ({ __typename: 'UnsubscribeSuccess' } & UnsubscribeSuccess)
  | ({ __typename: 'AccountLinkInvalidProblem' } & AccountLinkInvalidProblem);

/** Ends the mails that a link at the foot of one of them is for, without signing in (S6); again does no harm. */
export async function unsubscribe(ctx: Ctx, token: string): Promise<Answer> {
  await takeAccountToken(ctx);
  const ended = await endMailList(ctx.deps, token);
  return ended
    ? { __typename: 'UnsubscribeSuccess', message: ctx.t('accounts.unsubscribed') }
    : invalidAccountLink(ctx);
}
