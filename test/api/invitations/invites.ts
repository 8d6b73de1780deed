import { derivedToken } from '../../../server/auth/derivedToken.ts';
import { type Actor, unique } from '../../harness/actors.ts';
import type { Answer } from '../../harness/execute.ts';
import type { TestServer } from '../../harness/testServer.ts';

export const invitationFields =
  'id email name role language message state groupId membershipId sends openedAt acceptedAt revokedAt expiresAt courseIds';

export interface InviteRow {
  email: string;
  outcome: string;
  invitation: { id: string; state: string; sends: number; courseIds: string[]; membershipId: string | null } | null;
}

const inviteMembers = `mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { __typename
  ... on InviteMembersSuccess { results { email outcome invitation { ${invitationFields} } } } ... on Problem { code message } } }`;

export const anEmail = (): string => `${unique('invitee')}@people.example`;

/** Invites; the answer as it came. */
export const asksToInvite = (actor: Actor, portalId: string, input: Record<string, unknown>): Promise<Answer> =>
  actor.execute(inviteMembers, { input: { portalId, ...input } });

/** Invites and gives the results. */
export async function invites(
  actor: Actor,
  emails: string[],
  more: Record<string, unknown> = {},
): Promise<InviteRow[]> {
  const answer = await asksToInvite(actor, actor.portalId, { invitees: emails.map((email) => ({ email })), ...more });
  return answer.expectData<{ inviteMembers: { results: InviteRow[] } }>().inviteMembers.results;
}

/** The token in the newest mail with an invitation to an address. */
export async function tokenFor(server: TestServer, email: string): Promise<string> {
  const { rows } = await server.superuser.query(
    `SELECT link->'token' AS source FROM mail WHERE lower(to_email) = lower($1) AND template IN ('invitation', 'memberAdded')
      ORDER BY created_at DESC, id DESC LIMIT 1`,
    [email],
  );
  if (!rows[0]) throw new Error(`no mail to ${email}`);
  return derivedToken(server.deps.secret, 'invitation', rows[0].source);
}

export async function mailsTo(server: TestServer, email: string): Promise<Record<string, unknown>[]> {
  const { rows } = await server.superuser.query(
    'SELECT * FROM mail WHERE lower(to_email) = lower($1) ORDER BY created_at',
    [email],
  );
  return rows;
}

const acceptInvitation = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on AcceptInvitationSuccess { portalId membershipId token expiresAt viewer { email name memberships { portalId role status } } }
  ... on InvalidInputProblem { field } ... on TermsNotAcceptedProblem { termsVersion } ... on Problem { code message } } }`;

export const accepts = (actor: Actor, input: Record<string, unknown>): Promise<Answer> =>
  actor.execute(acceptInvitation, { input }, { headers: { 'x-test': 'invitation' } });

export interface Accepted {
  portalId: string;
  membershipId: string;
  token: string | null;
  viewer: { email: string; name: string; memberships: { portalId: string; role: string; status: string }[] };
}
export const accepted = (answer: Answer): Accepted =>
  answer.expectData<{ acceptInvitation: Accepted }>().acceptInvitation;

const offer = `query ($token: String!) { invitation(token: $token) { portalTitle language email name accountExists termsVersion termsHtml } }`;
export async function offered(actor: Actor, token: string): Promise<Record<string, unknown> | null> {
  return (await actor.execute(offer, { token })).expectData<{ invitation: Record<string, unknown> | null }>()
    .invitation;
}

const addMember = `mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename
  ... on AddMemberSuccess { membershipId status invitation { ${invitationFields} } }
  ... on AlreadyMemberProblem { membershipId } ... on Problem { code message } } }`;
export const adds = (actor: Actor, input: Record<string, unknown>): Promise<Answer> =>
  actor.execute(addMember, { input: { portalId: actor.portalId, ...input } });

export const kindsOf = async (server: TestServer, portalId: string, like: string): Promise<string[]> => {
  const { rows } = await server.superuser.query(
    'SELECT kind FROM event WHERE portal_id = $1 AND kind LIKE $2 ORDER BY seq',
    [portalId, like],
  );
  return rows.map(({ kind }) => kind as string);
};
