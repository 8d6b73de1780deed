import type { ReleaseResultsInput, ReleaseResultsSuccess } from '../../../../schema/grading.ts';
import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, read, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { badInput, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Content } from '../../content/Content.entity.ts';
import { afterGrading } from '../afterGrading.ts';
import { Attempt } from '../attempts/Attempt.entity.ts';
import { tellResults } from './tellResults.ts';

/**
 * Releases graded results of a whole test or of some attempts (L6): from then on learners see what the review rule allows, and
 * evidence is given (L7). What was released stays so; what waits to be graded is passed over. For moderators. BAD_INPUT unless
 * exactly one of test and attempts is given; NOT_FOUND when an attempt is not in the same portal as the others.
 */
export async function releaseResults(ctx: Ctx, input: ReleaseResultsInput): Promise<ReleaseResultsSuccess> {
  requireViewer(ctx);
  if ((input.testId == null) === (input.attemptIds == null)) throw badInput('input', 'grading.testOrAttempts');
  const { portalId, testId, attemptIds } =
    input.testId != null ? await ofTest(ctx, input.testId) : await ofAttempts(ctx, input.attemptIds ?? []);
  authorize(ctx, portalId, moderates);
  const released = await write(ctx, { portal: portalId }, (tx) => release(tx, portalId, testId, attemptIds));
  return { attemptIds: released.slice(0, 100), count: released.length };
}

interface Chosen {
  portalId: string;
  testId: string | null;
  attemptIds: string[] | null;
}

async function ofTest(ctx: Ctx, given: string): Promise<Chosen> {
  const test = await read(ctx, (em) => em.findOne(Content, { id: idOf(given), kind: 'TEST' }));
  if (!test) throw notFound();
  return { portalId: test.portalId, testId: test.id, attemptIds: null };
}

async function ofAttempts(ctx: Ctx, given: readonly string[]): Promise<Chosen> {
  if (given.length < 1 || given.length > 100)
    throw badInput('input.attemptIds', 'input.count', { least: 1, most: 100 });
  const ids = [...new Set(given.map(idOf))];
  const attempts = await read(ctx, (em) => em.find(Attempt, { id: { $in: ids } }));
  const [first] = attempts;
  if (!first || attempts.length < ids.length || attempts.some(({ portalId }) => portalId !== first.portalId))
    throw notFound();
  return { portalId: first.portalId, testId: null, attemptIds: ids };
}

async function release(
  tx: Tx,
  portalId: string,
  testId: string | null,
  attemptIds: string[] | null,
): Promise<string[]> {
  const rows = await tx.sql<{ id: string; membership_id: string; test_id: string }>(
    `UPDATE attempt a SET released_at = now()
      WHERE a.portal_id = $1 AND a.state = 'GRADED' AND a.released_at IS NULL
        AND ($2::uuid IS NULL OR a.test_id = $2) AND ($3::uuid[] IS NULL OR a.id = ANY ($3))
     RETURNING id, membership_id, test_id`,
    [portalId, testId, attemptIds],
  );
  for (const { id, membership_id: membershipId, test_id } of rows) {
    const payload = { attemptId: id, membershipId, testId: test_id };
    tx.record({ kind: 'attempt.released', portalId, subjectId: id, payload });
  }
  const ids = rows.map(({ id }) => id);
  await afterGrading(tx, portalId, ids);
  await tellResults(tx, portalId, ids, 'RELEASED');
  return ids;
}
