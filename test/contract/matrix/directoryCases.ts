import { type Case, rule } from './cases.ts';

export const directoryCases: Case[] = (['home', 'one'] as const).map((at) => ({
  field: 'Mutation.syncDirectory',
  at,
  variables: ({ place }) => ({ input: { portalId: place.portalId, departments: [], people: [] } }),
  outcomes:
    at === 'home'
      ? rule('NOT_FOUND', { admin: 'OK', internalModerator: 'FORBIDDEN', internalLearner: 'FORBIDDEN' })
      : rule('NOT_FOUND', { moderator: 'FORBIDDEN', manager: 'FORBIDDEN', learner: 'FORBIDDEN' }),
}));
