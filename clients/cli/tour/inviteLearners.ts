import { randomUUID } from 'node:crypto';
import { type Client, createClient } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';

const createLinkDocument = graphql(`
  mutation TourCreateLink($input: CreateRegistrationLinkInput!) {
    createRegistrationLink(input: $input) {
      __typename
      ... on RegistrationLinkSuccess { link { id url maxUses } }
      ... on Problem { code message }
    }
  }
`);

const describeLinkDocument = graphql(`
  query TourDescribeLink($token: String!) {
    registrationLink(token: $token) {
      __typename
      ... on RegistrationForm { portalTitle language mode confirmEmail }
      ... on Problem { code message }
    }
  }
`);

const registerDocument = graphql(`
  mutation TourRegister($input: RegisterInput!) {
    register(input: $input) { __typename ... on RegisterSuccess { message } ... on Problem { code message } }
  }
`);

const wantedDocument = graphql(`
  query TourWanted { viewer { memberships { portalId status wanted { id kind title } } } }
`);

/** Makes a registration link for one person that leads into a course; gives its token. */
export async function createLink(
  client: Client,
  portalId: string,
  courseId: string,
): Promise<{ url: string; token: string }> {
  const input = { portalId, name: 'The tour', courseIds: [courseId], maxUses: 1, idempotencyKey: randomUUID() };
  const { createRegistrationLink } = await client.request(createLinkDocument, { input });
  const { url } = expectType(createRegistrationLink, 'RegistrationLinkSuccess').link;
  return { url, token: url.split('/').at(-1) ?? '' };
}

/** What a stranger reads of the link: whose portal it is and what is asked, and nothing else. */
export async function describeLink(url: string, token: string) {
  const { registrationLink } = await createClient({ url }).request(describeLinkDocument, { token });
  return expectType(registrationLink, 'RegistrationForm');
}

/** Registers somebody new, on the way to a course; gives the sentence that everybody gets, known or not (R1). */
export async function register(
  url: string,
  token: string,
  person: { email: string; password: string },
  courseId: string,
): Promise<string> {
  const input = { token, ...person, name: 'Ioana Țurcanu', language: 'ro' as const, targetId: courseId };
  const answer = await createClient({ url, language: 'ro' }).request(registerDocument, { input });
  return expectType(answer.register, 'RegisterSuccess').message;
}

/** Registers once more with a link that was good for one (R4); gives the refusal. */
export async function registerTooLate(url: string, token: string): Promise<string> {
  const input = { token, email: 'late@learners.example', password: 'one moment too late', name: 'Late' };
  const answer = await createClient({ url }).request(registerDocument, { input });
  return expectType(answer.register, 'RegistrationLinkInvalidProblem').message;
}

/** Where the direct link leads that the person came by (R5). */
export async function findWanted(client: Client, portalId: string): Promise<{ id: string; title: string }> {
  const { viewer } = await client.request(wantedDocument);
  const wanted = viewer?.memberships.find((membership) => membership.portalId === portalId)?.wanted;
  if (wanted?.kind !== 'COURSE') throw new Error('The way to the course was lost.');
  return wanted;
}
