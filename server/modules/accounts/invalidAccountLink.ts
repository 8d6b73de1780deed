import type { AccountLinkInvalidProblem } from '../../../schema/accountLinks.ts';
import type { Ctx } from '../../context.ts';

/** The answer to a token that is used up, expired, or was never ours; which of them is not told. */
export const invalidAccountLink = (
  ctx: Ctx,
): { __typename: 'AccountLinkInvalidProblem' } & AccountLinkInvalidProblem => ({
  __typename: 'AccountLinkInvalidProblem',
  code: 'ACCOUNT_LINK_INVALID',
  message: ctx.t('accounts.linkInvalid'),
});
