import type { Client } from '../../sdk/createClient.ts';
import { type PortalEvent, portalEvents } from '../../sdk/portalEvents.ts';
import { type Credentials, signIn } from '../../sdk/signIn.ts';
import { compareCopies } from './compareCopies.ts';
import { learnAsOutsider } from './learnAsOutsider.ts';
import { makeCourse } from './makeCourse.ts';
import { makeTest } from './makeTest.ts';
import { findHome, openPortal } from './openPortal.ts';
import { goodQuestions } from './questionBank.ts';
import type { Report } from './report.ts';
import { orderAgain, orderTransfer, readManifest, waitForTransfer } from './sendCourse.ts';

/** Where and as whom the tour goes. */
export interface TourOptions {
  url: string;
  email: string;
  password: string;
}

/** The people and places of a tour. */
interface Stage {
  /** Runs the internal portal. */
  moderator: Client;
  homeId: string;
  /** Runs the portal that was just opened. */
  outside: Client;
  portalId: string;
}

/**
 * The whole way of an integrator through the public API: sign in, open a portal, import questions, make a course, publish,
 * transfer, be told, compare; then, as an outsider, register by link, learn, pass the test and get a certificate. Throws at the first thing that is not as it should be.
 */
export async function takeTour(options: TourOptions, report: Report): Promise<void> {
  const clients: Client[] = [];
  const enter = async (credentials: Credentials): Promise<Client> => {
    const client = await signIn({ url: options.url }, credentials);
    clients.push(client);
    return client;
  };
  try {
    const stage = await openStage(options, enter, report);
    const received = hear(stage.outside, stage.portalId, 'TRANSFER_RECEIVED');
    // Until it is waited for, nobody else looks at its failure.
    received.catch(() => undefined);
    const courseId = await author(stage, report);
    const copyId = await send(stage, courseId, received, report);
    const { outside, portalId } = stage;
    const hearNow = (kind: PortalEvent['kind']): Promise<PortalEvent> => hear(outside, portalId, kind);
    await learnAsOutsider({ url: options.url, outside, portalId, courseId: copyId, hear: hearNow, enter }, report);
  } finally {
    for (const client of clients) await client.close();
  }
}

async function openStage(
  { email, password }: TourOptions,
  enter: (credentials: Credentials) => Promise<Client>,
  report: Report,
): Promise<Stage> {
  const moderator = await report.step(`Sign in as ${email}`, () => enter({ email, password, audience: 'INTERNAL' }));
  const home = await report.step(
    'Look where we are',
    () => findHome(moderator),
    ({ name }) => `internal portal of ${name}`,
  );
  const portal = await report.step(
    'Open an external portal',
    () => openPortal(moderator),
    ({ login, registrationUrl }) => `${login}\nlink for its learners: ${registrationUrl}`,
  );
  const outside = await report.step('Sign in as its moderator, with the password just made', () =>
    enter({ email: portal.login, password: portal.password, audience: 'EXTERNAL' }),
  );
  return { moderator, homeId: home.portalId, outside, portalId: portal.id };
}

/** Makes and publishes what is to be sent. */
async function author({ moderator, homeId }: Stage, report: Report): Promise<string> {
  const testId = await importBank(moderator, homeId, report);
  const course = await report.step(
    'Upload a picture, write a course around it, publish',
    () => makeCourse(moderator, homeId, testId),
    ({ picture }) => `${picture.name}, ${picture.bytes} bytes, ${picture.mediaType}`,
  );
  return course.courseId;
}

async function send(
  { moderator, outside, portalId }: Stage,
  courseId: string,
  received: Promise<PortalEvent>,
  report: Report,
): Promise<string> {
  const transferId = await report.step('Order the transfer', () => orderTransfer(moderator, courseId, portalId));
  await report.step('Listen until it has arrived', () =>
    waitForTransfer(moderator, transferId, ({ state, stepsDone, stepsTotal, message }) =>
      report.note(`${state} ${stepsDone}/${stepsTotal}: ${message}`),
    ),
  );
  await report.step(
    'The portal is told too, in its language',
    () => received,
    ({ seq, message }) => `event ${seq}: ${message}`,
  );
  const manifest = await report.step(
    'Read the manifest',
    () => readManifest(moderator, transferId),
    ({ items, files }) =>
      [...items.map(({ title, outcome }) => `${outcome} “${title}”`), `${files} file(s)`].join('\n'),
  );
  const copyId = manifest.items.find(({ sourceId }) => sourceId === courseId)?.copyId ?? '';
  await report.step(
    'Compare original and copy, each read by its own moderator',
    () => compareCopies({ client: moderator, courseId }, { client: outside, courseId: copyId }),
    ({ items, questions, hash, pictureBytes }) =>
      `${items} items, ${questions} questions, ${pictureBytes} bytes of pictures: equal\nSHA-256 ${hash}`,
  );
  await report.step(
    'Order it once more',
    () => orderAgain(moderator, courseId, portalId),
    (message) => `no second copy: ${message}`,
  );
  return copyId;
}

async function importBank(client: Client, portalId: string, report: Report): Promise<string> {
  const bank = await report.step(
    'Import a GIFT question bank and publish the test',
    () => makeTest(client, portalId),
    ({ taken, refused }) =>
      [`${taken} questions taken`, ...refused.map(({ line, message }) => `line ${line} refused: ${message}`)].join(
        '\n',
      ),
  );
  if (bank.taken !== goodQuestions || bank.refused.length !== 1)
    throw new Error('The bank was read otherwise than it should be.');
  return bank.testId;
}

/** The first event of a kind in a portal's log, from its beginning on. */
async function hear(client: Client, portalId: string, kind: PortalEvent['kind']): Promise<PortalEvent> {
  for await (const event of portalEvents(client, { portalId, after: 0 })) if (event.kind === kind) return event;
  throw new Error(`The log ended without ${kind}.`);
}
