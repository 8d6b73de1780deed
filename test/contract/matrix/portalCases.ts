import { unique } from '../../harness/actors.ts';
import { type Case, opened, rule, runsAnyHome, runsHome, runsOne } from './cases.ts';

const name = (): string => `${unique('matrix')}@outside.example`;

export const portalCases: Case[] = [
  {
    field: 'Query.portal',
    at: 'one',
    variables: ({ place }) => ({ id: place.portalId }),
    outcomes: rule('OK', { neighbour: 'NOT_FOUND', internalLearner: 'NOT_FOUND', stranger: 'NOT_FOUND' }),
  },
  {
    field: 'Query.portal',
    at: 'home',
    variables: ({ place }) => ({ id: place.portalId }),
    outcomes: rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' }),
  },
  {
    field: 'Query.portals',
    at: 'home',
    variables: () => ({ first: 5, search: 'outside', sort: 'NEWEST' }),
    outcomes: runsAnyHome,
  },
  {
    field: 'Mutation.createPortal',
    at: 'home',
    variables: ({ place }) => ({
      input: { name: name(), homePortalId: place.portalId, idempotencyKey: unique('key') },
    }),
    outcomes: runsHome,
  },
  {
    field: 'Mutation.createPortal',
    about: 'in the only internal portal that the caller runs',
    at: 'home',
    variables: () => ({ input: { name: name(), title: 'Academy', language: 'pl' } }),
    outcomes: runsAnyHome,
  },
  {
    field: 'Mutation.createPortal',
    about: 'as if an external portal could open others',
    at: 'one',
    variables: ({ place }) => ({ input: { name: name(), homePortalId: place.portalId } }),
    outcomes: rule('NOT_FOUND', { learner: 'FORBIDDEN', manager: 'FORBIDDEN', moderator: 'FORBIDDEN' }),
  },
  {
    field: 'Mutation.replacePortalPassword',
    at: 'one',
    variables: async ({ stage, place }) => {
      const organization = [stage.a, stage.b].find(({ home }) => home.portalId === place.homeId) ?? stage.a;
      return { portalId: (await organization.admin.createsPortal()).portalId };
    },
    outcomes: opened,
  },
  {
    field: 'Mutation.replacePortalPassword',
    about: 'of the internal portal itself',
    at: 'home',
    variables: ({ place }) => ({ portalId: place.portalId }),
    outcomes: rule('NOT_FOUND', {}),
  },
  ...(['one', 'home'] as const).flatMap((at): Case[] => [
    {
      field: 'Query.portalEvents',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, first: 5, after: 0 }),
      outcomes: at === 'one' ? runsOne : runsHome,
    },
    {
      field: 'Query.portalEvents',
      about: 'looking back',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, first: 5, newestFirst: true, before: 3 }),
      outcomes: at === 'one' ? runsOne : runsHome,
    },
    {
      field: 'Query.portalEvents',
      about: 'of a member',
      at,
      variables: ({ place, actor }) => ({
        portalId: place.portalId,
        newestFirst: true,
        memberId: actor.accountId || place.portalId,
      }),
      outcomes: at === 'one' ? runsOne : runsHome,
    },
    {
      field: 'Subscription.portalEvents',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, after: 0 }),
      outcomes: at === 'one' ? runsOne : runsHome,
    },
  ]),
];
