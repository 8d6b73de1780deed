import { unique } from '../../harness/actors.ts';
import type { Place, Stage } from '../../harness/stage.ts';
import { uploads } from '../../harness/uploads.ts';
import { anybody, type Case, oncePer, rule, runsHome, runsOne } from './cases.ts';
import { termsOf } from './termsOf.ts';

const email = (): string => `${unique('matrix')}@people.example`;

/** R6: those who run the internal portal are told that nobody is added there so. */
const directoryOnly = rule('NOT_FOUND', {
  internalModerator: 'problem INTERNAL_PORTAL',
  admin: 'problem INTERNAL_PORTAL',
  internalLearner: 'FORBIDDEN',
});

/** An open invitation in the place, past the API and its limits; its token is the address it went to. */
async function invited({ server }: Stage, { portalId }: Place): Promise<{ id: string; token: string }> {
  const { rows } = await server.superuser.query(
    `INSERT INTO invitation (portal_id, email, role, language, source, token_hash, expires_at)
     VALUES ($1, $2::text, 'LEARNER', 'en', 'INVITATION', sha256(convert_to($2::text, 'UTF8')), now() + interval '1 day')
     RETURNING id, email AS token`,
    [portalId, email()],
  );
  return rows[0];
}
const anInvitation = async (stage: Stage, place: Place): Promise<string> => (await invited(stage, place)).id;

/** Where new people come to. */
const placed = ({ portalId, courseId, rows }: Place) => ({
  portalId,
  groupId: rows.groupId,
  courseIds: [courseId],
  idempotencyKey: unique('key'),
});

/** An import in the place, past the API. */
async function anImport({ server }: Stage, { portalId, moderator }: Place): Promise<string> {
  const { rows } = await server.superuser.query(
    `INSERT INTO member_import (portal_id, file_sha256, file_name, dry_run, create_groups, course_ids, language, send_mails,
                                not_before, ordered_by)
     VALUES ($1, repeat('0', 64), 'people.csv', true, false, '{}', 'en', false, now() + interval '1 day', $2) RETURNING id`,
    [portalId, moderator.accountId],
  );
  return rows[0].id;
}

const aListIn = oncePer(async (place) => {
  const { file } = await uploads(
    place.moderator,
    place.portalId,
    'people.csv',
    Buffer.from('email\nmatrix@people.example\n'),
  );
  return file?.sha256 ?? '';
});

/** For those who run an external portal; the internal one answers with the problem. */
const ofPeople = (field: string, variables: Case['variables']): Case[] => [
  { field, at: 'one', variables, outcomes: runsOne },
  { field, at: 'home', variables, outcomes: directoryOnly },
];

export const invitationCases: Case[] = [
  ...(['one', 'home'] as const).map(
    (at): Case => ({
      field: 'Query.invitations',
      at,
      variables: ({ place }) => ({
        portalId: place.portalId,
        first: 5,
        state: 'SENT',
        search: 'matrix',
        sort: 'EMAIL',
      }),
      outcomes: at === 'one' ? runsOne : runsHome,
    }),
  ),
  ...ofPeople('Mutation.inviteMembers', ({ place }) => ({
    input: { ...placed(place), invitees: [{ email: email(), name: 'Newcomer' }], message: 'Welcome.' },
  })),
  ...ofPeople('Mutation.addMember', ({ place }) => ({
    input: { ...placed(place), email: email(), name: 'Newcomer' },
  })),
  ...(['resendInvitation', 'revokeInvitation'] as const).map(
    (name): Case => ({
      field: `Mutation.${name}`,
      at: 'one',
      variables: async ({ stage, place }) => ({ id: await anInvitation(stage, place) }),
      outcomes: runsOne,
    }),
  ),
  ...(['resendInvitations', 'revokeInvitations'] as const).map(
    (name): Case => ({
      field: `Mutation.${name}`,
      at: 'one',
      variables: async ({ stage, place }) => ({ portalId: place.portalId, ids: [await anInvitation(stage, place)] }),
      outcomes: runsOne,
    }),
  ),
  ...ofPeople('Mutation.importMembers', async ({ place }) => ({
    input: { ...placed(place), fileSha256: await aListIn(place), dryRun: true },
  })),
  ...(['one', 'home'] as const).map(
    (at): Case => ({
      field: 'Query.memberImports',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, first: 5 }),
      outcomes: at === 'one' ? runsOne : runsHome,
    }),
  ),
  ...['Query.memberImport', 'Mutation.cancelMemberImport'].map(
    (field): Case => ({
      field,
      at: 'one',
      variables: async ({ stage, place }) => ({ id: await anImport(stage, place) }),
      outcomes: runsOne,
    }),
  ),
  ...['Query.memberImportRows', 'Query.memberImportReport', 'Subscription.memberImportUpdated'].map(
    (field): Case => ({
      field,
      at: 'one',
      variables: async ({ stage, place }) => ({
        importId: await anImport(stage, place),
        ...(field === 'Query.memberImportRows' ? { first: 5 } : {}),
      }),
      outcomes: runsOne,
    }),
  ),
  { field: 'Query.invitation', at: 'one', variables: () => ({ token: unique('no-token') }), outcomes: anybody },
  {
    field: 'Mutation.acceptInvitation',
    at: 'one',
    variables: async ({ stage, place }) => ({
      input: {
        token: (await invited(stage, place)).token,
        name: 'Newcomer',
        password: 'a long enough new one',
        acceptedTermsVersion: await termsOf(place),
      },
    }),
    outcomes: anybody,
  },
  {
    field: 'Mutation.acceptInvitation',
    about: 'by a link that leads nowhere',
    at: 'one',
    variables: () => ({ input: { token: unique('no-token'), password: 'a long enough new one' } }),
    outcomes: rule('problem INVITATION_NOT_VALID', { anonymous: 'problem INVITATION_NOT_VALID' }),
  },
];
