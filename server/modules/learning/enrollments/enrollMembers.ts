import type {
  EnrollMembersInput,
  EnrollMembersSuccess,
  EnrollmentRefusalReason,
} from '../../../../schema/enrollmentChanges.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { enrollMembers as enroll } from '../enrollMembers.ts';
import { checkDue } from './checkDue.ts';
import { canEnroll } from './enrollments.policy.ts';
import { idsOf, refusalsOf } from './refusals.ts';

type Success = { __typename: 'EnrollMembersSuccess' } & EnrollMembersSuccess;

/** Most enrolments that one call makes: each is an event, and all of them are one transaction. */
const mostAtOnce = 50_000;

/**
 * Enrols members, or a group with those below it, in courses, for moderators of the portal; a fixed number of statements. Who
 * cannot be enrolled is passed over, with the reason. NOT_FOUND when the group is not there. Problems: nobody is named; the due
 * date has passed; more than 50,000 enrolments at once.
 */
export function enrollMembers(ctx: Ctx, input: EnrollMembersInput): Promise<Success | InvalidInput> {
  return refusable<Success, InvalidInput>(() => {
    const portalId = idOf(input.portalId);
    authorize(ctx, portalId, canEnroll);
    const named = idsOf(input.memberIds ?? [], 'input.memberIds', { least: 0, most: 100 });
    const wanted = idsOf(input.courseIds, 'input.courseIds', { least: 1, most: 20 });
    if (named.ids.length === 0 && input.groupId == null) {
      throw invalidInput(ctx, 'input.memberIds', 'NOBODY_NAMED', 'enrollment.nobodyNamed');
    }
    return write(ctx, { portal: portalId }, async (tx): Promise<Success> => {
      await checkDue(ctx, tx, input.dueAt);
      const members = await membersOf(tx, portalId, named);
      const courses = await coursesOf(tx, portalId, wanted);
      const grouped = input.groupId == null ? [] : await activeInGroup(tx, portalId, idOf(input.groupId));
      const membershipIds = [...new Set([...members.usable, ...grouped])];
      const wished = membershipIds.length * courses.usable.length;
      if (wished > mostAtOnce) {
        throw invalidInput(ctx, 'input.groupId', 'TOO_MANY_ENROLLMENTS', 'enrollment.tooMany', { most: mostAtOnce });
      }
      const order = {
        portalId,
        membershipIds,
        courseIds: courses.usable,
        source: 'MODERATOR',
        dueAt: input.dueAt,
      } as const;
      const { length: enrolled } = await enroll(tx, order);
      const refusals = refusalsOf(ctx, [...members.passedOver, ...courses.passedOver]);
      return { __typename: 'EnrollMembersSuccess', enrolled, already: wished - enrolled, refusals };
    });
  });
}

/** What of the ids can be used, and why the others cannot. */
interface Sorted {
  usable: string[];
  passedOver: [string, EnrollmentRefusalReason][];
}

type Named = ReturnType<typeof idsOf>;

async function membersOf(tx: Tx, portalId: string, { ids, known }: Named): Promise<Sorted> {
  if (ids.length === 0) return { usable: [], passedOver: [] };
  const rows = await tx.sql<{ id: string; reason: EnrollmentRefusalReason | null }>(
    `SELECT id, CASE WHEN status <> 'ACTIVE' THEN 'MEMBER_NOT_ACTIVE' END AS reason
       FROM membership WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND status <> 'ERASED'`,
    [portalId, known],
  );
  return sorted(ids, rows, 'MEMBER_NOT_FOUND');
}

async function coursesOf(tx: Tx, portalId: string, { ids, known }: Named): Promise<Sorted> {
  const rows = await tx.sql<{ id: string; reason: EnrollmentRefusalReason | null }>(
    `SELECT id, CASE WHEN published_revision_id IS NULL THEN 'COURSE_NOT_PUBLISHED' END AS reason
       FROM content WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND kind = 'COURSE' AND deleted_at IS NULL`,
    [portalId, known],
  );
  return sorted(ids, rows, 'COURSE_NOT_FOUND');
}

function sorted(
  ids: readonly string[],
  rows: readonly { id: string; reason: EnrollmentRefusalReason | null }[],
  otherwise: EnrollmentRefusalReason,
): Sorted {
  const reasons = new Map(rows.map(({ id, reason }) => [id, reason]));
  const judged = ids.map((id) => [id, reasons.has(id) ? (reasons.get(id) ?? null) : otherwise] as const);
  return {
    usable: judged.filter(([, reason]) => reason === null).map(([id]) => id),
    passedOver: judged.flatMap(([id, reason]): [string, EnrollmentRefusalReason][] => (reason ? [[id, reason]] : [])),
  };
}

/** The active members of a group and of those below it. NOT_FOUND when the portal has no such group. */
async function activeInGroup(tx: Tx, portalId: string, groupId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string | null }>(
    `SELECT m.id FROM groups_below($1, ARRAY[$2::uuid]) AS g
       LEFT JOIN membership m ON m.portal_id = $1 AND m.group_id = g.id AND m.status = 'ACTIVE'`,
    [portalId, groupId],
  );
  if (rows.length === 0) throw notFound();
  return rows.flatMap(({ id }) => (id ? [id] : []));
}
