import type { Ctx } from '../../../context.ts';
import { type VisibleMembers, visibleOthers, visibleWhere } from '../../members/visibleMembers.ts';

/** Whose answers somebody may grade: their scope, and the same as a condition with its parameters. */
export interface Grader {
  scope: VisibleMembers;
  text: string;
  parameters: unknown[];
}

/**
 * Whose answers the viewer may grade, as a condition on a row of `membership`; its parameters begin at `$first`. Moderators grade
 * everybody's, managers those of the groups they head (R8) but never their own. FORBIDDEN for learners, NOT_FOUND outside.
 */
export async function gradable(ctx: Ctx, portalId: string, alias: string, first: number): Promise<Grader> {
  const scope = await visibleOthers(ctx, portalId);
  if (scope.all) return { scope, text: 'true', parameters: [] };
  const { text, parameters } = visibleWhere(scope, alias, first, { self: false });
  const next = first + parameters.length;
  return {
    scope,
    text: `${text} AND ${alias}.id <> $${next}::uuid`,
    parameters: [...parameters, scope.self],
  };
}

/** Correct answers and every kind of question are for moderators; a manager is a learner too, and grades essays (L4). */
export const gradesEverything = (scope: VisibleMembers): boolean => scope.all;
