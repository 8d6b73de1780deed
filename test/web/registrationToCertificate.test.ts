import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { aPublishedTest, everyKind } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, aMaterial, aTestItem, publishes } from '../harness/courses.ts';
import { type Candidate, card } from '../harness/examRoom.ts';
import { mailsTo } from '../harness/mails.ts';
import { anEmail, aPassword, aRegistrationLink, setsUp } from '../harness/registration.ts';
import { uploads } from '../harness/uploads.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    mail: 'Look into your mail',
    confirm: 'Confirm and go in',
    begin: 'Begin',
    first: 'Continue: Sound and sight',
    next: (title: string) => `Next: ${title}`,
    download: 'Download',
    start: 'Begin the test',
    rules: 'I have read the rules',
    all: 'All questions',
    number: 'Your answer, a number',
    text: 'Your answer',
    asShown: 'It is right as it stands',
    answered: '6 of 6 questions answered',
    check: 'Check and hand in',
    handIn: 'Hand in',
    failed: 'Not passed this time',
    again: /^Try again/,
    passed: 'You passed!',
    certificates: 'To my certificates',
    pdf: 'Download the PDF: ',
    verify: 'Check it: ',
    valid: 'This certificate is valid.',
    up: (name: string) => `Move ${name} up`,
  },
  ru: {
    mail: 'Проверьте почту',
    confirm: 'Подтвердить и войти',
    begin: 'Начать',
    first: 'Продолжить: Sound and sight',
    next: (title: string) => `Дальше: ${title}`,
    download: 'Скачать',
    start: 'Начать тест',
    rules: 'Правила мне известны',
    all: 'Все вопросы',
    number: 'Ваш ответ, число',
    text: 'Ваш ответ',
    asShown: 'Так уже правильно',
    answered: 'Отвечено на 6 из 6 вопросов',
    check: 'Проверить и сдать',
    handIn: 'Сдать',
    failed: 'В этот раз не получилось',
    again: /^Попробовать снова/,
    passed: 'Тест сдан!',
    certificates: 'К моим сертификатам',
    pdf: 'Скачать PDF: ',
    verify: 'Проверить: ',
    valid: 'Этот сертификат действителен.',
    up: (name: string) => `Выше: ${name}`,
  },
};
type Words = (typeof words)['en'];

const kinds = ['singleChoice', 'multipleChoice', 'shortText', 'numeric', 'matching', 'ordering'];

/** A course of two lessons, a file and a test that counts for its certificate. */
async function aCourseWithTest(by: Actor): Promise<{ courseId: string; title: string }> {
  const title = unique('Driving a digger');
  const courseId = await aCourse(by, title, { description: '<p>From the first look to the first hole.</p>' });
  await aLesson(by, courseId, 'Sound and sight', '<h2>Look around</h2><p>Then look again.</p>');
  await aLesson(by, courseId, 'Hands and feet', '<p>Two levers, two pedals.</p>');
  const { file } = await uploads(by, by.portalId, 'checklist.txt', Buffer.from('Helmet. Boots. Key.'));
  await aMaterial(by, courseId, 'Checklist', file?.sha256 ?? '');
  const questions = kinds.map((kind) => ({ stem: `What about ${kind}?`, answers: { [kind]: everyKind[kind] } }));
  const { testId } = await aPublishedTest(by, { passMark: 100, attemptLimit: 2 }, questions);
  await aTestItem(by, courseId, testId);
  await publishes(by, courseId);
  return { courseId, title };
}

async function registers({ page, ...web }: Web, say: Words, path: string): Promise<void> {
  await web.open(path);
  const email = anEmail();
  await page.fill('[name=name]', 'Зоя Žák');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', aPassword);
  await page.locator('main [type=submit]').click();
  await page.getByRole('heading', { name: say.mail }).waitFor();
  const mailed = (await mailsTo(server.server, email)).at(-1)?.link ?? '';
  await web.open(new URL(mailed).pathname);
  await page.fill('[name=password]', aPassword);
  await page.getByRole('button', { name: say.confirm }).click();
}

/** Reads both lessons and takes the file along, from button to button, to the test. */
async function learns({ main, web: { page } }: Candidate, say: Words): Promise<void> {
  await main.getByRole('button', { name: say.begin, exact: true }).click();
  await main.getByRole('link', { name: say.first }).click();
  await main.getByRole('heading', { name: 'Look around' }).waitFor();
  await main.getByRole('link', { name: say.next('Hands and feet') }).click();
  await main.getByText('Two levers, two pedals.').waitFor();
  await main.getByRole('link', { name: say.next('Checklist') }).click();
  const download = page.waitForEvent('download');
  await main.getByRole('link', { name: say.download }).click();
  expect((await download).suggestedFilename()).toBe('checklist.txt');
  await main.getByRole('link', { name: /Test-/ }).last().click();
}

/** Begins the test and answers every question of it rightly, but for the number. */
async function answers(candidate: Candidate, say: Words, number: string): Promise<void> {
  const { main } = candidate;
  const question = (kind: string) => card(candidate, `What about ${kind}?`);
  await main.getByRole('checkbox', { name: say.rules }).check();
  await main.getByRole('button', { name: say.start }).click();
  await main.getByRole('link', { name: say.all }).click();
  await question('singleChoice').getByRole('radio', { name: 'Paris' }).check();
  for (const name of ['Two', 'Three']) await question('multipleChoice').getByRole('checkbox', { name }).check();
  await question('shortText').getByLabel(say.text).fill('Helmet ');
  await question('numeric').getByLabel(say.number).fill(number);
  for (const [prompt = '', label = ''] of [
    ['France', 'Paris'],
    ['Italy', 'Rome'],
    ['Lazio', 'Rome'],
  ])
    await question('matching').getByLabel(prompt).selectOption({ label });
  await bringsIntoOrder(candidate, say);
  await main.getByText(say.answered).waitFor();
  await main.getByRole('link', { name: say.check }).first().click();
  await main.getByRole('button', { name: say.handIn }).click();
}

/** Carries each item up until it stands where it belongs. */
async function bringsIntoOrder(candidate: Candidate, say: Words): Promise<void> {
  const rows = card(candidate, 'What about ordering?').locator('fieldset li');
  const items = ['one', 'two', 'three', 'four'];
  for (const [at, item] of items.entries()) {
    const here = async () => (await rows.allTextContents()).findIndex((text) => text.includes(item));
    for (let place = await here(); place > at; place--) {
      await rows.getByRole('button', { name: say.up(item), exact: true }).click();
      await rows
        .nth(place - 1)
        .getByText(item, { exact: true })
        .waitFor();
    }
  }
  const confirm = card(candidate, 'What about ordering?').getByRole('button', { name: say.asShown });
  if (await confirm.isVisible()) await confirm.click();
}

/** Loads the certificate and asks the public page what it is worth, in a window that knows nobody. */
async function checksCertificate({ main, web }: Candidate, language: string, title: string): Promise<void> {
  const say = words[language as 'en'];
  await main.getByRole('link', { name: say.certificates }).click();
  const download = web.page.waitForEvent('download');
  await main.getByRole('link', { name: say.pdf + title }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
  const address = await main.getByRole('link', { name: say.verify + title }).getAttribute('href');
  const stranger = await openWeb(server, { language, width: 320 });
  await stranger.open(new URL(address ?? '').pathname);
  await stranger.page.getByText(say.valid).waitFor();
  await stranger.page.getByText('Зоя Žák').waitFor();
  await stranger.page.getByText(title).waitFor();
  await stranger.expectAccessible(`certificate-public-${language}`);
  await stranger.close();
}

describeInChromium('from registration to the certificate', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each([
    ['en', 'dark', 1280],
    ['ru', 'light', 320],
  ] as const)(
    'leads one way: a link, lessons, a file, a test at the second try, a certificate that anybody can check, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const { moderator: by, portalId } = await (await anInternalModerator(server.server)).createsPortal();
      await setsUp(by, { title: 'Digger School', confirmEmail: true });
      const { courseId, title } = await aCourseWithTest(by);
      const { token } = await aRegistrationLink(by, { courseIds: [courseId] });
      const web = await openWeb(server, { language, theme, width });
      const learner: Candidate = { learner: by, web, main: web.page.locator('main'), home: `/p/${portalId}/learn` };
      await registers(web, say, `/register/${token}?to=${courseId}`);
      await web.page.waitForURL(`**${learner.home}/courses/${courseId}`);
      await learns(learner, say);
      await answers(learner, say, '7');
      await learner.main.getByText(say.failed).waitFor();
      await web.expectAccessible(`certificate-failed-${language}`);
      expect(await learner.main.getByRole('link', { name: say.certificates }).count()).toBe(0);
      await learner.main.getByRole('link', { name: say.again }).click();
      await answers(learner, say, '42');
      await learner.main.getByText(say.passed).waitFor();
      await web.expectAccessible(`certificate-passed-${language}`);
      await checksCertificate(learner, language, title);
      await web.close();
    },
    60_000,
  );
});
