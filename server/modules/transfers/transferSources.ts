import type { ContentKind } from '../../../schema/enums.ts';
import type { StartTransferInput } from '../../../schema/transfers.ts';
import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { canTransferFrom } from './transfers.policy.ts';

/** What an order names, found and allowed. */
export interface TransferSources {
  /** The internal portal. */
  portalId: string;
  targetIds: string[];
  items: SourceItem[];
}

export interface SourceItem {
  id: string;
  kind: ContentKind;
  title: string;
  /** The newest published revision; null when there is none. */
  revisionId: string | null;
  extraCopy: boolean;
}

interface Found {
  portal_id: string;
  id: string;
  kind: ContentKind;
  title: string;
  published_revision_id: string | null;
}

/**
 * Finds the courses, tests and portals that an order names. NOT_FOUND when one of them does not exist for the viewer, is of
 * another kind than said, or belongs to another organization; FORBIDDEN when the source is no internal portal (T2).
 */
export async function transferSources(ctx: Ctx, input: StartTransferInput): Promise<TransferSources> {
  const viewer = requireViewer(ctx);
  const wanted = new Map(input.items.map((item) => [idOf(item.id), item]));
  const targetIds = [...new Set(input.targetPortalIds.map(idOf))].sort();
  const { found, targets } = await read(ctx, async (em) => ({
    found: await sql<Found>(
      em,
      `SELECT c.portal_id, c.id, c.kind, c.title, c.published_revision_id
         FROM content c WHERE c.portal_id = ANY ($1::uuid[]) AND c.id = ANY ($2::uuid[]) AND c.deleted_at IS NULL`,
      [viewer.portalIds, [...wanted.keys()]],
    ),
    targets: await sql<{ id: string; home_portal_id: string }>(
      em,
      `SELECT id, home_portal_id FROM portal WHERE id = ANY ($1::uuid[]) AND kind = 'EXTERNAL' AND status = 'ACTIVE'`,
      [targetIds],
    ),
  }));
  const portalId = found[0]?.portal_id;
  const whole =
    found.length === wanted.size &&
    found.every((row) => row.kind === wanted.get(row.id)?.kind && row.portal_id === portalId);
  if (!portalId || !whole) throw notFound();
  authorize(ctx, portalId, canTransferFrom);
  if (targets.length !== targetIds.length || targets.some((target) => target.home_portal_id !== portalId))
    throw notFound();
  const items = found.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    revisionId: row.published_revision_id,
    extraCopy: wanted.get(row.id)?.mode === 'NEW_COPY',
  }));
  return { portalId, targetIds, items };
}
