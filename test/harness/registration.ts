import { type Actor, unique } from './actors.ts';
import { aCourse, aLesson, publishes } from './courses.ts';
import { type Answer, execute } from './execute.ts';
import { anAddress } from './signIn.ts';
import type { TestServer } from './testServer.ts';

export const aPassword = 'correct horse battery';

/** The token at the end of an address. */
export const tokenOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

const create = `mutation ($input: CreateRegistrationLinkInput!) { createRegistrationLink(input: $input) { __typename
  ... on RegistrationLinkSuccess { link { id url } } ... on Problem { code message } } }`;

/** A registration link of the portal that the moderator runs. */
export async function aRegistrationLink(
  by: Actor,
  given: Record<string, unknown> = {},
): Promise<{ linkId: string; url: string; token: string }> {
  const answer = await by.execute(create, { input: { portalId: by.portalId, ...given } });
  const { createRegistrationLink } = answer.expectData<{
    createRegistrationLink: { link?: { id: string; url: string } };
  }>();
  const { link } = createRegistrationLink;
  if (!link) throw new Error(`no link: ${JSON.stringify(createRegistrationLink)}`);
  return { linkId: link.id, url: link.url, token: tokenOf(link.url) };
}

export const registerMutation = `mutation ($input: RegisterInput!) { register(input: $input) { __typename
  ... on RegisterSuccess { message } ... on Problem { code message } ... on InvalidInputProblem { field }
  ... on TermsOutdatedProblem { terms { version text { html } } } } }`;

/** An address that nobody has registered with. */
export const anEmail = (domain = 'people.example'): string => `${unique('person')}@${domain}`;

/** What one registration came to: `RegisterSuccess`, the code of a problem or of an error. */
export async function registers(
  server: TestServer,
  token: string,
  given: Record<string, unknown> = {},
  address = anAddress(),
): Promise<{ outcome: string; email: string; status: number; body: Answer['body']; headers: Record<string, unknown> }> {
  const input = { token, email: anEmail(), name: 'Nina New', password: aPassword, ...given };
  const response = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    remoteAddress: address,
    payload: { query: registerMutation, variables: { input } },
  });
  const body = response.json<Answer['body']>();
  const result = body.data?.register as { __typename: string; code?: string } | undefined;
  const outcome = String(body.errors?.[0]?.extensions.code ?? result?.code ?? result?.__typename);
  return { outcome, email: input.email, status: response.statusCode, body, headers: response.headers };
}

const confirm = `mutation ($input: ConfirmRegistrationInput!) { confirmRegistration(input: $input) { __typename
  ... on ConfirmRegistrationSuccess { token alreadyMember message viewer { accountId email }
    membership { id portalId status portal { id } wanted { id title } } target { portalId kind id title } }
  ... on Problem { code message } } }`;

export interface Confirmed {
  __typename: string;
  token: string;
  alreadyMember: boolean;
  message: string;
  viewer: { accountId: string; email: string };
  membership: { id: string; portalId: string; status: string; wanted: { id: string } | null };
  target: { id: string; title: string } | null;
}

/** Follows the link of a mail with a password. */
export const confirms = (
  server: TestServer,
  token: string,
  password = aPassword,
  address = anAddress(),
): Promise<Answer> => execute(server, confirm, { input: { token, password } }, { address });

/** The same, where it is expected to work. */
export async function confirmed(server: TestServer, token: string, password = aPassword): Promise<Confirmed> {
  const answer = await confirms(server, token, password);
  const { confirmRegistration } = answer.expectData<{ confirmRegistration: Confirmed }>();
  if (!confirmRegistration.token) throw new Error(`not confirmed: ${JSON.stringify(confirmRegistration)}`);
  return confirmRegistration;
}

export const joinMutation = `mutation ($input: JoinPortalInput!) { joinPortal(input: $input) { __typename
  ... on JoinPortalSuccess { message membership { id status portalId } target { id title } } ... on RegisterSuccess { message }
  ... on Problem { code message } ... on AlreadyInPortalProblem { membership { id status } } } }`;

/** What joining came to: `JoinPortalSuccess`, `RegisterSuccess`, the code of a problem or of an error. */
export async function joins(by: Actor, token: string, given: Record<string, unknown> = {}): Promise<string> {
  const { body } = await by.execute(joinMutation, { input: { token, ...given } });
  const result = body.data?.joinPortal as { __typename: string; code?: string } | undefined;
  return String(body.errors?.[0]?.extensions.code ?? result?.code ?? result?.__typename);
}

/** Somebody who waits for approval, put there past the API; the id of the membership. */
export async function aWaitingMember(
  server: TestServer,
  portalId: string,
  linkId: string | null = null,
): Promise<string> {
  const { rows } = await server.superuser.query(
    `WITH person AS (INSERT INTO account (email, name) VALUES ($2, 'Walt Waiting') RETURNING id)
     INSERT INTO membership (portal_id, account_id, role, status, email, name, link_id)
     SELECT $1, id, 'LEARNER', 'AWAITING_APPROVAL', $2, 'Walt Waiting', $3 FROM person RETURNING id`,
    [portalId, anEmail(), linkId],
  );
  return rows[0].id as string;
}

/** Changes the portal's settings. */
export async function setsUp(by: Actor, settings: Record<string, unknown>): Promise<void> {
  const answer = await by.execute(
    `mutation ($input: UpdatePortalSettingsInput!) { updatePortalSettings(input: $input) { __typename } }`,
    { input: { portalId: by.portalId, ...settings } },
  );
  expect(answer.expectData()).toEqual({ updatePortalSettings: { __typename: 'UpdatePortalSettingsSuccess' } });
}

/** Publishes terms and gives their version. */
export async function publishesTerms(by: Actor, html = '<p>Be kind.</p>'): Promise<number> {
  const answer = await by.execute(
    `mutation ($input: PublishTermsInput!) { publishTerms(input: $input) { ... on PublishTermsSuccess { terms { version } } } }`,
    { input: { portalId: by.portalId, html } },
  );
  return answer.expectData<{ publishTerms: { terms: { version: number } } }>().publishTerms.terms.version;
}

/** The membership of an e-mail address in a portal, as the database has it. */
export async function membershipRow(server: TestServer, portalId: string, email: string) {
  const { rows } = await server.superuser.query(
    `SELECT m.*, a.language, a.email_proved_at, a.password_hash FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.portal_id = $1 AND lower(m.email) = lower($2)`,
    [portalId, email],
  );
  return rows[0] as Record<string, unknown> | undefined;
}

/** A course of one lesson that learners can see. */
export async function aPublishedCourse(by: Actor, title = unique('Course')): Promise<string> {
  const courseId = await aCourse(by, title);
  await aLesson(by, courseId, 'Lesson');
  await publishes(by, courseId);
  return courseId;
}
