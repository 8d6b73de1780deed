import type { PortalKind } from '../../schema/enums.ts';
import { newToken, tokenHash } from '../../server/auth/tokens.ts';
import { createOrganization } from '../../server/modules/portals/createOrganization.ts';
import { type Answer, execute, type Request } from './execute.ts';
import type { TestServer } from './testServer.ts';

let counter = 0;
/** A word that no other call in this process gave. */
export const unique = (word: string): string => `${word}-${process.pid}-${++counter}`;

/** Somebody who asks: nobody, a learner, a moderator … */
export interface Actor {
  server: TestServer;
  token: string | null;
  accountId: string;
  email: string;
  password: string;
  /** The portal this actor was made in. */
  portalId: string;
  execute(query: string, variables?: Record<string, unknown>, request?: Request): Promise<Answer>;
}

export interface InternalModerator extends Actor {
  organizationId: string;
  createsPortal(name?: string): Promise<{ portalId: string; name: string; moderator: Actor }>;
}

function actor(server: TestServer, given: Omit<Actor, 'execute' | 'server'>): Actor {
  return {
    ...given,
    server,
    execute: (query, variables, request) => execute(server, query, variables, { token: given.token, ...request }),
  };
}

/** Nobody signed in. */
export const anonymous = (server: TestServer): Actor =>
  actor(server, { token: null, accountId: '', email: '', password: '', portalId: '' });

/** An admin of a new organization's internal portal (a moderator too). */
export async function anInternalModerator(server: TestServer): Promise<InternalModerator> {
  const email = `${unique('admin')}@inside.example`;
  const password = 'correct horse battery';
  const made = await createOrganization(server.deps, {
    name: unique('Organization'),
    portalName: email,
    language: 'en',
    admin: { email, name: 'Ada Admin', password },
  });
  const token = await aSession(server, made.accountId, 'INTERNAL');
  const base = actor(server, { token, accountId: made.accountId, email, password, portalId: made.portalId });
  return { ...base, organizationId: made.organizationId, createsPortal: (name) => createsPortal(base, name) };
}

async function createsPortal(
  by: Actor,
  name = `${unique('partner')}@outside.example`,
): Promise<{ portalId: string; name: string; moderator: Actor }> {
  const answer = await by.execute(
    `mutation ($name: String!) { createPortal(input: { name: $name }) { __typename ... on CreatePortalSuccess { portal { id } generatedPassword } } }`,
    { name },
  );
  const { createPortal } = answer.expectData<{ createPortal: { portal: { id: string }; generatedPassword: string } }>();
  const portalId = createPortal.portal.id;
  const { rows } = await by.server.superuser.query('SELECT account_id FROM membership WHERE portal_id = $1', [
    portalId,
  ]);
  const accountId = rows[0].account_id as string;
  const token = await aSession(by.server, accountId, 'EXTERNAL');
  return {
    portalId,
    name,
    moderator: actor(by.server, { token, accountId, email: name, password: createPortal.generatedPassword, portalId }),
  };
}

/** A member of a portal in a role, put there past the API; gives a signed-in actor. */
export async function aMember(
  server: TestServer,
  portalId: string,
  role: string,
  audience: PortalKind = 'EXTERNAL',
): Promise<Actor> {
  const email = `${unique(role.toLowerCase())}@people.example`;
  const { rows } = await server.superuser.query('INSERT INTO account (email, name) VALUES ($1, $2) RETURNING id', [
    email,
    `A ${role}`,
  ]);
  const accountId = rows[0].id as string;
  await joinPortal(server, accountId, portalId, role, email);
  const token = await aSession(server, accountId, audience);
  return actor(server, { token, accountId, email, password: '', portalId });
}

/** Gives an account an active membership, past the API. */
export async function joinPortal(
  server: TestServer,
  accountId: string,
  portalId: string,
  role: string,
  email: string,
): Promise<void> {
  await server.superuser.query(
    `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, $3, 'ACTIVE', $4, $4)`,
    [portalId, accountId, role, email],
  );
}

/** Opens a session without hashing a password. */
export async function aSession(server: TestServer, accountId: string, audience: PortalKind): Promise<string> {
  const token = newToken();
  await server.superuser.query(
    `INSERT INTO session (token_hash, account_id, audience, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')`,
    [tokenHash(token), accountId, audience],
  );
  return token;
}
