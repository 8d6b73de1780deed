import { createHash, randomBytes } from 'node:crypto';
import { logoPath } from '../../server/files/logoPath.ts';
import * as sample from '../../server/files/testing/sampleFiles.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { mailsTo } from '../harness/mails.ts';
import { anEmail, aRegistrationLink, registers } from '../harness/registration.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { uploads } from '../harness/uploads.ts';
import { invites, tokenFor } from './invitations/invites.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ portalId, moderator } = await inside.createsPortal());
});

const aLogo = (width = 64): Buffer => Buffer.concat([sample.png(width, 32), randomBytes(8)]);
const set = `mutation ($input: UpdatePortalSettingsInput!) { updatePortalSettings(input: $input) { __typename
  ... on UpdatePortalSettingsSuccess { settings { look { accent logoUrl } } }
  ... on Problem { code message } ... on InvalidInputProblem { field } } }`;

interface Answered {
  __typename: string;
  code?: string;
  field?: string;
  settings?: { look: { accent: string | null; logoUrl: string | null } };
}
async function sets(given: Record<string, unknown>, by: Actor = moderator): Promise<Answered> {
  const answer = await by.execute(set, { input: { portalId, ...given } });
  return answer.expectData<{ updatePortalSettings: Answered }>().updatePortalSettings;
}
const loads = (url: string, method: 'GET' | 'HEAD' = 'GET') =>
  server.app.http.inject({ method, url: new URL(url, 'http://here').pathname });

async function uploaded(bytes: Buffer, name = 'logo.png'): Promise<string> {
  const { file } = await uploads(moderator, portalId, name, bytes);
  return file?.sha256 ?? '';
}

describe('the look of a portal', () => {
  it('is set by who runs it and shows to its members, also to one who waits', async () => {
    const bytes = aLogo();
    const { settings } = await sets({ accent: '#FFEE00', logo: await uploaded(bytes) });
    expect(settings?.look.accent).toBe('#ffee00');
    const learner = await aMember(server, portalId, 'LEARNER', 'EXTERNAL');
    const ask = 'query { viewer { memberships { portalId portalLook { accent logoUrl } } } }';
    const look = async () =>
      (await learner.execute(ask)).expectData<{ viewer: { memberships: { portalLook: unknown }[] } }>().viewer
        .memberships[0]?.portalLook;
    expect(await look()).toEqual(settings?.look);
    await server.superuser.query('UPDATE account SET email_proved_at = now() WHERE id = $1', [learner.accountId]);
    await server.superuser.query(`UPDATE membership SET status = 'AWAITING_ACCEPTANCE' WHERE account_id = $1`, [
      learner.accountId,
    ]);
    expect(await look()).toEqual(settings?.look);
    // What is left out stays; null takes away.
    expect((await sets({ title: 'Academy' })).settings?.look).toEqual(settings?.look);
    expect((await sets({ accent: null, logo: null })).settings?.look).toEqual({ accent: null, logoUrl: null });
  });

  it('shows at the doors to who has the link, the mail or the invitation, and to nobody else', async () => {
    const { settings } = await sets({
      accent: '#1d5c63',
      logo: await uploaded(aLogo()),
      confirmEmail: true,
      title: 'Academy',
    });
    const look = settings?.look;
    const nobody = anonymous(server);
    const { token, linkId } = await aRegistrationLink(moderator);
    const form = `query ($token: String!) { registrationLink(token: $token) { __typename ... on RegistrationForm { look { accent logoUrl } } } }`;
    const shown = async () => (await nobody.execute(form, { token })).expectData<{ registrationLink: object }>();
    expect(await shown()).toEqual({ registrationLink: { __typename: 'RegistrationForm', look } });
    const invited = anEmail();
    await invites(moderator, [invited]);
    const offer = await nobody.execute(
      'query ($token: String!) { invitation(token: $token) { look { accent logoUrl } } }',
      {
        token: await tokenFor(server, invited),
      },
    );
    expect(offer.expectData()).toEqual({ invitation: { look } });
    const email = anEmail();
    await registers(server, token, { email });
    const confirm = 'query ($token: String!) { registration(token: $token) { portalTitle look { accent logoUrl } } }';
    const mail = await mailedToken(email);
    expect((await nobody.execute(confirm, { token: mail })).expectData()).toEqual({
      registration: { portalTitle: 'Academy', look },
    });
    expect((await nobody.execute(confirm, { token: `${mail}x` })).expectData()).toEqual({ registration: null });
    await server.superuser.query('UPDATE registration_link SET revoked_at = now() WHERE id = $1', [linkId]);
    expect(await shown()).toEqual({ registrationLink: { __typename: 'RegistrationLinkInvalidProblem' } });
    expect((await nobody.execute(confirm, { token: mail })).expectData()).toEqual({ registration: null });
  });

  it('gives the bytes to everybody who has the address, as what they are and for good', async () => {
    const bytes = aLogo();
    const logo = await uploaded(bytes);
    const url = (await sets({ logo })).settings?.look.logoUrl ?? '';
    expect(url).not.toContain(portalId);
    const { statusCode, headers, rawPayload } = await loads(url);
    expect([statusCode, rawPayload.equals(bytes)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const head = await loads(url, 'HEAD');
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([
      200,
      String(bytes.length),
      0,
    ]);
  });

  it('tells nothing of files to who has no address (S20)', async () => {
    const bytes = aLogo();
    const sha256 = await uploaded(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const good = logoPath(server.deps.secret, sha256, 'image/png');
    const gone = logoPath(server.deps.secret, '0'.repeat(64), 'image/png');
    const forged = [`/logos/${'x'.repeat(43)}/${sha256}.png`, good.replace('.png', '.jpg'), gone];
    for (const path of forged) {
      const { statusCode, headers, body } = await loads(path);
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 404, 'no-store']);
      expect(body).not.toContain(sha256);
    }
  });
});

describe('a look that cannot be', () => {
  it.each(['red', '#fff', '#12345g', 'url(//evil.example)', '#1d5c63;'])(
    'refuses the colour %s at its field',
    async (accent) => {
      expect(await sets({ accent })).toMatchObject({ code: 'COLOUR_INVALID', field: 'input.accent' });
    },
  );

  it('refuses what is no logo', async () => {
    const other = await inside.createsPortal();
    const { file: foreign } = await uploads(other.moderator, other.portalId, 'logo.png', aLogo());
    const tooLarge = Buffer.concat([sample.png(64, 64), randomBytes(512_000)]);
    const cases: [string, string][] = [
      ['LOGO_NOT_FOUND', '0'.repeat(64)],
      ['LOGO_NOT_FOUND', 'no hash'],
      // Of another portal: as if it were nowhere (S12).
      ['LOGO_NOT_FOUND', foreign?.sha256 ?? ''],
      ['LOGO_TYPE', await uploaded(Buffer.from('a;b'), 'table.csv')],
      ['LOGO_SIZE', await uploaded(aLogo(3_000))],
      ['LOGO_SIZE', await uploaded(aLogo(8))],
      ['LOGO_TOO_LARGE', await uploaded(tooLarge)],
    ];
    for (const [code, logo] of cases) expect(await sets({ logo })).toMatchObject({ code, field: 'input.logo' });
  });
});

/** The token of the newest mail of a registration. */
async function mailedToken(email: string): Promise<string> {
  const mails = await mailsTo(server, email);
  return (mails.at(-1)?.link ?? '').split('/').at(-1) ?? '';
}
