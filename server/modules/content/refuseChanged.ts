import type { TextChangedProblem } from '../../../schema/richText.ts';
import type { Ctx } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { textVersion } from './richText/textVersion.ts';

/** The answer that somebody else was faster. */
export type TextChanged = { __typename: 'TextChangedProblem' } & TextChangedProblem;

/**
 * Refuses an edit that was begun from another state of a text than the stored one; call it when the draft is locked. Without a
 * version the edit wins.
 */
export async function refuseChanged(
  ctx: Ctx,
  version: string | null | undefined,
  stored: () => Promise<string>,
): Promise<void> {
  if (version == null || version === textVersion(await stored())) return;
  throw new Refusal<TextChanged>({
    __typename: 'TextChangedProblem',
    code: 'TEXT_CHANGED',
    message: ctx.t('content.textChanged'),
  });
}
