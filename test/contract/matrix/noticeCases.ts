import { unique } from '../../harness/actors.ts';
import type { Place, Stage } from '../../harness/stage.ts';
import { anybody, type Case, rule, signedIn } from './cases.ts';

/** Members of the external portal, about themselves; for everybody else it is as if not there. */
const membersOfOne = rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' });
const membersOfHome = rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' });

/** A field about the viewer's own place in a portal, on both sides of the wall. */
const forMembers = (field: string, more: object = {}): Case[] => {
  const variables: Case['variables'] = ({ place }) => ({ portalId: place.portalId, ...more });
  return [
    { field, at: 'one', variables, outcomes: membersOfOne },
    { field, at: 'home', variables, outcomes: membersOfHome },
  ];
};

/** A notice to somebody of the place; of those who ask it is nobody's. */
async function noticeIn({ server }: Stage, { portalId }: Place): Promise<string> {
  const { rows } = await server.superuser.query('SELECT id FROM notice WHERE portal_id = $1 ORDER BY id LIMIT 1', [
    portalId,
  ]);
  return rows[0].id as string;
}

const invalidLink = rule('problem ACCOUNT_LINK_INVALID', { anonymous: 'problem ACCOUNT_LINK_INVALID' });

export const noticeCases: Case[] = [
  ...forMembers('Query.notices', { first: 5, unreadOnly: true }),
  ...forMembers('Query.unreadNoticeCount'),
  ...forMembers('Mutation.markNoticesRead'),
  ...(['one', 'home'] as const).map(
    (at): Case => ({
      field: 'Mutation.markNoticesRead',
      about: 'a single one',
      at,
      variables: async ({ stage, place }) => ({ portalId: place.portalId, ids: [await noticeIn(stage, place)] }),
      outcomes: at === 'one' ? membersOfOne : membersOfHome,
    }),
  ),
  ...forMembers('Mutation.enterPortal'),
  {
    field: 'Subscription.noticeAdded',
    about: 'of another portal',
    at: 'one',
    variables: ({ stage, place }) => ({ portalId: (place === stage.a.one ? stage.b.one : place).portalId }),
    outcomes: rule('NOT_FOUND', {}),
  },
  {
    field: 'Mutation.setMailSettings',
    at: 'one',
    variables: () => ({ input: { notices: false } }),
    outcomes: signedIn,
  },
  { field: 'Mutation.requestEmailProof', at: 'one', variables: () => ({}), outcomes: signedIn },
  {
    field: 'Mutation.requestPasswordReset',
    at: 'one',
    variables: () => ({ input: { email: `${unique('nobody')}@nowhere.example` } }),
    outcomes: anybody,
  },
  {
    field: 'Mutation.resetPassword',
    at: 'one',
    variables: () => ({ input: { token: 'not a token', newPassword: 'a long enough new one' } }),
    outcomes: invalidLink,
  },
  {
    field: 'Mutation.proveEmail',
    at: 'one',
    variables: () => ({ token: 'not a token' }),
    outcomes: rule('problem ACCOUNT_LINK_INVALID', {}),
  },
  { field: 'Mutation.unsubscribe', at: 'one', variables: () => ({ token: 'not a token' }), outcomes: invalidLink },
];
