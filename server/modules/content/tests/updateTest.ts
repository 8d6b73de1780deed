import type { MarkupNote } from '../../../../schema/richText.ts';
import type { UpdateTestInput } from '../../../../schema/testChanges.ts';
import type { Ctx } from '../../../context.ts';
import { Content } from '../Content.entity.ts';
import { ContentRevision } from '../ContentRevision.entity.ts';
import { editDraft } from '../editDraft.ts';
import { refuseChanged } from '../refuseChanged.ts';
import { storedDescription } from '../storedDescription.ts';
import { descriptionOf } from './descriptionOf.ts';
import { testRules } from './testRules.ts';

/** Changes title, description and rules of a test's draft; what is left out stays. Refused: a rule outside its limits; with its version, a description that changed since. */
export function updateTest(ctx: Ctx, input: UpdateTestInput): Promise<{ test: Content; notes: MarkupNote[] }> {
  return editDraft(ctx, input.testId, 'TEST', async (tx, { portalId, contentId, revisionId }) => {
    const rules = testRules(ctx, input);
    await refuseChanged(ctx, input.descriptionVersion, () => storedDescription(tx, portalId, revisionId));
    const described =
      input.description === undefined ? null : await descriptionOf(ctx, tx, portalId, input.description ?? '');
    const text = described && { description: described.html, files: described.files };
    const columns = { ...rules, ...text };
    if (Object.keys(columns).length > 0) {
      await tx.em.nativeUpdate(ContentRevision, { portalId, id: revisionId }, columns as never);
    }
    if (rules.title) await tx.em.nativeUpdate(Content, { portalId, id: contentId }, { title: rules.title });
    const test = await tx.em.findOneOrFail(Content, { portalId, id: contentId });
    return { test, notes: described?.notes ?? [] };
  });
}
