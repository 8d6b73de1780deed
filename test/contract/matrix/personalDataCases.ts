import { unique } from '../../harness/actors.ts';
import type { Stage } from '../../harness/stage.ts';
import { type Case, rule } from './cases.ts';

/** A member to be erased. */
async function aMemberId(stage: Stage, portalId: string): Promise<string> {
  const email = `${unique('erasable')}@people.example`;
  const { rows } = await stage.server.superuser.query(
    `WITH made AS (INSERT INTO account (email, name) VALUES ($2, $2) RETURNING id)
     INSERT INTO membership (portal_id, account_id, role, status, email, name)
     SELECT $1, id, 'LEARNER', 'ACTIVE', $2, $2 FROM made RETURNING id`,
    [portalId, email],
  );
  return rows[0].id as string;
}

export const personalDataCases: Case[] = (['one', 'home'] as const).flatMap((at): Case[] => [
  {
    field: 'Query.ownData',
    at,
    variables: ({ place }) => ({ portalId: place.portalId }),
    outcomes:
      at === 'one'
        ? rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' })
        : rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' }),
  },
  {
    field: 'Mutation.eraseMembers',
    at,
    variables: async ({ stage, place }) => ({
      input: { portalId: place.portalId, memberIds: [await aMemberId(stage, place.portalId)] },
    }),
    outcomes:
      at === 'one'
        ? rule('NOT_FOUND', { moderator: 'OK', learner: 'FORBIDDEN', manager: 'FORBIDDEN' })
        : rule('NOT_FOUND', { admin: 'OK', internalModerator: 'FORBIDDEN', internalLearner: 'FORBIDDEN' }),
  },
]);
