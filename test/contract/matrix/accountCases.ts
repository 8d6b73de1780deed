import { unique } from '../../harness/actors.ts';
import { anybody, type Call, type Case, rule, signedIn } from './cases.ts';

/** A portal in which the actor has a membership that waits for an answer. */
async function aWaitingMembership({ stage, actor }: Call): Promise<{ portalId: string }> {
  const { portalId } = await stage.a.admin.createsPortal();
  if (!actor.accountId) return { portalId };
  await stage.server.superuser.query(
    `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'AWAITING_ACCEPTANCE', $3, $3)`,
    [portalId, actor.accountId, actor.email],
  );
  return { portalId };
}

/** The portals are external, so that sessions of the internal side do not see them (P5). */
const outside = rule('OK', {
  internalLearner: 'NOT_FOUND',
  internalModerator: 'NOT_FOUND',
  admin: 'NOT_FOUND',
  stranger: 'NOT_FOUND',
});
const nothingWaits = rule('NOT_FOUND', {});

export const accountCases: Case[] = [
  { field: 'Query.viewer', at: 'one', variables: () => ({}), outcomes: anybody },
  {
    field: 'Mutation.signIn',
    at: 'one',
    variables: () => ({ input: { email: `${unique('nobody')}@nowhere.example`, password: 'not the password' } }),
    outcomes: rule('problem SIGN_IN_FAILED', { anonymous: 'problem SIGN_IN_FAILED' }),
  },
  { field: 'Mutation.signOut', at: 'one', variables: () => ({}), outcomes: signedIn },
  { field: 'Mutation.setLanguage', at: 'one', variables: () => ({ language: 'pl' }), outcomes: signedIn },
  {
    field: 'Mutation.changePassword',
    at: 'one',
    variables: () => ({ input: { currentPassword: 'not the password', newPassword: 'a long enough new one' } }),
    outcomes: rule('problem PASSWORD_WRONG', {}),
  },
  { field: 'Mutation.acceptMembership', at: 'one', variables: aWaitingMembership, outcomes: outside },
  { field: 'Mutation.declineMembership', at: 'one', variables: aWaitingMembership, outcomes: outside },
  ...['Mutation.acceptMembership', 'Mutation.declineMembership'].map(
    (field): Case => ({
      field,
      about: 'where nothing waits',
      at: 'one',
      variables: ({ place }) => ({ portalId: place.portalId }),
      outcomes: nothingWaits,
    }),
  ),
];
