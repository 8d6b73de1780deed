import type { RequestEmailProofSuccess } from '../../../schema/accountLinks.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { derivedTokenHash } from '../../auth/derivedToken.ts';
import { type Ctx, write } from '../../context.ts';
import { newId } from '../../ids.ts';
import { queueMails } from '../../mail/queueMails.ts';
import { takeAccountMail } from './takeAccountMail.ts';

/** How long the link works (seconds). */
const proofSeconds = 24 * 3600;

/** Sends the viewer a link that proves the e-mail address; none when it is proved. RATE_LIMITED: 5 an hour. */
export async function requestEmailProof(
  ctx: Ctx,
): Promise<{ __typename: 'RequestEmailProofSuccess' } & RequestEmailProofSuccess> {
  const { accountId, email, name, audience, emailProved } = requireViewer(ctx);
  if (emailProved) {
    const message = ctx.t('accounts.emailProvedBefore');
    return { __typename: 'RequestEmailProofSuccess', sent: false, message };
  }
  await takeAccountMail(ctx, email);
  const token = { purpose: 'e-mail proof' as const, id: newId(), version: 1 };
  await write(ctx, { portal: null }, async (tx) => {
    await tx.sql(
      `INSERT INTO account_token (id, purpose, token_hash, email, account_id, audience, language, expires_at)
       VALUES ($1, 'EMAIL_PROOF', $2, $3, $4, $5, $6, now() + make_interval(secs => $7))`,
      [
        token.id,
        derivedTokenHash(ctx.deps.secret, token.purpose, token),
        email,
        accountId,
        audience,
        ctx.language,
        proofSeconds,
      ],
    );
    await queueMails(tx, [
      {
        template: 'emailProof',
        to: { email, name },
        language: ctx.language,
        portalId: null,
        accountId,
        link: { path: '/prove-email', token, site: audience },
        usefulForSeconds: proofSeconds,
      },
    ]);
  });
  return { __typename: 'RequestEmailProofSuccess', sent: true, message: ctx.t('accounts.proofSent') };
}
