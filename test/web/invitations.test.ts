import { anEmail, invites } from '../api/invitations/invites.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { mailsTo } from '../harness/mails.ts';
import { aPublishedCourse, setsUp } from '../harness/registration.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

const words = {
  en: {
    invite: /^Invite 3 people/,
    sent: '2 invitations are on their way.',
    member: 'Is a member already',
    wrong: 'This is no e-mail address',
  },
  de: {
    invite: /^3 Personen einladen/,
    sent: '2 Einladungen sind unterwegs.',
    member: 'Ist schon dabei',
    wrong: 'Das ist keine E-Mail-Adresse',
  },
};

async function aPortal(): Promise<Actor> {
  const { moderator } = await inside.createsPortal();
  await setsUp(moderator, { title: 'Dealer Academy' });
  await server.server.superuser.query('UPDATE account SET language = NULL');
  return moderator;
}

const rowOf = ({ page }: Pick<Web, 'page'>, name: string) => page.getByRole('row').filter({ hasText: name });

/** What the database has of an invitation. */
async function invitation(email: string): Promise<Record<string, unknown>> {
  const { rows } = await server.server.superuser.query(
    `SELECT name, message, language, revoked_at IS NOT NULL AS revoked, sends FROM invitation WHERE lower(email) = lower($1)`,
    [email],
  );
  return rows[0] as Record<string, unknown>;
}

/** Lets an invitation be sent again, as if its mail were old. */
const waits = () =>
  server.server.superuser.query(`UPDATE invitation SET last_sent_at = last_sent_at - interval '1 hour'`);

describeInChromium('invitations', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['de', 'dark', 320],
    ] as const),
  )(
    'go to many pasted addresses, each with a result of its own (R3), in %s',
    async (language, theme, width) => {
      const by = await aPortal();
      const courseId = await aPublishedCourse(by, 'Golf for beginners');
      const member = await aMember(server.server, by.portalId, 'LEARNER');
      const [one, two] = [anEmail(), anEmail()];
      const web = await openWeb(server, { language, theme, width });
      const { page } = web;
      const told = words[language];
      await web.enterAs(by, 'EXTERNAL');
      await web.open(`/p/${by.portalId}/run/invitations`);
      await page.getByRole('heading', { level: 2 }).waitFor();
      await web.expectAccessible(`invitations-none-${language}`);
      await web.open(`/p/${by.portalId}/run/invitations/new`);
      const addresses = page.locator('[name=addresses]');
      await addresses.fill(`${one}, "Nina New" <${two}>; ${one.toUpperCase()}\n${member.email}\nnot an address`);
      await page.getByText(told.wrong).waitFor();
      await web.expectAccessible(`invitations-problem-${language}`);
      expect(await page.locator('main [type=submit]').isDisabled()).toBe(true);
      await addresses.fill(`${one}, "Nina New" <${two}>; ${one.toUpperCase()}\n${member.email}\n`);
      await page.fill('[name=message]', 'See you in the <b>spring</b>!');
      await page.getByRole('combobox', { name: /Courses|Kurse/ }).click();
      await page.getByRole('option', { name: 'Golf for beginners' }).click();
      await page.getByRole('button', { name: told.invite }).click();
      await page.getByText(told.sent).waitFor();
      await page.getByText(told.member).waitFor();
      await web.expectAccessible(`invitations-results-${language}`);
      expect(await invitation(two)).toMatchObject({
        name: 'Nina New',
        message: 'See you in the <b>spring</b>!',
        sends: 1,
      });
      const { rows } = await server.server.superuser.query(
        'SELECT DISTINCT course_id FROM invitation_course WHERE portal_id = $1',
        [by.portalId],
      );
      expect(rows).toEqual([{ course_id: courseId }]);
      expect((await mailsTo(server.server, two)).at(-1)?.text).toContain('See you in the <b>spring</b>!');
      await page.getByRole('link', { name: /To the invitations|Zu den Einladungen/ }).click();
      await rowOf(web, 'Nina New').waitFor();
      await web.expectAccessible(`invitations-${language}`);
      await web.close();
    },
    90_000,
  );

  it('are filtered by state in the address, sent again and taken back, one and many', async () => {
    const by = await aPortal();
    const emails = [anEmail(), anEmail(), anEmail()].sort();
    await invites(by, emails);
    const [first = '', second = '', third = ''] = emails;
    const web = await openWeb(server);
    const { page } = web;
    await web.enterAs(by, 'EXTERNAL');
    await web.open(`/p/${by.portalId}/run/invitations?sort=EMAIL`);
    await rowOf(web, third).waitFor();
    // A mail went out just now: the server refuses, in words.
    await page.getByRole('button', { name: `Send again: ${first}` }).click();
    await page.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
    expect(await invitation(first)).toMatchObject({ sends: 1 });
    await web.expectAccessible('invitations-limited');
    await waits();
    await page.getByRole('button', { name: `Send again: ${first}` }).click();
    await rowOf(web, first).getByText('2 mails in all').waitFor();
    await rowOf(web, first)
      .getByRole('button', { name: /^Take back/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await rowOf(web, first).getByText('Taken back').waitFor();
    expect(await invitation(first)).toMatchObject({ revoked: true });
    await page.getByLabel('State', { exact: true }).selectOption('SENT');
    await rowOf(web, first).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('state')).toBe('SENT');
    await page.reload();
    await rowOf(web, second).waitFor();
    expect(await rowOf(web, first).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Choose all open ones on this page' }).check();
    await page.getByRole('button', { name: 'Send 2 again' }).click();
    await page.getByText('2 invitations are on their way again.').waitFor();
    expect(await invitation(third)).toMatchObject({ sends: 2 });
    await page.getByRole('checkbox', { name: `Choose ${second}` }).check();
    await page.getByRole('checkbox', { name: `Choose ${third}` }).check();
    await page.getByRole('button', { name: 'Take 2 back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take 2 back' }).click();
    await page.getByRole('heading', { name: 'Nothing matches.' }).waitFor();
    expect([await invitation(second), await invitation(third)]).toMatchObject([{ revoked: true }, { revoked: true }]);
    await web.close();
  }, 90_000);
});
