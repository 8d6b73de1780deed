import type { FastifyInstance } from 'fastify';
import { createApp } from '../server/app.ts';
import { newToken, tokenHash } from '../server/auth/tokens.ts';
import { type BenchServer, openBenchServer } from './benchServer.ts';
import { type StatementTap, tapStatements } from './planShapes.ts';

/** A server whose database holds so many external portals, each with members, a link and some content. */
export interface PortalsStage {
  portals: number;
  /** One of the viewer's portals, in the middle of the list. */
  portalId: string;
  server: BenchServer;
  tap: StatementTap;
  /** One request through the HTTP stack, in process; fails unless it answers data. */
  ask(query: string, variables?: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

/** Whose portals they are: all of the viewer's organization, or ten of it and the rest of another one. */
export type Ownership = 'own' | 'others';

/** Starts a server with so many portals; ANALYZE has seen them. */
export async function openPortalsStage(portals: number, ownership: Ownership): Promise<PortalsStage> {
  const server = await openBenchServer();
  const own = ownership === 'own' ? portals : Math.min(10, portals);
  const ids = await server.portals(own);
  if (portals > own) await othersPortals(server, portals - own);
  for (const statement of filling) await server.superuser.query(statement);
  await server.superuser.query('VACUUM ANALYZE');
  const token = newToken();
  await server.superuser.query(
    `INSERT INTO session (token_hash, account_id, audience, expires_at) VALUES ($1, $2, 'INTERNAL', now() + interval '1 day')`,
    [tokenHash(token), server.organization.accountId],
  );
  const { http, markClosing } = await createApp(server.deps);
  return {
    portals,
    portalId: ids[Math.floor(ids.length / 2)] ?? '',
    server,
    tap: tapStatements(server.deps.database.pool),
    ask: (query, variables) => ask(http, token, query, variables),
    async close() {
      markClosing();
      await http.close();
      await server.close();
    },
  };
}

async function othersPortals({ superuser }: BenchServer, count: number): Promise<void> {
  await superuser.query(
    `WITH ids AS (SELECT new_id() AS organization, new_id() AS home),
          founded AS (INSERT INTO organization (id, name, internal_portal_id) SELECT organization, 'Others', home FROM ids RETURNING id),
          home AS (INSERT INTO portal (id, organization_id, home_portal_id, kind, name, language)
                   SELECT home, organization, home, 'INTERNAL', 'others@bench.example', 'en' FROM ids)
     INSERT INTO portal (organization_id, home_portal_id, kind, name, language)
     SELECT organization, home, 'EXTERNAL', 'partner' || n || '@others.example', 'en' FROM ids, generate_series(1, $1) n`,
    [count],
  );
}

/** Five members, a registration link, two courses and a test in each external portal. */
const filling = [
  `INSERT INTO account (email, name) SELECT 'person' || n || '@' || p.id, 'Person ' || n FROM portal p, generate_series(1, 5) n
    WHERE p.kind = 'EXTERNAL'`,
  `INSERT INTO membership (portal_id, account_id, role, status, email, name)
   SELECT split_part(a.email, '@', 2)::uuid, a.id, 'LEARNER', 'ACTIVE', a.email, a.name FROM account a WHERE a.email LIKE 'person%'`,
  `INSERT INTO registration_link (portal_id, token_hash) SELECT id, sha256(id::text::bytea) FROM portal WHERE kind = 'EXTERNAL'`,
  `WITH ids AS (SELECT p.id AS portal_id, n, new_id() AS content, new_id() AS revision
                  FROM portal p, generate_series(1, 3) n WHERE p.kind = 'EXTERNAL'),
        made AS (INSERT INTO content (portal_id, id, kind, title, draft_revision_id)
                 SELECT portal_id, content, CASE n WHEN 1 THEN 'TEST' ELSE 'COURSE' END, 'Content ' || n, revision FROM ids)
   INSERT INTO content_revision (portal_id, id, content_id, title) SELECT portal_id, revision, content, 'Content ' || n FROM ids`,
];

async function ask(
  http: FastifyInstance,
  token: string,
  query: string,
  variables?: Record<string, unknown>,
): Promise<void> {
  const answer = await http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    payload: { query, variables },
  });
  const { errors } = answer.json<{ errors?: unknown }>();
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
}
