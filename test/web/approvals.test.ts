import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { mailsTo } from '../harness/mails.ts';
import { anEmail, aPassword, aRegistrationLink, confirms, registers, setsUp } from '../harness/registration.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

async function aClosedPortal(): Promise<{ by: Actor; token: string }> {
  const { moderator: by } = await inside.createsPortal();
  await setsUp(by, { title: 'Dealer Academy', confirmEmail: false });
  return { by, token: (await aRegistrationLink(by, { mode: 'CLOSED', name: 'Website' })).token };
}

/** Somebody who registers by the link and waits; by the API, so that events happen. */
async function waits(token: string, name: string): Promise<string> {
  const email = anEmail();
  expect((await registers(server.server, token, { email, name })).outcome).toBe('RegisterSuccess');
  const mail = (await mailsTo(server.server, email)).at(-1);
  const confirmToken = mail?.link?.split('/confirm/')[1];
  if (confirmToken) await confirms(server.server, confirmToken, aPassword);
  return email;
}

const statusOf = async (portalId: string, email: string): Promise<unknown> => {
  const { rows } = await server.server.superuser.query(
    'SELECT status, refusal_reason FROM membership WHERE portal_id = $1 AND lower(email) = lower($2)',
    [portalId, email],
  );
  return [rows[0]?.status, rows[0]?.refusal_reason];
};

async function queueOf(
  actor: Actor,
  language: 'en' | 'cs',
  theme: 'light' | 'dark' = 'light',
  width = 1280,
): Promise<Web> {
  const web = await openWeb(server, { language, theme, width });
  await web.enterAs(actor, 'EXTERNAL');
  await web.open(`/p/${actor.portalId}/run/approvals`);
  return web;
}
const rowOf = ({ page }: Web, name: string) => page.getByRole('row').filter({ hasText: name });

describeInChromium('the queue of approvals', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it('is the same in two windows at once, in two languages (R2)', async () => {
    const { by, token } = await aClosedPortal();
    const other = await aMember(server.server, by.portalId, 'MODERATOR', 'EXTERNAL');
    const [one, two] = [await queueOf(by, 'en'), await queueOf(other, 'cs', 'dark')];
    await one.page.getByRole('heading', { name: 'Nobody waits' }).waitFor();
    await two.page.getByRole('heading', { name: 'Nikdo nečeká' }).waitFor();
    await one.expectAccessible('approvals-empty');
    const [anna, bela, cyril] = [
      await waits(token, 'Anna New'),
      await waits(token, 'Bela New'),
      await waits(token, 'Cyril New'),
    ];
    // They come by themselves, on both pages and into the navigation.
    for (const web of [one, two]) await rowOf(web, 'Cyril New').waitFor();
    await one.page.getByRole('link', { name: /Waiting for approval.*3 people wait/ }).waitFor();
    await two.page.getByRole('link', { name: /Čekají na schválení.*čekají 3 lidé/ }).waitFor();
    await one.expectAccessible('approvals');
    await two.expectAccessible('approvals-cs');
    await rowOf(one, 'Anna New').getByRole('button', { name: 'Let in: Anna New' }).click();
    await rowOf(two, 'Anna New').waitFor({ state: 'detached' });
    await two.page.getByText('Jiný moderátor pustil dovnitř: Anna New.').waitFor();
    expect(await statusOf(by.portalId, anna)).toEqual(['ACTIVE', null]);
    // Refusing wants a reason, which goes into the mail.
    await rowOf(two, 'Bela New').getByRole('button', { name: 'Odmítnout: Bela New' }).click();
    const dialog = two.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('   ');
    await dialog.getByRole('button', { name: 'Odmítnout' }).click();
    await dialog.getByRole('alert').filter({ hasText: /\w/ }).first().waitFor();
    await two.expectAccessible('approvals-refuse-cs');
    await dialog.getByRole('textbox').fill('Jste u jiného prodejce.');
    await dialog.getByRole('button', { name: 'Odmítnout' }).click();
    await rowOf(one, 'Bela New').waitFor({ state: 'detached' });
    await one.page.getByText('Another moderator refused Bela New.').waitFor();
    expect(await statusOf(by.portalId, bela)).toEqual(['REFUSED', 'Jste u jiného prodejce.']);
    await one.page.getByRole('link', { name: /Waiting for approval.*1 person waits/ }).waitFor();
    expect(await statusOf(by.portalId, cyril)).toEqual(['AWAITING_APPROVAL', null]);
    await one.close();
    await two.close();
  }, 90_000);

  it('says kindly that somebody else was faster', async () => {
    const { by, token } = await aClosedPortal();
    const email = await waits(token, 'Dana New');
    const web = await queueOf(by, 'en');
    await rowOf(web, 'Dana New').waitFor();
    // This window hears of nothing any more, and so still shows her.
    await web.page.evaluate(() => Object.assign(WebSocket.prototype, { send: () => undefined }));
    await web.context.routeWebSocket(/graphql/, () => undefined);
    await server.server.superuser.query(`UPDATE membership SET status = 'ACTIVE' WHERE lower(email) = lower($1)`, [
      email,
    ]);
    await rowOf(web, 'Dana New').getByRole('button', { name: 'Let in: Dana New' }).click();
    await web.page.getByText('1 person was already answered by another moderator.').waitFor();
    await web.page.getByRole('heading', { name: 'Nobody waits' }).waitFor();
    expect(
      await web.page.getByRole('alert').filter({ hasText: /\w/ }).filter({ hasNotText: 'moderator' }).count(),
    ).toBe(0);
    await web.close();
  }, 90_000);

  it('answers many at once, and takes back a refusal', async () => {
    const { by, token } = await aClosedPortal();
    const names = ['Ewa New', 'Fritz New', 'Gabi New'];
    const emails: string[] = [];
    for (const name of names) emails.push(await waits(token, name));
    const web = await queueOf(by, 'en', 'dark', 320);
    const { page } = web;
    await rowOf(web, 'Gabi New').waitFor();
    await page.getByRole('checkbox', { name: 'Choose all on this page' }).check();
    await page.getByRole('checkbox', { name: 'Choose Gabi New' }).uncheck();
    await page.getByRole('button', { name: 'Refuse 2' }).waitFor();
    await web.expectAccessible('approvals-chosen');
    await page.getByRole('button', { name: 'Refuse 2' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('This link is for dealers.');
    await page.getByRole('dialog').getByRole('button', { name: 'Refuse', exact: true }).click();
    await page.getByText('2 people were refused and get a mail.').waitFor();
    await page.getByRole('checkbox', { name: 'Choose Gabi New' }).check();
    await page.getByRole('button', { name: 'Let 1 in' }).click();
    await page.getByRole('heading', { name: 'Nobody waits' }).waitFor();
    await page.getByRole('link', { name: 'Refused' }).click();
    await rowOf(web, 'Ewa New').getByText('This link is for dealers.').waitFor();
    await web.expectAccessible('approvals-refused');
    await rowOf(web, 'Ewa New').getByRole('button', { name: 'Let in: Ewa New' }).click();
    await rowOf(web, 'Ewa New').waitFor({ state: 'detached' });
    expect(await Promise.all(emails.map((email) => statusOf(by.portalId, email)))).toEqual([
      ['ACTIVE', null],
      ['REFUSED', 'This link is for dealers.'],
      ['ACTIVE', null],
    ]);
    await web.close();
  }, 90_000);
});
