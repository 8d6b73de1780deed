import { type Call, type Case, rule } from './cases.ts';

export const directoryCases: Case[] = (['home', 'one'] as const).map((at) => ({
  field: 'Mutation.syncDirectory',
  at,
  variables: ({ place }) => ({ input: { portalId: place.portalId, departments: [], people: [] } }),
  outcomes:
    at === 'home'
      ? rule('NOT_FOUND', { admin: 'OK', internalModerator: 'FORBIDDEN', internalLearner: 'FORBIDDEN' })
      : rule('NOT_FOUND', { moderator: 'FORBIDDEN', manager: 'FORBIDDEN', learner: 'FORBIDDEN' }),
}));

const admins = {
  home: rule('NOT_FOUND', { admin: 'OK', internalModerator: 'FORBIDDEN', internalLearner: 'FORBIDDEN' }),
  one: rule('NOT_FOUND', { moderator: 'FORBIDDEN', manager: 'FORBIDDEN', learner: 'FORBIDDEN' }),
};
const nobodyTwice = {
  ...admins,
  home: { ...admins.home, admin: 'problem NOTHING_TO_MERGE' as const },
};
const unknown = '00000000-0000-4000-8000-000000000000';

export const mergeCases: Case[] = (['home', 'one'] as const).flatMap((at): Case[] => [
  ...['Query.accountMergePreview', 'Mutation.mergeAccounts'].map((field) => ({
    field,
    at,
    variables: ({ place }: Call) => ({
      input: { portalId: place.portalId, memberId: place.rows.membershipId, email: 'nobody@nowhere.example' },
    }),
    outcomes: nobodyTwice[at],
  })),
  {
    field: 'Query.accountMerges',
    at,
    variables: ({ place }) => ({ portalId: place.portalId, first: 5 }),
    outcomes: admins[at],
  },
  {
    field: 'Mutation.undoAccountMerge',
    about: 'of a merge that is not there',
    at,
    variables: ({ place }) => ({ portalId: place.portalId, mergeId: unknown }),
    outcomes: { ...admins[at], admin: 'NOT_FOUND' },
  },
]);
