import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aPublishedTest, begins, submits } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aPublishedCourse, enrolls, listed } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { aPerson, type StagedMember } from '../harness/members.ts';
import { publishesTerms } from '../harness/registration.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;
let testId: string;

const trueFalse = [{ stem: 'Really?', answers: { trueFalse: { correct: true } } }];

const words = {
  en: {
    courses: 'Courses',
    attempts: 'Attempts',
    history: 'History',
    handedIn: /handed in/i,
    way: 'How they came in',
    agreed: 'Agreed to version 1',
    overdue: '–',
  },
  de: {
    courses: 'Kurse',
    attempts: 'Versuche',
    history: 'Verlauf',
    handedIn: /abgegeben/i,
    way: 'Wie die Person kam',
    agreed: 'Fassung 1',
    overdue: '–',
  },
};

async function asModerator(options: Parameters<typeof openWeb>[1] = {}): Promise<Web> {
  const web = await openWeb(server, options);
  await web.enterAs(moderator, 'EXTERNAL');
  // Says at which step it stands, before the whole test runs out of time.
  web.page.setDefaultTimeout(10_000);
  return web;
}

async function aNamedPerson(name: string): Promise<StagedMember> {
  const person = await aPerson(server.server, portalId);
  await server.server.superuser.query('UPDATE membership SET name = $2 WHERE id = $1', [person.memberId, name]);
  return person;
}

/** Agrees to the terms of the portal. */
async function accepts(by: Actor): Promise<void> {
  const text = 'mutation ($input: AcceptTermsInput!) { acceptTerms(input: $input) { __typename } }';
  (await by.execute(text, { input: { portalId, version: 1 } })).expectData();
}

const open = (web: Web, { memberId }: StagedMember, tab = ''): Promise<void> =>
  web.open(`/p/${portalId}/run/members/${memberId}${tab && `?tab=${tab}`}`);

describeInChromium("a person's page", () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
    ({ portalId, moderator } = await inside.createsPortal());
    ({ testId } = await aPublishedTest(moderator, { attemptLimit: 1, timeLimitSeconds: 600 }, trueFalse));
    await publishesTerms(moderator);
    await accepts(moderator);
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['de', 'dark', 320],
    ] as const),
  )('shows what the person did, each part when it is opened, in %s', async (language, theme, width) => {
    const told = words[language];
    const person = await aNamedPerson('Petra Person');
    const title = unique('Course');
    const courseId = await aPublishedCourse(moderator, title);
    await enrolls(moderator, [person.memberId], [courseId]);
    await submits(person, (await begins(person, testId)).id);
    await accepts(person);
    const web = await asModerator({ language, theme, width });
    const asked: string[] = [];
    web.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
    });
    await open(web, person);
    await web.page.getByRole('heading', { level: 1, name: 'Petra Person' }).waitFor();
    await web.page.getByRole('heading', { name: told.way }).waitFor();
    await web.page.getByText(told.agreed).waitFor();
    await web.expectAccessible(`member-${language}`);
    // Nothing of the other tabs was fetched.
    expect(asked.filter((body) => /EnrollmentsOfMember|AttemptsOfMember|EvidenceOfMember/.test(body))).toEqual([]);
    await web.page.getByRole('tab', { name: told.courses }).click();
    await web.page.waitForURL(/tab=courses/);
    await web.page.getByRole('row').filter({ hasText: title }).waitFor();
    await web.expectAccessible(`member-courses-${language}`);
    await web.page.getByRole('tab', { name: told.attempts }).click();
    const link = web.page.getByRole('link', { name: /^Test-/ });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(new RegExp(`/p/${portalId}/run/results/attempts/`));
    await web.expectAccessible(`member-attempts-${language}`);
    await web.page.reload();
    await link.waitFor();
    await web.page.getByRole('tab', { name: told.history }).click();
    const events = web.page.getByRole('main').getByRole('listitem');
    await events.filter({ hasText: told.handedIn }).waitFor();
    await web.expectAccessible(`member-history-${language}`);
    // What happens now appears by itself, and what happens to others does not.
    const before = await events.count();
    await enrolls(moderator, [(await aNamedPerson('Somebody Else')).memberId], [courseId]);
    await enrolls(moderator, [person.memberId], [await aPublishedCourse(moderator, unique('Live course'))]);
    await events.filter({ hasText: /Live course/ }).waitFor();
    expect(await events.count()).toBe(before + 1);
    await web.close();
  });

  it('enrols, sets another date and ends an enrolment', async () => {
    const person = await aNamedPerson('Erik Enrolled');
    const title = unique('Dated course');
    await aPublishedCourse(moderator, title);
    const web = await asModerator();
    await open(web, person, 'courses');
    await web.page.getByText('Not enrolled in any course').waitFor();
    await web.expectAccessible('member-courses-none');
    await web.page.getByRole('button', { name: 'Enrol in courses' }).click();
    const dialog = web.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Courses' }).fill(title);
    await web.page.getByRole('option', { name: title }).click();
    await dialog.getByLabel('To be done by').fill('2040-05-01');
    await dialog.getByRole('button', { name: 'Enrol', exact: true }).click();
    const row = web.page.getByRole('row').filter({ hasText: title });
    await row.getByText('1 May 2040').waitFor();
    await row.getByRole('button', { name: `New date: ${title}` }).click();
    await dialog.getByLabel('To be done by').fill('2041-06-02');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row.getByText('2 Jun 2041').waitFor();
    expect((await listed(moderator, { memberId: person.memberId }))[0]?.dueAt).toMatch(/^2041-06-0[23]/);
    await row.getByRole('button', { name: 'End' }).click();
    await dialog.getByRole('button', { name: 'End' }).click();
    await row.getByText('Ended').waitFor();
    expect((await listed(moderator, { memberId: person.memberId }))[0]?.state).toBe('ENDED');
    expect(await row.getByRole('button').count()).toBe(0);
    await web.close();
  });

  it('gives one person more attempts and time, and takes them back (L6)', async () => {
    const person = await aNamedPerson('Alan Allowed');
    const web = await asModerator();
    await open(web, person, 'allowances');
    await web.page.getByRole('button', { name: 'Give more attempts or time' }).click();
    const dialog = web.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Test' }).click();
    await web.page.getByRole('option', { name: /^Test-/ }).click();
    await dialog.getByRole('textbox', { name: 'Extra attempts' }).fill('2');
    await dialog.getByRole('textbox', { name: 'Extra minutes for each attempt' }).fill('15');
    await web.expectAccessible('member-allowance-form');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await web.page.getByText('2 extra attempts · 15 extra minutes').waitFor();
    await web.expectAccessible('member-allowances');
    const text = 'SELECT extra_attempts AS n, extra_seconds AS s FROM allowance WHERE membership_id = $1';
    expect((await server.server.superuser.query(text, [person.memberId])).rows).toEqual([{ n: 2, s: 900 }]);
    await web.page.getByRole('button', { name: /^Change: / }).click();
    await dialog.getByRole('textbox', { name: 'Extra attempts' }).fill('0');
    await dialog.getByRole('textbox', { name: 'Extra minutes for each attempt' }).fill('0');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await web.page.getByText('The usual rules hold').waitFor();
    await web.close();
  });

  it('changes name and role, and disables and lets in again', async () => {
    const person = await aNamedPerson('Rita Role');
    const web = await asModerator();
    await open(web, person);
    await web.page.getByRole('button', { name: 'Change name or role' }).click();
    const dialog = web.page.getByRole('dialog');
    await dialog.locator('[name=name]').fill('Rita Renamed');
    await dialog.locator('[name=role]').selectOption('MANAGER');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await web.page.getByRole('heading', { level: 1, name: 'Rita Renamed' }).waitFor();
    await web.page.getByRole('button', { name: 'Disable' }).click();
    await dialog.getByRole('button', { name: 'Disable' }).click();
    await web.page.getByRole('button', { name: 'Let in again' }).click();
    await web.page.getByRole('button', { name: 'Disable' }).waitFor();
    const { rows } = await server.server.superuser.query('SELECT role, status FROM membership WHERE id = $1', [
      person.memberId,
    ]);
    expect(rows).toEqual([{ role: 'MANAGER', status: 'ACTIVE' }]);
    await web.close();
  });

  it('erases in two steps, the second by typing the address (R11)', async () => {
    const person = await aNamedPerson('Gone Girl');
    const web = await asModerator();
    const dialog = web.page.getByRole('dialog');
    await open(web, person);
    await web.page.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('This is lost').waitFor();
    await dialog.getByText('This stays, without a name').waitFor();
    await web.expectAccessible('member-erase-1');
    expect(await dialog.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByRole('textbox').fill('somebody@else.example');
    expect(await dialog.getByRole('button', { name: 'Erase now' }).isDisabled()).toBe(true);
    await web.expectAccessible('member-erase-2');
    // Escape leaves everything as it is.
    await web.page.keyboard.press('Escape');
    const status = async (): Promise<string> =>
      (await server.server.superuser.query('SELECT status FROM membership WHERE id = $1', [person.memberId])).rows[0]
        .status;
    expect(await status()).toBe('ACTIVE');
    await web.page.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await dialog.getByRole('textbox').fill(person.email.toUpperCase());
    await dialog.getByRole('button', { name: 'Erase now' }).click();
    await web.page.getByRole('heading', { level: 1, name: 'Erased person' }).waitFor();
    expect(await status()).toBe('ERASED');
    expect(await web.page.getByRole('button', { name: 'Erase for good' }).count()).toBe(0);
    await web.expectAccessible('member-erased');
    await web.close();
  });

  it('merges an outsider with the employee after a preview, and takes them apart again (R7)', async () => {
    const outsider = await aNamedPerson('Otto Outsider');
    const courseId = await aPublishedCourse(moderator);
    await enrolls(moderator, [outsider.memberId], [courseId]);
    const employee = await aPerson(server.server, inside.portalId, 'LEARNER', null, 'INTERNAL');
    const web = await openWeb(server);
    web.page.setDefaultTimeout(10_000);
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run/members/${employee.memberId}`);
    await web.page.getByRole('button', { name: 'Merge with an outside record' }).click();
    const dialog = web.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('nobody@nowhere.example');
    await dialog.getByRole('button', { name: 'See what would happen' }).click();
    await dialog.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await dialog.getByRole('textbox').fill(outsider.email);
    await dialog.getByRole('button', { name: 'See what would happen' }).click();
    await dialog.getByText('The membership passes over.').waitFor();
    await web.expectAccessible('member-merge');
    await dialog.getByRole('button', { name: 'Merge now' }).click();
    await dialog.waitFor({ state: 'detached' });
    const holder = async (): Promise<string> =>
      (await server.server.superuser.query('SELECT account_id FROM membership WHERE id = $1', [outsider.memberId]))
        .rows[0].account_id;
    expect(await holder()).toBe(employee.accountId);
    await web.open(`/internal/p/${inside.portalId}/run/members/merges`);
    await web.page.getByRole('button', { name: 'Take apart again' }).click();
    await web.expectAccessible('member-merges');
    await dialog.getByRole('button', { name: 'Take apart again' }).click();
    await web.page.getByRole('table').getByText('Taken apart again').waitFor();
    expect(await holder()).toBe(outsider.accountId);
    await web.close();
  });
});
