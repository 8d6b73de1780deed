import { randomBytes } from 'node:crypto';
import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';

const viewerDocument = graphql(`
  query TourViewer { viewer { name memberships { portalId role status portal { title kind } } } }
`);

const createPortalDocument = graphql(`
  mutation TourCreatePortal($input: CreatePortalInput!) {
    createPortal(input: $input) {
      __typename
      ... on CreatePortalSuccess { portal { id name } moderatorLogin generatedPassword registrationLink { url } }
      ... on Problem { code message }
    }
  }
`);

/** The internal portal that the signed-in person runs. */
export async function findHome(client: Client): Promise<{ portalId: string; name: string }> {
  const { viewer } = await client.request(viewerDocument);
  const home = viewer?.memberships.find(
    ({ portal, role, status }) =>
      portal?.kind === 'INTERNAL' && status === 'ACTIVE' && ['ADMIN', 'MODERATOR'].includes(role),
  );
  if (!viewer || !home) throw new Error('This account runs no internal portal.');
  return { portalId: home.portalId, name: home.portal?.title ?? viewer.name };
}

/** A portal that was just opened. */
export interface OpenedPortal {
  id: string;
  login: string;
  password: string;
  registrationUrl: string;
}

/** Opens an external portal under a new name, in Polish, so that its moderator is told in Polish. */
export async function openPortal(client: Client): Promise<OpenedPortal> {
  const name = `tour-${randomBytes(4).toString('hex')}@partners.example`;
  const input = { name, title: 'A portal of the tour', language: 'pl' as const, idempotencyKey: name };
  const answer = await client.request(createPortalDocument, { input });
  const opened = expectType(answer.createPortal, 'CreatePortalSuccess');
  if (!opened.generatedPassword) throw new Error(`${name} has an account already.`);
  return {
    id: opened.portal.id,
    login: opened.moderatorLogin,
    password: opened.generatedPassword,
    registrationUrl: opened.registrationLink.url,
  };
}
