import { aMember, anInternalModerator, aSession, type InternalModerator, joinPortal } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});

const enter = 'mutation ($portalId: ID!) { enterPortal(portalId: $portalId) { portalId status portal { id } } }';
const list = '{ viewer { memberships { portalId status } } }';
type Listed = { viewer: { memberships: { portalId: string; status: string }[] } };

async function somebodyInThree() {
  const portals = [await admin.createsPortal(), await admin.createsPortal(), await admin.createsPortal()];
  const ids = portals.map(({ portalId }) => portalId);
  const person = await aMember(server, ids[0] as string, 'LEARNER');
  for (const id of ids.slice(1)) await joinPortal(server, person.accountId, id, 'LEARNER', person.email);
  const portalsOf = async () => {
    const { viewer } = (await person.execute(list)).expectData<Listed>();
    return viewer.memberships.map(({ portalId }) => portalId);
  };
  return { person, ids, portalsOf };
}

describe('P5: one sign-in address', () => {
  it('the portal used last comes first, also at the next sign-in', async () => {
    const { person, ids, portalsOf } = await somebodyInThree();
    for (const id of [ids[2], ids[0], ids[1], ids[0]]) {
      const { enterPortal } = (await person.execute(enter, { portalId: id })).expectData<{ enterPortal: object }>();
      expect(enterPortal).toMatchObject({ portalId: id, portal: { id } });
      expect((await portalsOf())[0]).toBe(id);
    }
    expect(await portalsOf()).toEqual([ids[0], ids[1], ids[2]]);
    const again = await aSession(server, person.accountId, 'EXTERNAL');
    const { viewer } = (await person.execute(list, {}, { token: again })).expectData<Listed>();
    expect(viewer.memberships[0]?.portalId).toBe(ids[0]);
  });

  it('entering is seen in the same document, and costs two statements of its own', async () => {
    const { person, ids } = await somebodyInThree();
    const query = `mutation ($portalId: ID!) { enterPortal(portalId: $portalId) { portalId } }`;
    await person.execute(query, { portalId: ids[2] });
    const { statements } = await server.statements.during(() => person.execute(query, { portalId: ids[1] }));
    const own = statements.filter((text) => !/^(begin|commit|rollback)/i.test(text));
    // The session's look-up, and the two updates.
    expect(own).toHaveLength(3);
  });

  it('nobody enters where the membership waits, is over, or belongs to somebody else', async () => {
    const { person, ids } = await somebodyInThree();
    const other = await admin.createsPortal();
    (await person.execute(enter, { portalId: other.portalId })).expectError('NOT_FOUND');
    (await person.execute(enter, { portalId: 'x' })).expectError('NOT_FOUND');
    for (const status of ['AWAITING_APPROVAL', 'AWAITING_ACCEPTANCE', 'DISABLED', 'REFUSED', 'REMOVED']) {
      await server.superuser.query('UPDATE membership SET status = $3 WHERE portal_id = $1 AND account_id = $2', [
        ids[0],
        person.accountId,
        status,
      ]);
      (await person.execute(enter, { portalId: ids[0] })).expectError('NOT_FOUND');
    }
  });

  it('a membership that waits for approval is shown with its status, and the portal with its title and language only', async () => {
    const { person, ids } = await somebodyInThree();
    await server.superuser.query(`UPDATE portal SET title = 'Dealers', language = 'ro' WHERE id = $1`, [ids[0]]);
    await server.superuser.query(
      `UPDATE membership SET status = 'AWAITING_APPROVAL' WHERE portal_id = $1 AND account_id = $2`,
      [ids[0], person.accountId],
    );
    const query = '{ viewer { memberships { portalId status portalTitle portalLanguage portal { name } } } }';
    const { viewer } = (await person.execute(query)).expectData<{ viewer: { memberships: { portalId: string }[] } }>();
    expect(viewer.memberships.find(({ portalId }) => portalId === ids[0])).toEqual({
      portalId: ids[0],
      status: 'AWAITING_APPROVAL',
      portalTitle: 'Dealers',
      portalLanguage: 'ro',
      portal: null,
    });
  });

  it('an external session never enters the internal portal, nor an internal one an external portal', async () => {
    const { portalId } = await admin.createsPortal();
    await joinPortal(server, admin.accountId, portalId, 'LEARNER', admin.email);
    const outside = await aSession(server, admin.accountId, 'EXTERNAL');
    (await admin.execute(enter, { portalId: admin.portalId }, { token: outside })).expectError('NOT_FOUND');
    (await admin.execute(enter, { portalId }, { token: outside })).expectData();
    (await admin.execute(enter, { portalId })).expectError('NOT_FOUND');
    const { viewer } = (await admin.execute(list, {}, { token: outside })).expectData<Listed>();
    expect(viewer.memberships.map((one) => one.portalId)).toEqual([portalId]);
    const notices = '{ notices { totalCount } unreadNoticeCount }';
    (await admin.execute(notices, {}, { token: outside })).expectData();
    const inside = `query ($portalId: ID!) { unreadNoticeCount(portalId: $portalId) }`;
    (await admin.execute(inside, { portalId: admin.portalId }, { token: outside })).expectError('NOT_FOUND');
  });
});
