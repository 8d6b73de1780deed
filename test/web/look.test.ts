import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: InternalModerator;

describeInChromium('the pages of the way in', () => {
  beforeAll(async () => {
    server = await createWebServer();
    moderator = await anInternalModerator(server.server);
  }, 120_000);

  const looks = (['light', 'dark'] as const).flatMap((theme) => [1280, 320].map((width) => ({ theme, width })));

  it.each(looks)(
    'are accessible in $theme at $width px',
    async ({ theme, width }) => {
      const { page, ...web } = await openWeb(server, { theme, width });
      for (const [name, path] of [
        ['sign-in', '/sign-in'],
        ['sign-in-internal', '/internal/sign-in'],
        ['forgot-password', '/forgot-password'],
        ['reset-password', '/reset-password/some-token'],
        ['prove-email', '/prove-email/some-token'],
        ['not-found', '/nowhere/at/all'],
      ] as const) {
        await web.open(path);
        await web.expectAccessible(name);
      }
      await web.signIn(moderator.email, moderator.password, 'INTERNAL');
      await page.getByText('External learning in six steps').first().waitFor();
      await web.expectAccessible('moderator-home');
      if (width < 768) {
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('link', { name: 'My learning' }).waitFor();
        await web.expectAccessible('moderator-menu');
        await page.getByRole('button', { name: 'Menu' }).click();
      }
      await page.getByRole('button', { name: /^Notices/ }).click();
      await page.getByText('No notices yet').waitFor();
      await web.expectAccessible('notices');
      await web.open(`/internal/p/${moderator.portalId}/learn`);
      await web.expectAccessible('learner-home-of-moderator');
      await web.open('/internal/portals');
      await web.expectAccessible('portals-of-moderator');
      await web.close();
    },
    60_000,
  );
});
