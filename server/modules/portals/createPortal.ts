import type { CreatePortalInput, CreatePortalSuccess, PortalNameTakenProblem } from '../../../schema/portals.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authorize, requireViewer } from '../../auth/authorize.ts';
import { generatePassword, hashPassword } from '../../auth/passwords.ts';
import { moderatedHomes } from '../../auth/viewer.ts';
import { type Ctx, read, write } from '../../context.ts';
import { constraintOf } from '../../db/retryTransient.ts';
import { sql } from '../../db/sql.ts';
import type { Tx } from '../../db/write.ts';
import { AppError, badInput } from '../../errors.ts';
import { once } from '../../idempotency.ts';
import { idOf, newId } from '../../ids.ts';
import { isEmailAddress, optionalTextOf } from '../../text.ts';
import { Portal } from './Portal.entity.ts';
import { canCreatePortals } from './portals.policy.ts';
import { registrationLinkHash } from './registrationLinkToken.ts';

type Opened = Pick<CreatePortalSuccess, 'moderatorLogin' | 'generatedPassword'> & {
  __typename: 'CreatePortalSuccess';
  portal: Portal;
};
export type CreatePortalAnswer =
  | Opened
  | ({ __typename: 'PortalNameTakenProblem' } & PortalNameTakenProblem)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);

/**
 * Opens an external portal with its moderator's account and a registration link, in one transaction (P1–P4, P8).
 * Problems: the name is no e-mail address; the organization has a portal of this name.
 */
export async function createPortal(ctx: Ctx, input: CreatePortalInput): Promise<CreatePortalAnswer> {
  const home = homeOf(ctx, input.homePortalId);
  const viewer = authorize(ctx, home, canCreatePortals);
  const name = input.name.trim();
  if (!isEmailAddress(name)) {
    return {
      __typename: 'InvalidInputProblem',
      code: 'PORTAL_NAME_INVALID',
      field: 'input.name',
      message: ctx.t('portal.nameInvalid'),
    };
  }
  const title = optionalTextOf(input.title, 'input.title', 200);
  await ctx.deps.signInLimits.countDisclosure(viewer.accountId);
  // Hashing takes 11 ms of a core: before the transaction, so that no lock waits for it.
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const portalId = newId();
  const order = { id: portalId, name, title, language: input.language ?? ctx.language, home, passwordHash };
  const scope = { portal: home, portals: [home, portalId] };
  try {
    return await write(ctx, scope, async (tx) => {
      const { result, repeated } = await once(
        tx,
        viewer.accountId,
        'createPortal',
        input.idempotencyKey,
        { name, title, home, language: input.language ?? null },
        () => openPortal(ctx, tx, order),
      );
      const portal = await tx.em.findOneOrFail(Portal, { id: result.portalId });
      const generatedPassword = repeated || !result.passwordMade ? null : password;
      return { __typename: 'CreatePortalSuccess' as const, portal, moderatorLogin: name, generatedPassword };
    });
  } catch (error) {
    if (constraintOf(error) !== 'portal_name') throw error;
    const portal = await read(ctx, async (em) => {
      const named = 'SELECT id FROM portal WHERE home_portal_id = $1 AND name_key = lower($2)';
      const [row] = await sql<{ id: string }>(em, named, [home, name]);
      return em.findOneOrFail(Portal, { id: row?.id });
    });
    return {
      __typename: 'PortalNameTakenProblem',
      code: 'PORTAL_NAME_TAKEN',
      message: ctx.t('portal.nameTaken'),
      portal,
    };
  }
}

function homeOf(ctx: Ctx, given: string | null | undefined): string {
  if (given) return idOf(given);
  const viewer = requireViewer(ctx);
  const homes = moderatedHomes(viewer);
  if (homes.length > 1) throw badInput('input.homePortalId', 'input.empty');
  if (!homes[0]) throw new AppError('FORBIDDEN');
  return homes[0];
}

interface PortalOrder {
  id: string;
  name: string;
  title: string | null;
  language: string;
  home: string;
  passwordHash: string;
}

async function openPortal(ctx: Ctx, tx: Tx, order: PortalOrder): Promise<{ portalId: string; passwordMade: boolean }> {
  await tx.sql(
    `INSERT INTO portal (id, organization_id, home_portal_id, kind, name, title, language, created_by)
     SELECT $1, organization_id, id, 'EXTERNAL', $3, $4, $5, $6 FROM portal WHERE id = $2`,
    [order.id, order.home, order.name, order.title, order.language, ctx.viewer?.accountId ?? null],
  );
  const account = await ensureAccount(tx, order);
  await tx.writeTo(order.id);
  const membershipId = newId();
  const status = account.created ? 'ACTIVE' : 'AWAITING_ACCEPTANCE';
  const link = { id: newId(), version: 1 };
  // One statement for the five rows that every portal starts with.
  await tx.sql(
    `WITH counter AS (INSERT INTO event_counter (portal_id) VALUES ($1)),
          epoch AS (INSERT INTO auth_epoch (portal_id) VALUES ($1)),
          link AS (INSERT INTO registration_link (portal_id, id, token_hash, version) VALUES ($1, $2, $3, 1))
     INSERT INTO membership (portal_id, id, account_id, role, status, email, name) VALUES ($1, $4, $5, 'MODERATOR', $6, $7, $7)`,
    [order.id, link.id, registrationLinkHash(ctx.deps.secret, link), membershipId, account.id, status, order.name],
  );
  tx.record({
    kind: 'portal.created',
    portalId: order.home,
    subjectId: order.id,
    payload: { portalId: order.id, name: order.name },
  });
  tx.record({
    kind: 'membership.created',
    portalId: order.id,
    subjectId: membershipId,
    payload: { membershipId, role: 'MODERATOR', status },
  });
  return { portalId: order.id, passwordMade: account.created };
}

/** The account of the e-mail address, made if nobody has it; of two callers at once one makes it (P3). */
async function ensureAccount(tx: Tx, order: PortalOrder): Promise<{ id: string; created: boolean }> {
  const ask = 'SELECT id, created FROM ensure_account($1, $1, $2, $3)';
  for (let attempt = 0; attempt < 3; attempt++) {
    // A row committed by another caller after our statement began shows only to the next statement.
    const [account] = await tx.sql<{ id: string; created: boolean }>(ask, [
      order.name,
      order.language,
      order.passwordHash,
    ]);
    if (account) return account;
  }
  throw new AppError('CONFLICT');
}
