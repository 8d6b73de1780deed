import { derivedTokenHash } from '../../auth/derivedToken.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { newId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { FoundLink } from './findLink.ts';
import { linkInvalid } from './problems.ts';
import { takeUse } from './takeUse.ts';

/** Somebody who registers, as the form was filled in and checked. */
export interface Registrant {
  email: string;
  name: string;
  language: string;
  /** Null for a person who is signed in. */
  passwordHash: string | null;
  termsVersion: number | null;
  wantedContentId: string | null;
}

/** A registration that is noted. */
export interface Reserved {
  id: string;
  version: number;
  /** Whether it holds a use of its link. */
  holdsUse: boolean;
}

/**
 * Notes a registration, with a use of the link, the same for known and unknown e-mail addresses. Whoever registers by the link
 * again takes no second use, and only the newest mail's token works; one that is done begins anew, and takes a use when it makes a
 * member again (proveAndAdmit.ts). Throws a Refusal when the link lets nobody in any more.
 */
export async function reserveRegistration(ctx: Ctx, tx: Tx, link: FoundLink, person: Registrant): Promise<Reserved> {
  const id = newId();
  const { secret } = ctx.deps;
  const columns = [person.email, person.name, person.language, person.passwordHash, person.termsVersion];
  const [row] = await tx.sql<Reserved>(
    `INSERT INTO registration (portal_id, link_id, id, token_hash, email, name, language, password_hash, terms_version, wanted_content_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (portal_id, link_id, email_key) DO UPDATE
       SET version = registration.version + 1, name = excluded.name, language = excluded.language,
           password_hash = excluded.password_hash, terms_version = excluded.terms_version,
           wanted_content_id = excluded.wanted_content_id, expires_at = excluded.expires_at,
           holds_use = registration.holds_use AND registration.done_at IS NULL, done_at = NULL
     RETURNING id, version, holds_use AS "holdsUse"`,
    [
      link.portalId,
      link.linkId,
      id,
      derivedTokenHash(secret, 'registration', { id, version: 1 }),
      ...columns,
      person.wantedContentId,
    ],
  );
  if (!row) throw new Error('an upsert gives a row');
  if (row.version === 1) {
    if (!(await takeUse(tx, link))) throw new Refusal(linkInvalid(ctx));
    return row;
  }
  await tx.sql('UPDATE registration SET token_hash = $3 WHERE portal_id = $1 AND id = $2', [
    link.portalId,
    row.id,
    derivedTokenHash(secret, 'registration', row),
  ]);
  return row;
}
