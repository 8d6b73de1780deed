import type { RegradeTestInput } from '../../../../schema/regrading.ts';
import { authorize, requireViewer } from '../../../auth/authorize.ts';
import { moderates } from '../../../auth/viewer.ts';
import { type Ctx, read, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { badInput, notFound } from '../../../errors.ts';
import { once } from '../../../idempotency.ts';
import { idOf } from '../../../ids.ts';
import { Refusal, refusable } from '../../../refusal.ts';
import { textOf } from '../../../text.ts';
import { Content } from '../../content/Content.entity.ts';
import { chooseQuestions, type RegradeChoice } from './chooseQuestions.ts';
import { regradeJob } from './regrade.jobs.ts';
import { type RegradeCounts, type RegradeOrder, regradeBatch } from './regradeBatch.ts';
import { regradeById } from './regradeById.ts';
import { stepRegrade } from './runRegrade.ts';

/** How many batches a dry run looks at: 10,000 attempts. */
const mostDryBatches = 20;

/** What a dry run counted, thrown so that nothing of it stays. */
class DryRun extends Error {
  constructor(readonly counts: RegradeCounts) {
    super('dry run');
  }
}

/**
 * Judges the answers to corrected questions anew, or annuls questions (everybody has their points). What holds for later
 * submissions is written with the first 500 attempts in one transaction; a worker goes through the others, 500 a transaction. A
 * dry run does the same and takes it back. For moderators. NOT_FOUND for questions that the test never had; problem: the newest
 * published revision corrects none of them.
 */
export async function regradeTest(ctx: Ctx, input: RegradeTestInput): Promise<object> {
  const viewer = requireViewer(ctx);
  const test = await read(ctx, (em) => em.findOne(Content, { id: idOf(input.testId), kind: 'TEST' }));
  if (!test) throw notFound();
  const { portalId, id: testId } = test;
  authorize(ctx, portalId, moderates);
  const reason = textOf(input.reason, 'input.reason', 1000);
  const questionIds = idsOf(input.questionIds, 'input.questionIds');
  const annulIds = idsOf(input.annulQuestionIds, 'input.annulQuestionIds');
  const choice: RegradeChoice = {
    portalId,
    testId,
    questionIds,
    annulIds: annulIds ?? [],
    accountId: viewer.accountId,
  };
  const work = async (tx: Tx): Promise<{ id: string }> => {
    // A dry run, which may take seconds, holds nobody up: what it counts need not be exact to the moment.
    if (!input.dryRun) await holdGrading(tx, portalId, testId);
    const chosen = await chooseQuestions(tx, choice);
    if (!chosen) {
      const message = ctx.t('grading.NOTHING_TO_REGRADE');
      throw new Refusal({ __typename: 'NothingToRegradeProblem', code: 'NOTHING_TO_REGRADE', message });
    }
    const order: RegradeOrder = { ...chosen, portalId, testId, reason, orderedBy: viewer.accountId };
    if (input.dryRun) throw new DryRun(await countAll(tx, order));
    return { id: await orderRegrade(tx, order) };
  };
  return refusable(() =>
    answered(ctx, portalId, (tx) => {
      const { idempotencyKey, ...said } = input;
      return once(tx, viewer.accountId, 'regradeTest', input.dryRun ? null : idempotencyKey, said, () => work(tx)).then(
        ({ result }) => result,
      );
    }),
  );
}

async function answered(ctx: Ctx, portalId: string, work: (tx: Tx) => Promise<{ id: string }>): Promise<object> {
  const __typename = 'RegradeTestSuccess';
  try {
    const { id } = await write(ctx, { portal: portalId }, work);
    const regrade = await regradeById(ctx, id);
    return { __typename, ...regrade, regrade, complete: regrade.state === 'COMPLETED' };
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
    const { attempts, answers, results, passes, lastId } = error.counts;
    const counts = {
      attemptsChecked: attempts,
      answersChanged: answers,
      resultsChanged: results,
      passesChanged: passes,
    };
    return { __typename, regrade: null, ...counts, complete: lastId === null };
  }
}

function idsOf(given: readonly string[] | null | undefined, field: string): string[] | null {
  if (given == null) return null;
  if (given.length > 1000) throw badInput(field, 'input.count', { least: 0, most: 1000 });
  return [...new Set(given.map(idOf))];
}

/**
 * Two who order at once follow each other. Waits for those who are grading attempts at the test by the keys of before, and keeps others from it until the commit: an attempt
 * that is not handed in yet when the first batch looks is graded by the new keys.
 */
async function holdGrading(tx: Tx, portalId: string, testId: string): Promise<void> {
  await tx.sql('SELECT 1 FROM content WHERE portal_id = $1 AND id = $2 FOR NO KEY UPDATE', [portalId, testId]);
  await tx.sql(
    'SELECT 1 FROM content_revision WHERE portal_id = $1 AND content_id = $2 AND number IS NOT NULL ORDER BY id FOR UPDATE',
    [portalId, testId],
  );
}

async function countAll(tx: Tx, order: RegradeOrder): Promise<RegradeCounts> {
  const sum: RegradeCounts = { lastId: null, attempts: 0, answers: 0, results: 0, passes: 0 };
  for (let batch = 0; batch < mostDryBatches; batch++) {
    const counts = await regradeBatch(tx, order, sum.lastId);
    sum.lastId = counts.lastId;
    for (const name of ['attempts', 'answers', 'results', 'passes'] as const) sum[name] += counts[name];
    if (sum.lastId === null) break;
  }
  return sum;
}

async function orderRegrade(tx: Tx, order: RegradeOrder): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO regrade (portal_id, test_id, question_ids, annulled_ids, reinstated_ids, reason, ordered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      order.portalId,
      order.testId,
      order.questionIds,
      order.annulledIds,
      order.reinstatedIds,
      order.reason,
      order.orderedBy,
    ],
  );
  const id = row?.id as string;
  const job = { id, portalId: order.portalId };
  if ((await stepRegrade(tx, job)) === 'GO_ON') tx.enqueue(regradeJob, job);
  return id;
}
