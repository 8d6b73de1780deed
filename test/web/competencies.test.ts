import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, change } from '../harness/courses.ts';
import { looks } from '../harness/looks.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    none: 'No competencies yet',
    create: 'New competency',
    title: 'Title',
    missing: 'Give it a title.',
    save: 'Save',
    taken: /already/,
    edit: 'Edit',
    remove: 'Delete',
    inUse: /point to this competency/,
    copied: 'Internal portal',
    here: 'Made here',
    cancel: 'Cancel',
  },
  pl: {
    none: 'Nie ma jeszcze kompetencji',
    create: 'Nowa kompetencja',
    title: 'Nazwa',
    missing: 'Podaj nazwę.',
    save: 'Zapisz',
    taken: /już/,
    edit: 'Edytuj',
    remove: 'Usuń',
    inUse: /Z tej kompetencji korzystają/,
    copied: 'Portal wewnętrzny',
    here: 'Utworzona tutaj',
    cancel: 'Anuluj',
  },
};

/** A course whose draft teaches a competency. */
async function teaches(by: Actor, title: string): Promise<void> {
  const query = `query ($portalId: ID!, $search: String) { competencies(portalId: $portalId, search: $search) { nodes { id } } }`;
  const found = (await by.execute(query, { portalId: by.portalId, search: title })).expectData<{
    competencies: { nodes: { id: string }[] };
  }>();
  const competencyIds = found.competencies.nodes.map(({ id }) => id);
  const input = { courseId: await aCourse(by), competencyIds };
  await change(by, 'setCourseCompetencies', 'SetCourseCompetenciesInput', input, '... on Problem { code }');
}

describeInChromium('competencies', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'are added, renamed, searched and deleted (T3), in %s',
    async (language, theme, width) => {
      const say = words[language];
      const inside = await anInternalModerator(server.server);
      const { moderator } = await inside.createsPortal();
      const { superuser } = server.server;
      await superuser.query('UPDATE account SET language = $2 WHERE id = $1', [moderator.accountId, language]);
      const web = await openWeb(server, { language, theme, width });
      await web.enterAs(moderator, 'EXTERNAL');
      const { page } = web;
      const main = page.locator('main');
      const dialog = page.getByRole('dialog');
      await web.open(`/p/${moderator.portalId}/run/competencies`);
      await main.getByText(say.none).waitFor();
      await web.expectAccessible(`competencies-none-${language}`);

      // Made; without a title, and with one that is taken, it says so at the field.
      await main.getByRole('button', { name: say.create }).first().click();
      await dialog.getByRole('button', { name: say.save }).click();
      await dialog.getByText(say.missing).waitFor();
      await dialog.getByLabel(say.title).fill('Listening');
      await dialog.getByRole('button', { name: say.save }).click();
      await main.getByRole('row').filter({ hasText: 'Listening' }).getByText(say.here).waitFor();
      await main.getByRole('button', { name: say.create }).first().click();
      await dialog.getByLabel(say.title).fill('  listening ');
      await dialog.getByRole('button', { name: say.save }).click();
      await dialog.getByText(say.taken).waitFor();
      await web.expectAccessible(`competencies-taken-${language}`);
      await dialog.getByRole('button', { name: say.cancel }).click();

      // One that a transfer brought, as soon as it is there.
      await superuser.query(
        `INSERT INTO competency (portal_id, title, description, origin_id) VALUES ($1, 'Answering', 'Clear words, a calm voice.', new_id())`,
        [moderator.portalId],
      );
      await main.getByRole('button', { name: `${say.edit}: Listening` }).click();
      await dialog.getByLabel(say.title).fill('Listening well');
      await dialog.getByRole('button', { name: say.save }).click();
      await main.getByRole('row').filter({ hasText: 'Listening well' }).waitFor();
      await main.getByRole('row').filter({ hasText: 'Answering' }).getByText(say.copied).waitFor();
      await web.expectAccessible(`competencies-${language}`);

      // One that a course teaches stays.
      await teaches(moderator, 'Listening well');
      await main.getByRole('button', { name: `${say.remove}: Listening well` }).click();
      await dialog.getByRole('button', { name: say.remove }).click();
      await dialog.getByText(say.inUse).waitFor();
      await web.expectAccessible(`competencies-in-use-${language}`);
      await dialog.getByRole('button', { name: say.cancel }).click();
      await main.getByRole('searchbox').fill('answer');
      await page.waitForURL(/search=answer/);
      await main.getByRole('row').filter({ hasText: 'Listening well' }).waitFor({ state: 'detached' });
      await main.getByRole('button', { name: `${say.remove}: Answering` }).click();
      await dialog.getByRole('button', { name: say.remove }).click();
      await main.getByRole('row').filter({ hasText: 'Answering' }).waitFor({ state: 'detached' });
      await web.close();
    },
    60_000,
  );
});
