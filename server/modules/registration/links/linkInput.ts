import { domainToASCII } from 'node:url';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { optionalTextOf } from '../../../text.ts';
import { invalidInput } from '../../content/courses/invalidInput.ts';

/** What a link may be given, as the API takes it; undefined leaves a thing as it is. */
export interface LinkInput {
  name?: string | null;
  mode?: string | null;
  domains?: readonly string[] | null;
  expiresAt?: Date | null;
  maxUses?: number | null;
  groupId?: string | null;
  courseIds?: readonly string[] | null;
}

/** Columns to write, and the courses where they are given. */
export interface LinkColumns {
  columns: Record<string, unknown>;
  courseIds: string[] | null;
}

const most = { name: 200, domains: 100, courses: 100, uses: 1_000_000 };

/**
 * Reads and checks what a link is given, in the transaction that writes it. Refused: domains that are none, a time that is
 * over, a maximum out of range. NOT_FOUND: a group or course that is not in the portal.
 */
export async function linkInput(ctx: Ctx, tx: Tx, portalId: string, given: LinkInput): Promise<LinkColumns> {
  const columns: Record<string, unknown> = {};
  if (given.name !== undefined) columns.name = optionalTextOf(given.name, 'input.name', most.name);
  if (given.mode) columns.mode = given.mode;
  if (given.domains) columns.domains = domainsOf(ctx, given.domains);
  if (given.expiresAt !== undefined) columns.expires_at = await timeToCome(ctx, tx, given.expiresAt);
  if (given.maxUses !== undefined) columns.max_uses = usesOf(ctx, given.maxUses);
  if (given.groupId !== undefined) columns.group_id = await groupOf(tx, portalId, given.groupId);
  return { columns, courseIds: given.courseIds ? await coursesOf(ctx, tx, portalId, given.courseIds) : null };
}

function domainsOf(ctx: Ctx, given: readonly string[]): string[] {
  if (given.length > most.domains) throw tooMany(ctx, 'input.domains', 0, most.domains);
  const domains = given.map((text) => {
    const domain = text.trim().replace(/^@/, '').toLowerCase();
    const fits = domain.length <= 253 && /^[^\s@.]+(\.[^\s@.]+)+$/.test(domain) && domainToASCII(domain) !== '';
    if (fits) return domain;
    const params = { domain: text.slice(0, 100).toWellFormed() };
    throw invalidInput(ctx, 'input.domains', 'DOMAIN_INVALID', 'registration.domainInvalid', params);
  });
  return [...new Set(domains)];
}

async function timeToCome(ctx: Ctx, tx: Tx, given: Date | null): Promise<Date | null> {
  if (given === null) return null;
  const refusal = () => invalidInput(ctx, 'input.expiresAt', 'TIME_PAST', 'registration.timePast');
  if (!(given.getUTCFullYear() >= 2000 && given.getUTCFullYear() < 3000)) throw refusal();
  const [row] = await tx.sql<{ fits: boolean }>('SELECT $1::timestamptz > now() AS fits', [given.toISOString()]);
  if (!row?.fits) throw refusal();
  return given;
}

function usesOf(ctx: Ctx, given: number | null): number | null {
  if (given === null || (given >= 1 && given <= most.uses)) return given;
  throw invalidInput(ctx, 'input.maxUses', 'OUT_OF_RANGE', 'input.range', { least: 1, most: most.uses });
}

async function groupOf(tx: Tx, portalId: string, given: string | null): Promise<string | null> {
  if (given === null) return null;
  const look = 'SELECT id FROM member_group WHERE portal_id = $1 AND id = $2 FOR KEY SHARE';
  const [group] = await tx.sql<{ id: string }>(look, [portalId, idOf(given)]);
  if (!group) throw notFound();
  return group.id;
}

async function coursesOf(ctx: Ctx, tx: Tx, portalId: string, given: readonly string[]): Promise<string[]> {
  const ids = [...new Set(given.map(idOf))];
  if (ids.length > most.courses) throw tooMany(ctx, 'input.courseIds', 0, most.courses);
  const found = await tx.sql(
    `SELECT id FROM content WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND kind = 'COURSE' AND deleted_at IS NULL`,
    [portalId, ids],
  );
  if (found.length < ids.length) throw notFound();
  return ids;
}

const tooMany = (ctx: Ctx, field: string, least: number, most: number) =>
  invalidInput(ctx, field, 'TOO_MANY', 'input.count', { least, most });
