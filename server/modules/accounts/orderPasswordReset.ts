import type { PortalKind } from '../../../schema/enums.ts';
import { derivedTokenHash } from '../../auth/derivedToken.ts';
import type { Tx } from '../../db/write.ts';
import type { Language } from '../../i18n/translate.ts';
import { newId } from '../../ids.ts';
import { passwordResetJob } from './accounts.jobs.ts';

/** How long the link works (seconds). */
const resetSeconds = 3600;

/** The token of a link to choose a new password. */
export const resetToken = (id: string) => ({ purpose: 'password reset' as const, id, version: 1 });

/**
 * Orders a link to choose a new password for whoever has this address, if anybody: it writes the same row either way, and a
 * worker looks afterwards (S09).
 */
export async function orderPasswordReset(
  tx: Tx,
  secret: string,
  order: { email: string; audience: PortalKind; language: Language },
): Promise<void> {
  const id = newId();
  await tx.sql(
    `INSERT INTO account_token (id, purpose, token_hash, email, audience, language, expires_at)
     VALUES ($1, 'PASSWORD_RESET', $2, $3, $4, $5, now() + make_interval(secs => $6))`,
    [
      id,
      derivedTokenHash(secret, 'password reset', resetToken(id)),
      order.email,
      order.audience,
      order.language,
      resetSeconds,
    ],
  );
  tx.enqueue(passwordResetJob, { id }, `reset-${id}`);
}
