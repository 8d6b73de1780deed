import { createHash } from 'node:crypto';
import type { GiftCounts, ImportGiftInput } from '../../../../schema/gift.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import type { Tx } from '../../../db/write.ts';
import { badInput } from '../../../errors.ts';
import { once } from '../../../idempotency.ts';
import { idOf, newId } from '../../../ids.ts';
import type { Content } from '../Content.entity.ts';
import { canAuthor } from '../content.policy.ts';
import { contentById } from '../contentById.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { type Draft, editDraft } from '../editDraft.ts';
import { type GiftEntry, type GiftReport, readGiftInSlices } from '../gift/readGift.ts';
import { linkRows, type PortalReferences, portalReferences, richTextOptions } from '../portalReferences.ts';
import { Question } from '../Question.entity.ts';
import { testOf } from './changedQuestion.ts';
import { giftRefused, questionsRefused } from './giftRefused.ts';
import { type ReportedEntry, understood } from './giftReport.ts';
import { giftText } from './giftText.ts';
import { questionSums } from './questionsOf.ts';
import { lastPosition, type NewQuestion, storeQuestions } from './storeQuestions.ts';
import { refuseTestFull } from './testFull.ts';

export interface ImportedGift {
  /** Null in a rehearsal without one. */
  test: Content | null;
  dryRun: boolean;
  counts: GiftCounts;
  entries: ReportedEntry[];
}

/**
 * Imports a question bank in GIFT into the draft of a test: the text is read outside of any transaction, and everything that
 * was taken is stored by one statement of one transaction, so that nothing is ever half-imported. Refused: a text that is too
 * large as a whole, any refused question where the caller wants all or nothing, more than 100,000 questions in the test, no
 * test where it is no rehearsal.
 */
export async function importGift(ctx: Ctx, input: ImportGiftInput): Promise<ImportedGift> {
  const { portalId, test } = await placeOf(ctx, input);
  const { accountId } = authorize(ctx, portalId, canAuthor);
  const text = await giftText(ctx, portalId, input);
  // In GIFT a colon may be written `\\:`.
  const mentions = text.replaceAll('\\', '');
  const references = await read(ctx, (em) => portalReferences((...query) => sql(em, ...query), portalId, mentions));
  const options = { trueFalseFeedback: input.trueFalseFeedback, richText: richTextOptions(references) };
  const { entries, counts, problem } = await readGiftInSlices(text, options);
  if (problem) throw giftRefused(ctx, problem);
  const told = understood(portalId, entries);
  if (input.onRefusal === 'IMPORT_NOTHING' && counts.refused > 0) throw questionsRefused(ctx, counts, told);
  if (input.dryRun || !test) return rehearse(ctx, test, counts, told);
  if (counts.taken === 0) return { test, dryRun: false, counts, entries: told };
  const asked = { testId: test.id, trueFalseFeedback: input.trueFalseFeedback, text: hashOf(text) };
  const edit = async (tx: Tx, draft: Draft): Promise<ImportedGift> => {
    const { result, repeated } = await once(tx, accountId, 'importGift', input.idempotencyKey, asked, () =>
      store(ctx, tx, draft, entries, references),
    );
    const stored = repeated ? await storedBefore(tx, draft, result.ids) : storedNow(draft, entries, result);
    return { test: await testOf(tx, draft), dryRun: false, counts, entries: withRows(told, result.ids, stored) };
  };
  return editDraft(ctx, test.id, 'TEST', edit, { operation: 'importGift', key: input.idempotencyKey });
}

/** Where the questions go, or for a rehearsal would go. */
async function placeOf(ctx: Ctx, input: ImportGiftInput): Promise<{ portalId: string; test: Content | null }> {
  if (input.testId != null) {
    if (input.portalId != null) throw badInput('input.portalId', 'gift.testOrPortal');
    const test = await contentById(ctx, input.testId, 'TEST');
    return { portalId: test.portalId, test };
  }
  if (input.portalId != null && input.dryRun) return { portalId: idOf(input.portalId), test: null };
  throw invalidInput(ctx, 'input.testId', 'REQUIRED', 'gift.testOrPortal');
}

async function rehearse(
  ctx: Ctx,
  test: Content | null,
  counts: GiftCounts,
  entries: ReportedEntry[],
): Promise<ImportedGift> {
  const id = test && (test.draftRevisionId ?? test.publishedRevisionId);
  const { count } = id ? await questionSums(ctx, { portalId: test.portalId, id }) : { count: 0 };
  refuseTestFull(ctx, count + counts.taken);
  return { test, dryRun: true, counts, entries };
}

/** Where the questions of an import went: the position before them and their ids in order. */
interface Stored {
  after: number;
  ids: string[];
}

type Taken = GiftEntry & Required<Pick<GiftEntry, 'question'>>;
const isTaken = (entry: GiftEntry): entry is Taken => entry.question !== undefined;

async function store(
  ctx: Ctx,
  tx: Tx,
  draft: Draft,
  entries: GiftReport['entries'],
  references: PortalReferences,
): Promise<Stored> {
  const rows = entries.filter(isTaken).map(({ question, files = [], links = [] }): NewQuestion => {
    return { id: newId(), question, files, links: linkRows(links, references) };
  });
  const after = await lastPosition(tx, draft);
  refuseTestFull(ctx, after + rows.length);
  await storeQuestions(tx, draft, after, rows);
  return { after, ids: rows.map(({ id }) => id) };
}

/** The rows as they were just written, without reading 20,000 of them back. */
function storedNow(
  { portalId, revisionId }: Draft,
  entries: GiftEntry[],
  { after, ids }: Stored,
): Map<string, Question> {
  const rows = entries.filter(isTaken).map(({ question, files = [] }, n) => {
    const id = ids[n] as string;
    return [
      id,
      { portalId, revisionId, id, originId: null, position: after + n + 1, files, ...question } as Question,
    ] as const;
  });
  return new Map(rows);
}

/** The rows of an import that an earlier request with the same key made; those deleted since are not among them. */
async function storedBefore(tx: Tx, { portalId, revisionId }: Draft, ids: string[]): Promise<Map<string, Question>> {
  const rows = await tx.em.find(Question, { portalId, revisionId, id: { $in: ids } });
  return new Map(rows.map((row) => [row.id, row]));
}

function withRows(entries: ReportedEntry[], ids: string[], stored: Map<string, Question>): ReportedEntry[] {
  let n = 0;
  return entries.map((told) => {
    const id = isTaken(told.entry) ? ids[n++] : undefined;
    return { ...told, stored: (id && stored.get(id)) || null };
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
