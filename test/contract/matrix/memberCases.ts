import { aMember, unique } from '../../harness/actors.ts';
import { aGroup, membershipOf } from '../../harness/members.ts';
import type { Place } from '../../harness/stage.ts';
import { type Case, forAuthors, type Outcomes, rule, runsHome } from './cases.ts';

/** Somebody new in the place, who is nobody of the table. */
async function somebody({ portalId, homeId, moderator: { server } }: Place): Promise<string> {
  const person = await aMember(server, portalId, 'LEARNER', portalId === homeId ? 'INTERNAL' : 'EXTERNAL');
  return membershipOf(server, person.accountId, portalId);
}

const both = (field: string, one: Outcomes, home: Outcomes, variables: Case['variables']): Case[] => [
  { field, at: 'one', variables, outcomes: one },
  { field, at: 'home', variables, outcomes: home },
];

/** S5: moderators see everybody, managers whom they head (here nobody), learners nobody. */
const listed = rule('NOT_FOUND', { moderator: 'OK', manager: 'OK', learner: 'FORBIDDEN' });
const looked = rule('NOT_FOUND', { moderator: 'OK', manager: 'NOT_FOUND', learner: 'FORBIDDEN' });
const runsOne = rule('NOT_FOUND', { moderator: 'OK', manager: 'FORBIDDEN', learner: 'FORBIDDEN' });
/** R6: who may enter the internal portal is for its admins. */
const adminsOfHome = rule('NOT_FOUND', { admin: 'OK', internalModerator: 'FORBIDDEN', internalLearner: 'FORBIDDEN' });

const life = (field: string): Case[] =>
  both(field, runsOne, adminsOfHome, async ({ place }) => ({
    input: { portalId: place.portalId, memberIds: [await somebody(place)] },
  }));

const ofGroup = (field: string, more: (place: Place) => object | Promise<object> = () => ({})): Case[] =>
  forAuthors(field, async ({ place }) => ({
    input: { portalId: place.portalId, groupId: await aGroup(place.moderator), ...(await more(place)) },
  }));

export const memberCases: Case[] = [
  ...both('Query.members', listed, runsHome, ({ place }) => ({ portalId: place.portalId, first: 5, sort: 'NEWEST' })),
  ...both('Query.members', looked, runsHome, ({ place }) => ({
    portalId: place.portalId,
    first: 5,
    filter: { groupId: place.rows.groupId, linkId: place.rows.linkId, search: 'o', roles: ['LEARNER'] },
  })).map((row) => ({ ...row, about: 'of a group and a link' })),
  ...both('Query.member', looked, runsHome, ({ place }) => ({ portalId: place.portalId, id: place.rows.membershipId })),
  ...both('Query.groups', listed, runsHome, ({ place }) => ({ portalId: place.portalId, first: 5, search: 'o' })),
  ...both('Query.group', looked, runsHome, ({ place }) => ({ portalId: place.portalId, id: place.rows.groupId })),
  ...forAuthors('Mutation.updateMember', async ({ place }) => ({
    input: { portalId: place.portalId, memberId: await somebody(place), name: 'Another name' },
  })),
  ...life('Mutation.disableMembers'),
  ...life('Mutation.enableMembers'),
  ...life('Mutation.removeMembers'),
  ...forAuthors('Mutation.moveMembers', async ({ place }) => ({
    input: { portalId: place.portalId, memberIds: [await somebody(place)], groupId: place.rows.groupId },
  })),
  ...forAuthors('Mutation.createGroup', ({ place }) => ({
    input: {
      portalId: place.portalId,
      name: unique('Group'),
      parentId: place.rows.groupId,
      idempotencyKey: unique('key'),
    },
  })),
  ...ofGroup('Mutation.updateGroup', () => ({ name: unique('Renamed') })),
  ...ofGroup('Mutation.moveGroup', ({ rows }) => ({ parentId: rows.groupId })),
  ...ofGroup('Mutation.deleteGroup'),
  ...ofGroup('Mutation.setGroupHeads', async (place) => ({ memberIds: [await somebody(place)] })),
];
