import { Cursor } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { GradingQueueFilter } from '../../../../schema/grading.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { badInput } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { checkPageSize } from '../../../pagination.ts';
import { type AnsweredQuestion, dated, waitingAnswers } from './answeredQuestions.ts';
import { gradable } from './graders.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Answers of a portal that wait for a person, those that were handed in first at the top; one statement a page. */
export async function gradingQueue(
  ctx: Ctx,
  args: PageArgs & { portalId: string; filter?: GradingQueueFilter | null },
): Promise<ConnectionShape<AnsweredQuestion>> {
  const portalId = idOf(args.portalId);
  const grader = await gradable(ctx, portalId, 'm', 5);
  checkPageSize(args.first);
  const filter = [args.filter?.testId, args.filter?.membershipId, args.filter?.questionId].map((id) =>
    id == null ? null : idOf(id),
  );
  const given = [portalId, ...filter, ...grader.parameters];
  const where = `a.portal_id = $1 AND ($2::uuid IS NULL OR a.test_id = $2) AND ($3::uuid IS NULL OR a.membership_id = $3)
    AND ($4::uuid IS NULL OR q.id = $4) AND ${grader.text}`;
  const after = args.after == null ? null : placeIn(args.after);
  const n = given.length;
  const beyond =
    after === null
      ? ''
      : ` AND (a.submitted_at, a.id, q.position) > ($${n + 2}::timestamptz, $${n + 3}::uuid, $${n + 4}::int)`;
  const text = waitingAnswers(where + beyond, `ORDER BY a.submitted_at, a.id, q.position LIMIT $${n + 1}`);
  const parameters = [...given, args.first + 1, ...(after ?? [])];
  const found = dated(await read(ctx, (em) => sql<AnsweredQuestion>(em, text, parameters)));
  const edges = found.slice(0, args.first).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > args.first,
      hasPreviousPage: after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => {
      const counting = `SELECT count(*)::int AS count FROM (${waitingAnswers(where, '')}) AS waiting`;
      const [row] = await read(ctx, (em) => sql<{ count: number }>(em, counting, given));
      return row?.count ?? 0;
    },
  };
}

const cursorOf = ({ submittedAt, attemptId, position }: AnsweredQuestion): string =>
  Cursor.encode([submittedAt.toISOString(), attemptId, position]);

/** Anything but a time, an id and a number never reaches the database (S58). */
function placeIn(after: string): [string, string, number] {
  try {
    const [time, id, position] = Cursor.decode(after) as unknown[];
    if (after.length <= 400 && typeof time === 'string' && typeof id === 'string' && Number.isInteger(position)) {
      const read = new Date(time);
      const isPlace = !Number.isNaN(read.getTime()) && uuid.test(id) && Math.abs(position as number) < 2 ** 31;
      if (isPlace) return [read.toISOString(), id, position as number];
    }
  } catch {
    // Falls through to the refusal.
  }
  throw badInput('after', 'input.cursor');
}
