import type { Place, Stage } from '../../harness/stage.ts';
import { anybody, type Case, forAuthors, rule } from './cases.ts';

/** Moderators, and managers about their own groups; learners nobody. */
const seesOthers = {
  one: rule('NOT_FOUND', { moderator: 'OK', manager: 'OK', learner: 'FORBIDDEN' }),
  home: rule('NOT_FOUND', { internalModerator: 'OK', admin: 'OK', internalLearner: 'FORBIDDEN' }),
};
/** Members, about themselves. */
const members = {
  one: rule('NOT_FOUND', { learner: 'OK', manager: 'OK', moderator: 'OK' }),
  home: rule('NOT_FOUND', { internalLearner: 'OK', internalModerator: 'OK', admin: 'OK' }),
};

/** A valid certificate of somebody new, past the API. */
async function aCertificate(stage: Stage, place: Place): Promise<string> {
  const { rows } = await stage.server.superuser.query(certified, [place.portalId, place.courseId]);
  return rows[0].id as string;
}

const certified = `
  WITH made AS (INSERT INTO account (email, name) VALUES (gen_random_uuid() || '@people.example', 'Certified') RETURNING id, email),
       person AS (INSERT INTO membership (portal_id, account_id, role, status, email, name)
                  SELECT $1, id, 'LEARNER', 'ACTIVE', email, 'Certified' FROM made RETURNING id),
       done AS (INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, completed_at, completed_revision_id)
                SELECT $1, person.id, c.id, 'SELF', 'COMPLETED', now(), c.published_revision_id
                  FROM person, content c WHERE c.portal_id = $1 AND c.id = $2 RETURNING id, membership_id)
  INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number, person_name, course_title,
                           portal_title, language)
  SELECT $1, gen_random_uuid()::text, membership_id, id, $2, 1, 'Certified', 'Course', 'Portal', 'en' FROM done RETURNING id`;

export const certificateCases: Case[] = [
  ...(['one', 'home'] as const).flatMap((at): Case[] => [
    {
      field: 'Query.myEvidence',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, first: 5 }),
      outcomes: members[at],
    },
    {
      field: 'Query.myCertificates',
      at,
      variables: ({ place }) => ({ portalId: place.portalId, first: 5 }),
      outcomes: members[at],
    },
    {
      field: 'Query.evidence',
      at,
      variables: ({ place: { portalId, competencyId, rows } }) => ({
        portalId,
        first: 5,
        filter: { memberId: rows.membershipId, competencyId, withdrawn: true, search: 'a', groupId: rows.groupId },
      }),
      outcomes: seesOthers[at],
    },
    {
      field: 'Query.certificates',
      at,
      variables: ({ place: { portalId, courseId, rows } }) => ({
        portalId,
        first: 5,
        filter: { courseId, groupId: rows.groupId, memberId: rows.membershipId, revoked: false, search: 'a' },
        sort: 'PERSON',
      }),
      outcomes: seesOthers[at],
    },
  ]),
  ...forAuthors('Mutation.revokeCertificate', async ({ stage, place }) => ({
    input: { certificateId: await aCertificate(stage, place), reason: 'By mistake.' },
  })),
  ...forAuthors('Mutation.reissueCertificate', async ({ stage, place }) => ({
    certificateId: await aCertificate(stage, place),
  })),
  {
    field: 'Query.verifyCertificate',
    at: 'one',
    variables: () => ({ number: '7K2QM-X9D4T-BH3WN-5RZC8' }),
    outcomes: anybody,
  },
];
