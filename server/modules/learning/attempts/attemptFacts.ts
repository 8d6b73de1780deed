import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn, type Viewer } from '../../../auth/viewer.ts';
import { boundedCache } from '../../../boundedCache.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';

/** What of an attempt stays the same for as long as it is somebody's; only a merge of two records (R7) changes the member. */
export interface AttemptFacts {
  portalId: string;
  id: string;
  membershipId: string;
  revisionId: string;
  /** Never leaves the server. */
  seed: string;
}

const facts = boundedCache<string, AttemptFacts>(20_000);

/**
 * The viewer's own attempt: NOT_FOUND for those of others, whatever their role (S48). Whether it is still open is not among
 * these facts; the statement that writes asks for that, and for the member again.
 */
export async function ownAttemptFacts(ctx: Ctx, attemptId: string): Promise<AttemptFacts> {
  const viewer = requireViewer(ctx);
  const id = idOf(attemptId);
  const known = facts.get(id);
  if (known && isOwn(viewer, known)) return known;
  const portals = viewer.portalIds;
  const [row] = await read(ctx, (em) => sql<AttemptFacts>(em, text, [portals, id]));
  if (!row || !isOwn(viewer, row)) throw notFound();
  facts.set(id, row);
  return row;
}

const isOwn = (viewer: Viewer, { portalId, membershipId }: AttemptFacts): boolean =>
  membershipIn(viewer, portalId)?.id === membershipId;

const text = `
  SELECT portal_id AS "portalId", id, membership_id AS "membershipId", revision_id AS "revisionId", seed::text AS seed
    FROM attempt WHERE portal_id = ANY ($1::uuid[]) AND id = $2`;
