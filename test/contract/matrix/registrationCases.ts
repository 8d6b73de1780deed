import { unique } from '../../harness/actors.ts';
import { aRegistrationLink, aWaitingMember } from '../../harness/registration.ts';
import type { Place } from '../../harness/stage.ts';
import { anybody, type Call, type Case, forAuthors, oncePer, refusedBy, rule, runsHome } from './cases.ts';
import { termsOf } from './termsOf.ts';

/** Those who run the external portal, from inside it or from the internal portal that opened it. */
const runsEither = rule('NOT_FOUND', {
  moderator: 'OK',
  learner: 'FORBIDDEN',
  manager: 'FORBIDDEN',
  internalModerator: 'OK',
  admin: 'OK',
});
const nowhere = 'x'.repeat(43);
/** A link of the place; the internal portal has none that works (R6), so a row put there stands for it. */
const aLink = async ({ moderator, portalId, homeId, rows }: Place): Promise<{ linkId: string; token: string }> =>
  portalId === homeId ? { linkId: rows.linkId, token: nowhere } : aRegistrationLink(moderator);
const linkOf = oncePer(aLink);
const runs = (field: string, variables: Case['variables']): Case[] => [
  { field, at: 'one', variables, outcomes: runsEither },
];
const link = async ({ place }: Call) => ({ portalId: place.portalId, linkId: (await linkOf(place)).linkId });
const details = ({ courseId, rows }: Place) => ({
  name: 'Dealers',
  mode: 'CLOSED',
  domains: ['dealer.example'],
  expiresAt: '2999-01-01T00:00:00Z',
  maxUses: 1000,
  groupId: rows.groupId,
  courseIds: [courseId],
});
const person = () => ({
  email: `${unique('new')}@people.example`,
  name: 'Newcomer',
  password: 'a rather long password',
});
const invalid = 'problem REGISTRATION_LINK_INVALID';
const closedToInsiders = {
  internalLearner: 'FORBIDDEN',
  internalModerator: 'FORBIDDEN',
  admin: 'FORBIDDEN',
  stranger: 'FORBIDDEN',
} as const;

const linkCases: Case[] = [
  ...runs('Query.registrationLinks', async ({ place }) => ({
    portalId: place.portalId,
    first: 5,
    linkId: (await linkOf(place)).linkId,
  })),
  ...runs('Mutation.createRegistrationLink', ({ place }) => ({
    input: { portalId: place.portalId, ...details(place), idempotencyKey: unique('key') },
  })),
  {
    field: 'Mutation.createRegistrationLink',
    about: 'into the internal portal',
    at: 'home',
    variables: ({ place }) => ({ input: { portalId: place.portalId } }),
    outcomes: rule('NOT_FOUND', {
      internalLearner: 'FORBIDDEN',
      internalModerator: 'problem INTERNAL_PORTAL',
      admin: 'problem INTERNAL_PORTAL',
    }),
  },
  ...runs('Mutation.updateRegistrationLink', async (call) => ({
    input: { ...(await link(call)), ...details(call.place) },
  })),
  ...runs('Mutation.rotateRegistrationLink', link),
  ...runs('Mutation.revokeRegistrationLink', async ({ place }) => ({
    portalId: place.portalId,
    linkId: (await aLink(place)).linkId,
  })),
];

const publicCases: Case[] = [
  { field: 'Query.registration', at: 'one', variables: () => ({ token: nowhere }), outcomes: anybody },
  {
    field: 'Query.registrationLink',
    at: 'one',
    variables: async ({ place }) => ({ token: (await aLink(place)).token }),
    outcomes: anybody,
  },
  {
    field: 'Mutation.register',
    at: 'one',
    // The stage has terms, of version 1.
    variables: async ({ place }) => ({
      input: {
        token: (await aLink(place)).token,
        ...person(),
        language: 'pl',
        acceptedTermsVersion: await termsOf(place),
      },
    }),
    outcomes: anybody,
  },
  {
    field: 'Mutation.register',
    about: 'by a link that leads nowhere',
    at: 'one',
    variables: ({ place }) => ({ input: { token: nowhere, ...person(), targetId: place.courseId } }),
    outcomes: rule(invalid, { anonymous: invalid }),
  },
  {
    field: 'Mutation.confirmRegistration',
    at: 'one',
    variables: () => ({ input: { token: nowhere, password: 'a rather long password' } }),
    outcomes: rule(invalid, { anonymous: invalid }),
  },
  {
    field: 'Mutation.joinPortal',
    at: 'one',
    variables: async ({ stage }) => ({
      input: {
        token: (await aRegistrationLink((await stage.a.admin.createsPortal()).moderator)).token,
        acceptedTermsVersion: 1,
      },
    }),
    outcomes: rule('OK', closedToInsiders),
  },
  {
    field: 'Mutation.joinPortal',
    about: 'by a link that leads nowhere',
    at: 'one',
    variables: ({ place }) => ({ input: { token: nowhere, targetId: place.courseId } }),
    outcomes: rule(invalid, closedToInsiders),
  },
];

const outsiders = {
  neighbour: 'NOT_FOUND',
  internalLearner: 'NOT_FOUND',
  internalModerator: 'NOT_FOUND',
  admin: 'NOT_FOUND',
  stranger: 'NOT_FOUND',
} as const;

/** The actor as a member of a portal that has terms nobody accepted; of one's own where one cannot be made. */
async function aPortalToLeave({ stage, actor }: Call): Promise<{ portalId: string }> {
  const { portalId } = await stage.a.admin.createsPortal();
  if (actor.accountId) {
    await stage.server.superuser.query(
      `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'ACTIVE', $3, $3)`,
      [portalId, actor.accountId, actor.email],
    );
  }
  return { portalId };
}

const termsCases: Case[] = [
  {
    field: 'Query.portalTerms',
    at: 'one',
    variables: ({ place }) => ({ portalId: place.portalId }),
    outcomes: rule('OK', { neighbour: 'NOT_FOUND', internalLearner: 'NOT_FOUND', stranger: 'NOT_FOUND' }),
  },
  ...runs('Mutation.publishTerms', ({ place }) => ({ input: { portalId: place.portalId, html: '<p>Be kind.</p>' } })),
  {
    field: 'Mutation.publishTerms',
    at: 'home',
    variables: ({ place }) => ({ input: { portalId: place.portalId, html: '<p>Be kind.</p>' } }),
    outcomes: runsHome,
  },
  {
    field: 'Mutation.acceptTerms',
    at: 'one',
    variables: async ({ place }) => ({ input: { portalId: place.portalId, version: await termsOf(place) } }),
    outcomes: rule('OK', outsiders),
  },
  {
    field: 'Mutation.withdrawConsent',
    at: 'one',
    variables: aPortalToLeave,
    outcomes: rule('OK', {
      internalLearner: 'NOT_FOUND',
      internalModerator: 'NOT_FOUND',
      admin: 'NOT_FOUND',
      stranger: 'NOT_FOUND',
    }),
  },
];

const approvalCases: Case[] = [
  ...forAuthors('Query.pendingMembers', ({ place }) => ({ portalId: place.portalId, first: 5, refused: false })),
  ...forAuthors('Mutation.approveMembers', async ({ stage, place }) => ({
    input: { portalId: place.portalId, membershipIds: [await aWaitingMember(stage.server, place.portalId)] },
  })),
  ...forAuthors('Mutation.refuseMembers', async ({ stage, place }) => ({
    input: {
      portalId: place.portalId,
      membershipIds: [await aWaitingMember(stage.server, place.portalId)],
      reason: 'Full.',
    },
  })),
];

const settings = (portalId: string) => ({
  portalId,
  title: unique('Title'),
  language: 'en',
  confirmEmail: false,
  accent: '#1d5c63',
  attemptGraceSeconds: 5,
  // Everybody: the whole table asks on.
  signInRanges: ['0.0.0.0/0', '::/0'],
});

export const registrationCases: Case[] = [
  ...linkCases,
  ...publicCases,
  ...termsCases,
  ...approvalCases,
  ...runs('Query.portalSettings', ({ place }) => ({ portalId: place.portalId })),
  {
    field: 'Query.portalSettings',
    at: 'home',
    variables: ({ place }) => ({ portalId: place.portalId }),
    outcomes: runsHome,
  },
  ...runs('Mutation.updatePortalSettings', ({ place }) => ({ input: settings(place.portalId) })),
  ...refusedBy(
    'problem LOGO_NOT_FOUND',
    runs('Mutation.updatePortalSettings', ({ place }) => ({
      input: { ...settings(place.portalId), logo: '0'.repeat(64) },
    })).map((each) => ({ ...each, about: 'with a logo that is not there' })),
  ),
  {
    field: 'Mutation.updatePortalSettings',
    at: 'home',
    variables: ({ place }) => ({ input: settings(place.portalId) }),
    outcomes: runsHome,
  },
  {
    field: 'Query.directLink',
    at: 'one',
    variables: ({ place }) => ({ id: place.courseId }),
    outcomes: rule('OK', { anonymous: 'OK', ...outsiders }),
  },
];
