import type { MarkupNote } from '../../../../schema/richText.ts';
import type { CreateTestInput } from '../../../../schema/testChanges.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { once } from '../../../idempotency.ts';
import { idOf } from '../../../ids.ts';
import { textOf } from '../../../text.ts';
import { Content } from '../Content.entity.ts';
import { ContentRevision } from '../ContentRevision.entity.ts';
import { canAuthor } from '../content.policy.ts';
import { insertContent } from '../insertContent.ts';
import { type Description, descriptionOf } from './descriptionOf.ts';
import { testLimits, testRules } from './testRules.ts';

/** Makes a test with an empty draft, for moderators of the portal. Refused: a rule outside its limits. */
export async function createTest(ctx: Ctx, input: CreateTestInput): Promise<{ test: Content; notes: MarkupNote[] }> {
  const portalId = idOf(input.portalId);
  const viewer = authorize(ctx, portalId, canAuthor);
  const rules = { ...testRules(ctx, input), title: textOf(input.title, 'input.title', testLimits.title) };
  return write(ctx, { portal: portalId }, async (tx) => {
    const description = await descriptionOf(ctx, tx, portalId, input.description ?? '');
    const asked = { portalId, ...rules, description: description.html };
    const { result } = await once(tx, viewer.accountId, 'createTest', input.idempotencyKey, asked, () =>
      insertTest(tx, portalId, rules, description),
    );
    const test = await tx.em.findOneOrFail(Content, { portalId, id: result.contentId });
    return { test, notes: description.notes };
  });
}

async function insertTest(
  tx: Tx,
  portalId: string,
  rules: ReturnType<typeof testRules> & { title: string },
  { html, files }: Description,
): Promise<{ contentId: string }> {
  const { contentId, revisionId } = await insertContent(tx, { portalId, kind: 'TEST', title: rules.title });
  await tx.em.insert(ContentRevision, {
    portalId,
    id: revisionId,
    contentId,
    ...rules,
    description: html,
    files,
    createdAt: new Date(),
  } as never);
  return { contentId };
}
