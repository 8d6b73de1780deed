import { unique } from '../../harness/actors.ts';
import type { Place } from '../../harness/stage.ts';
import { type Call, type Case, oncePer, rule } from './cases.ts';

/** Departments and people as the directory calls them; past the API, since only admins bring them in. */
const known = oncePer(async ({ portalId, moderator: { server } }: Place) => {
  const departments = [unique('department'), unique('department')] as const;
  const people = [unique('employee'), unique('employee')] as const;
  await server.superuser.query(
    `WITH grouped AS (INSERT INTO member_group (portal_id, name, external_id) SELECT $1, id, id FROM unnest($2::text[]) AS id),
          made AS (INSERT INTO account (email, name) SELECT id || '@people.example', id FROM unnest($3::text[]) AS id RETURNING id, email, name)
     INSERT INTO membership (portal_id, account_id, role, status, email, name, external_id)
     SELECT $1, id, 'LEARNER', 'ACTIVE', email, name, name FROM made`,
    [portalId, departments, people],
  );
  return { departments, people };
});

/** A page that changes one department and one person, and makes a department under the other; each id says one thing only. */
async function pageOf(place: Place) {
  const { departments, people } = await known(place);
  const [changed, above] = departments;
  const [employee, head] = people;
  const name = unique('Employee');
  return {
    departments: [
      { externalId: changed, name: unique('Department'), headExternalIds: [head] },
      { externalId: unique('department'), name: unique('Below'), parentExternalId: above },
    ],
    people: [{ externalId: employee, email: `${name}@people.example`, name, departmentExternalId: above }],
  };
}

export const directoryCases: Case[] = (['home', 'one'] as const).map((at) => ({
  field: 'Mutation.syncDirectory',
  at,
  variables: async ({ place }) => ({ input: { portalId: place.portalId, ...(await pageOf(place)) } }),
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
/** A merge with an account that had no place anywhere, past the API. */
async function aMerge({ portalId, rows, moderator: { server } }: Place): Promise<string> {
  const made = await server.superuser.query(
    `INSERT INTO account_merge (portal_id, membership_id, kept_account_id, gone_account_id, plan)
     SELECT portal_id, id, account_id, gen_random_uuid(), '{"portals": []}' FROM membership WHERE portal_id = $1 AND id = $2 RETURNING id`,
    [portalId, rows.membershipId],
  );
  return made.rows[0].id as string;
}
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
    at,
    variables: async ({ place }) => ({ portalId: place.portalId, mergeId: await aMerge(place) }),
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
