import { anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, paperOf } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCandidate } from '../harness/examRoom.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

describeInChromium('with the keyboard alone', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it('a test is begun, answered, put in order, and handed in', async () => {
    const { moderator, portalId } = await (await anInternalModerator(server.server)).createsPortal();
    const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 900, review: 'SCORE_AND_ANSWERS' }, [
      {
        stem: 'Capital?',
        shuffle: false,
        answers: {
          singleChoice: {
            choices: [
              { id: 'a', text: 'Rome', weight: 0 },
              { id: 'b', text: 'Paris', weight: 100 },
            ],
          },
        },
      },
      { stem: 'How many?', answers: { numeric: { accepted: [{ value: 42, weight: 100 }] } } },
      { stem: 'In order?', answers: { ordering: { items: ['one', 'two'].map((text, n) => ({ id: `o${n}`, text })) } } },
    ]);
    const { web, main, home, learner } = await aCandidate(server, portalId);
    const { keyboard } = web.page;
    /** Goes on with Tab until the focus is on what is called this; fails after a hundred. */
    const reach = async (name: RegExp): Promise<void> => {
      for (let n = 0; n < 100; n++) {
        await keyboard.press('Tab');
        const said = await web.page.evaluate(() => {
          const here = document.activeElement as HTMLInputElement | null;
          return `${here?.ariaLabel ?? ''} ${here?.labels?.[0]?.textContent ?? ''} ${here?.textContent ?? ''}`;
        });
        if (name.test(said)) return;
      }
      throw new Error(`nothing called ${name} can be reached`);
    };
    await web.open(`${home}/tests/${testId}`);
    await main.getByRole('button', { name: 'Begin the test' }).waitFor();
    await reach(/I have read the rules/);
    await keyboard.press('Space');
    await reach(/Begin the test/);
    await keyboard.press('Enter');
    await web.page.waitForURL('**/attempts/*');
    await main.getByText('Capital?').waitFor();
    await reach(/Rome/);
    await keyboard.press('ArrowDown');
    await reach(/Come back to it/);
    await keyboard.press('Space');
    await reach(/Next question/);
    await keyboard.press('Enter');
    await main.getByText('How many?').waitFor();
    await reach(/a number/);
    await keyboard.type('42');
    await reach(/Next question/);
    await keyboard.press('Enter');
    await main.getByText('In order?').waitFor();
    await main.getByRole('listitem').first().waitFor();
    const first = await main.locator('fieldset li').first().textContent();
    await reach(/one|two/);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await main
      .locator('fieldset li')
      .nth(1)
      .getByText((first ?? '').trim(), { exact: true })
      .waitFor();
    await reach(/Check and hand in/);
    await keyboard.press('Enter');
    await main.getByText('All 3 questions are answered.').waitFor();
    await main.getByText('You wanted to come back to:').waitFor();
    await reach(/^\s*Hand in/);
    await keyboard.press('Enter');
    await main.getByRole('heading', { name: 'Your answers' }).waitFor();
    const { rows } = await server.server.superuser.query('SELECT id FROM attempt WHERE test_id = $1', [testId]);
    const kinds = (await paperOf(learner, rows[0].id)).map(({ myAnswer }) => myAnswer?.__typename);
    expect(kinds).toEqual(['ChoiceAnswer', 'NumberAnswer', 'OrderingAnswer']);
    await web.close();
  }, 60_000);
});
