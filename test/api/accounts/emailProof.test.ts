import { aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});

const ask = 'mutation { requestEmailProof { sent message } }';
const prove = 'mutation ($token: String!) { proveEmail(token: $token) { __typename ... on Problem { code message } } }';

describe('P3: proving the e-mail address', () => {
  it('shows the membership that waited for it in another organization', async () => {
    const { name, moderator } = await admin.createsPortal();
    const other = await anInternalModerator(server);
    const { createPortal } = (
      await other.execute(
        'mutation ($name: String!) { createPortal(input: { name: $name, title: "Other", language: pl }) { ... on CreatePortalSuccess { portal { id } } } }',
        { name },
      )
    ).expectData<{ createPortal: { portal: { id: string } } }>();
    expect((await moderator.execute(ask)).expectData()).toMatchObject({ requestEmailProof: { sent: true } });
    const [mail] = await mailsTo(server, name);
    expect(mail?.link).toMatch(/\/prove-email\/[\w-]{43}$/);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => moderator.execute(prove, { token: mail?.token })),
    );
    const outcomes = answers.map(
      (answer) => answer.expectData<{ proveEmail: { __typename: string } }>().proveEmail.__typename,
    );
    expect(outcomes.filter((one) => one === 'ProveEmailSuccess')).toHaveLength(1);
    const { viewer } = (
      await moderator.execute(
        '{ viewer { emailProved memberships { portalId status portalTitle portalLanguage portal { id } } } }',
      )
    ).expectData<{ viewer: { emailProved: boolean; memberships: object[] } }>();
    expect(viewer.emailProved).toBe(true);
    expect(viewer.memberships).toContainEqual({
      portalId: createPortal.portal.id,
      status: 'AWAITING_ACCEPTANCE',
      portalTitle: 'Other',
      portalLanguage: 'pl',
      portal: null,
    });
    expect((await moderator.execute(ask)).expectData()).toMatchObject({ requestEmailProof: { sent: false } });
  });

  it('needs the newest address, within 24 hours, and no other kind of token', async () => {
    const { portalId } = await admin.createsPortal();
    const learner = await aMember(server, portalId, 'LEARNER');
    await learner.execute(ask);
    const [mail] = await mailsTo(server, learner.email);
    const reset = `mutation ($token: String!) { resetPassword(input: { token: $token, newPassword: "a brand new password" }) { ... on Problem { code message } } }`;
    (await execute(server, reset, { token: mail?.token })).expectProblem('ACCOUNT_LINK_INVALID');
    await server.superuser.query(`UPDATE account_token SET expires_at = now() WHERE account_id = $1`, [
      learner.accountId,
    ]);
    (await learner.execute(prove, { token: mail?.token })).expectProblem('ACCOUNT_LINK_INVALID');
  });

  it('S28: is mailed at most five times an hour', async () => {
    const { portalId } = await admin.createsPortal();
    const learner = await aMember(server, portalId, 'LEARNER');
    for (let n = 0; n < 5; n++) (await learner.execute(ask)).expectData();
    (await learner.execute(ask)).expectError('RATE_LIMITED');
  });
});
