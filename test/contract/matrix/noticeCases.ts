import { unique } from '../../harness/actors.ts';
import { anybody, type Case, rule, signedIn } from './cases.ts';

/** Members of the external portal, about themselves; for everybody else it is as if not there. */
const membersOfOne = rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' });
const membersOfHome = rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' });

const ofPortal = ({ place }: { place: { portalId: string } }) => ({ portalId: place.portalId });

/** A field about the viewer's own place in a portal, on both sides of the wall. */
const forMembers = (field: string): Case[] => [
  { field, at: 'one', variables: ofPortal, outcomes: membersOfOne },
  { field, at: 'home', variables: ofPortal, outcomes: membersOfHome },
];

const invalidLink = rule('problem ACCOUNT_LINK_INVALID', { anonymous: 'problem ACCOUNT_LINK_INVALID' });

export const noticeCases: Case[] = [
  ...forMembers('Query.notices'),
  ...forMembers('Query.unreadNoticeCount'),
  ...forMembers('Mutation.markNoticesRead'),
  ...forMembers('Mutation.enterPortal'),
  {
    field: 'Subscription.noticeAdded',
    about: 'of another portal',
    at: 'one',
    variables: ({ stage }) => ({ portalId: stage.b.one.portalId }),
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
