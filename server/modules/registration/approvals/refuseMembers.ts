import type { RefuseMembersInput } from '../../../../schema/approvals.ts';
import type { Ctx } from '../../../context.ts';
import { queueMails } from '../../../mail/queueMails.ts';
import { textOf } from '../../../text.ts';
import type { InvalidInput } from '../../content/courses/invalidInput.ts';
import { type Approvals, answerMembers } from './answerMembers.ts';

/** Does not let people in who registered by a closed link (R2): with a mail that says why, and an event for each. */
export async function refuseMembers(ctx: Ctx, input: RefuseMembersInput): Promise<Approvals | InvalidInput> {
  const reason = textOf(input.reason, 'input.reason', 1000);
  const change = { from: ['AWAITING_APPROVAL'], to: 'REFUSED' as const, reason };
  return answerMembers(ctx, input, change, async (tx, portalId, members) => {
    for (const { id } of members) {
      tx.record({ kind: 'membership.refused', portalId, subjectId: id, payload: { membershipId: id } });
    }
    await queueMails(
      tx,
      members.map(({ email, name, language, accountId }) => ({
        template: 'registrationRefused' as const,
        to: { email, name },
        language,
        portalId,
        accountId,
        params: { reason },
      })),
    );
  });
}
