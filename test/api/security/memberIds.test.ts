import { anInternalModerator, anonymous } from '../../harness/actors.ts';
import { aGroup, aPerson, heads } from '../../harness/members.ts';
import { createTestServer } from '../../harness/testServer.ts';

const everything = `query ($portalId: ID!) {
  members(portalId: $portalId) { edges { cursor node { id accountId linkId externalId email group { id } } } }
  groups(portalId: $portalId) { edges { cursor node { id externalId heads { id accountId } } } } }`;

it('S20: nothing that members and groups show to others signs anybody in', async () => {
  const server = await createTestServer();
  const { portalId, moderator } = await (await anInternalModerator(server)).createsPortal();
  const group = await aGroup(moderator);
  const manager = await aPerson(server, portalId, 'MANAGER', group);
  await heads(moderator, group, [manager.memberId]);
  await server.superuser.query(
    `UPDATE membership SET external_id = 'an-external-id-of-a-person-' || id,
            link_id = (SELECT id FROM registration_link WHERE portal_id = $1) WHERE portal_id = $1`,
    [portalId],
  );
  const shown = JSON.stringify((await moderator.execute(everything, { portalId })).expectData());
  const values = new Set([...shown.matchAll(/"([^"]{20,})"/g)].map(([, value]) => value as string));
  expect(values.size).toBeGreaterThan(8);
  for (const value of values) {
    const bearer = { token: value };
    const { body } = await anonymous(server).execute('{ viewer { email } }', {}, bearer);
    expect(body).toEqual({ data: { viewer: null } });
    const cookie = `__Host-extramural-external=${encodeURIComponent(value)}`;
    const byCookie = await anonymous(server).execute('{ viewer { email } }', {}, { headers: { cookie } });
    expect(byCookie.body).toEqual({ data: { viewer: null } });
  }
});

it('pages members and groups through indexes that hold their order', async () => {
  const server = await createTestServer();
  const { portalId } = await (await anInternalModerator(server)).createsPortal();
  await server.superuser.query(
    `WITH made AS (INSERT INTO account (email, name) SELECT 'p' || n || '@people.example', 'Person ' || n FROM generate_series(1, 5000) n RETURNING id, email, name)
     INSERT INTO membership (portal_id, account_id, role, status, email, name) SELECT $1, id, 'LEARNER', 'ACTIVE', email, name FROM made`,
    [portalId],
  );
  await server.superuser.query('ANALYZE membership');
  for (const order of ['name_key, id', 'name_key DESC, id DESC', 'created_at, id', 'created_at DESC, id DESC']) {
    const { rows } = await server.superuser.query(
      `EXPLAIN SELECT * FROM membership WHERE portal_id = $1 AND status IN ('ACTIVE', 'DISABLED') ORDER BY ${order} LIMIT 21`,
      [portalId],
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index Scan( Backward)? using membership_(name|created)/);
    expect(plan).not.toMatch(/Sort/);
  }
});
