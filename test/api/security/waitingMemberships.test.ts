import { anInternalModerator, aSession } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});

const accept =
  'mutation ($portalId: ID!) { acceptMembership(portalId: $portalId) { status portal { id counts { members } } } }';

/** Two organizations open a portal of the same name; the first knows the generated password of its moderator. */
async function twoPortalsOfOneName() {
  const [first, second] = [await anInternalModerator(server), await anInternalModerator(server)];
  const one = await first.createsPortal();
  const { createPortal } = (
    await second.execute(
      'mutation ($name: String!) { createPortal(input: { name: $name }) { ... on CreatePortalSuccess { portal { id } generatedPassword } } }',
      { name: one.name },
    )
  ).expectData<{ createPortal: { portal: { id: string }; generatedPassword: null } }>();
  return { first, one, otherId: createPortal.portal.id };
}

describe("P3: a membership that waits in another organization's portal", () => {
  it('opens nothing to whoever knows the generated password of the first portal', async () => {
    const { one, otherId } = await twoPortalsOfOneName();
    (await one.moderator.execute(accept, { portalId: otherId })).expectError('NOT_FOUND');
    const { viewer } = (await one.moderator.execute('{ viewer { memberships { portalId status } } }')).expectData<{
      viewer: { memberships: object[] };
    }>();
    expect(viewer.memberships).toEqual([{ portalId: one.portalId, status: 'ACTIVE' }]);
  });

  it('waits for a person who proved the address, and acts with the new rights at once', async () => {
    const { one, otherId } = await twoPortalsOfOneName();
    await server.superuser.query('UPDATE account SET email_proved_at = now() WHERE id = $1', [one.moderator.accountId]);
    const token = await aSession(server, one.moderator.accountId, 'EXTERNAL');
    const answer = await execute(server, accept, { portalId: otherId }, { token });
    expect(answer.expectData()).toEqual({
      acceptMembership: { status: 'ACTIVE', portal: { id: otherId, counts: { members: 1 } } },
    });
  });

  it('is another membership all the same: the person gets a link by mail, and nobody a new password', async () => {
    const { first, one } = await twoPortalsOfOneName();
    const before = await passwordHash(one.moderator.accountId);
    const replace = `mutation ($id: ID!) { replacePortalPassword(portalId: $id) {
      __typename ... on ReplacePortalPasswordMailed { moderatorLogin } } }`;
    const answer = await first.execute(replace, { id: one.portalId });
    expect(answer.expectData()).toEqual({
      replacePortalPassword: { __typename: 'ReplacePortalPasswordMailed', moderatorLogin: one.name },
    });
    expect(await passwordHash(one.moderator.accountId)).toBe(before);
    const [mail] = await mailsTo(server, one.name);
    expect(mail).toMatchObject({ subject: 'Choose a new password' });
  });
});

async function passwordHash(accountId: string): Promise<string> {
  return (await server.superuser.query('SELECT password_hash FROM account WHERE id = $1', [accountId])).rows[0]
    .password_hash;
}
