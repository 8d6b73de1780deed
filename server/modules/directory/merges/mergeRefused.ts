import type { MergeRefusedProblem } from '../../../../schema/merges.ts';
import type { Ctx } from '../../../context.ts';

export type MergeRefused = { __typename: 'MergeRefusedProblem' } & MergeRefusedProblem;

/** Why two records cannot be made one, or not apart again. */
export const mergeRefused = (
  ctx: Ctx,
  code: 'NOTHING_TO_MERGE' | 'ATTEMPT_RUNNING' | 'MERGE_TOO_OLD' | 'MERGE_CHANGED',
): MergeRefused => ({ __typename: 'MergeRefusedProblem', code, message: ctx.t(`directory.${code}`) });
