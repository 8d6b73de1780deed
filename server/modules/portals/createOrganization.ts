import type { Language } from '../../../schema/enums.ts';
import { hashPassword } from '../../auth/passwords.ts';
import { type WriteDeps, writeIn } from '../../db/write.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../ids.ts';

export interface NewOrganization {
  name: string;
  /** Names the internal portal (P2). */
  portalName: string;
  language: Language;
  /** The first admin of the internal portal; the person may have an account already. */
  admin: { email: string; name: string; password: string };
}

/**
 * Founds an organization with its internal portal and first admin, in one transaction. An act of the installation's operator
 * (seed, command line), not of the API.
 */
export async function createOrganization(
  deps: WriteDeps,
  input: NewOrganization,
): Promise<{ organizationId: string; portalId: string; accountId: string }> {
  const portalId = newId();
  const organizationId = newId();
  const hash = await hashPassword(input.admin.password);
  return writeIn(deps, { portal: portalId, portals: [portalId] }, async (tx) => {
    await tx.sql('INSERT INTO organization (id, name, internal_portal_id) VALUES ($1, $2, $3)', [
      organizationId,
      input.name,
      portalId,
    ]);
    await tx.sql(
      `INSERT INTO portal (id, organization_id, home_portal_id, kind, name, title, language) VALUES ($1, $2, $1, 'INTERNAL', $3, $4, $5)`,
      [portalId, organizationId, input.portalName, input.name, input.language],
    );
    await tx.sql(
      `WITH counter AS (INSERT INTO event_counter (portal_id) VALUES ($1)) INSERT INTO auth_epoch (portal_id) VALUES ($1)`,
      [portalId],
    );
    const [account] = await tx.sql<{ id: string }>('SELECT id FROM ensure_account($1, $2, $3, $4)', [
      input.admin.email,
      input.admin.name,
      input.language,
      hash,
    ]);
    if (!account) throw new AppError('CONFLICT');
    const membershipId = newId();
    await tx.sql(
      `INSERT INTO membership (portal_id, id, account_id, role, status, email, name) VALUES ($1, $2, $3, 'ADMIN', 'ACTIVE', $4, $5)`,
      [portalId, membershipId, account.id, input.admin.email, input.admin.name],
    );
    tx.record({
      kind: 'membership.created',
      portalId,
      subjectId: membershipId,
      payload: { membershipId, role: 'ADMIN', status: 'ACTIVE' },
    });
    return { organizationId, portalId, accountId: account.id };
  });
}
