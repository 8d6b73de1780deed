import { randomBytes } from 'node:crypto';
import type { Client } from '../../sdk/createClient.ts';
import type { PortalEvent } from '../../sdk/portalEvents.ts';
import type { Credentials } from '../../sdk/signIn.ts';
import { createLink, describeLink, findWanted, register, registerTooLate } from './inviteLearners.ts';
import { readCourse, readLessons, startCourse } from './learnCourse.ts';
import type { Report } from './report.ts';
import { fetchCertificate, gradeEssay, readScore, verify } from './seeResults.ts';
import { answerAll, readPaper, saveStale, startAttempt, submit } from './takeTest.ts';

/** Where somebody learns, and who runs it. */
export interface Classroom {
  url: string;
  /** Runs the portal. */
  outside: Client;
  portalId: string;
  courseId: string;
  /** The next event of a kind in the portal's log. */
  hear(kind: PortalEvent['kind']): Promise<PortalEvent>;
  enter(credentials: Credentials): Promise<Client>;
}

/** An outsider registers by link, learns the course, passes its test and gets a certificate; each in a fresh session. */
export async function learnAsOutsider(classroom: Classroom, report: Report): Promise<void> {
  const learner = await becomeMember(classroom, report);
  const { enrollmentId, testItem } = await study(classroom, learner, report);
  const attemptId = await takeTest(learner, { ...testItem, enrollmentId }, report);
  await finish(classroom, learner, attemptId, report);
}

async function becomeMember({ url, outside, portalId, courseId, enter }: Classroom, report: Report): Promise<Client> {
  const link = await report.step(
    "The portal's moderator makes a link for one learner",
    () => createLink(outside, portalId, courseId),
    (made) => made.url,
  );
  await report.step(
    'Read it as a stranger',
    () => describeLink(url, link.token),
    ({ portalTitle, language, mode }) => `${portalTitle}, ${language}, ${mode}`,
  );
  const person = { email: `ioana-${randomBytes(4).toString('hex')}@learners.example`, password: 'apa se face cald' };
  await report.step('Register, on the way to the course', () => register(url, link.token, person, courseId), String);
  await report.step('Somebody else comes too late', () => registerTooLate(url, link.token), String);
  const learner = await report.step('Sign in with the new password', () => enter({ ...person, audience: 'EXTERNAL' }));
  await report.step(
    'The direct link has survived',
    () => findWanted(learner, portalId),
    ({ title }) => `on to “${title}”`,
  );
  return learner;
}

async function study({ courseId }: Classroom, learner: Client, report: Report) {
  const course = await report.step(
    'Open the course; confirm its requirements; begin',
    async () => {
      const before = await readCourse(learner, courseId);
      await startCourse(learner, before.enrollment.id);
      return before;
    },
    ({ items }) =>
      items.map(({ title, lockedBy }) => `${title}${lockedBy[0] ? ` – ${lockedBy[0].message}` : ''}`).join('\n'),
  );
  await report.step(
    'Read the lessons in order',
    () => readLessons(learner, course.enrollment.id, courseId),
    (titles) => titles.join(' · '),
  );
  const { items } = await readCourse(learner, courseId);
  const item = items.find(({ kind, state }) => kind === 'TEST' && state === 'OPEN');
  if (item?.__typename !== 'LearnerTestItem' || !item.test) throw new Error('The test should be open by now.');
  return { enrollmentId: course.enrollment.id, testItem: { itemId: item.id, testId: item.test.id } };
}

async function takeTest(
  learner: Client,
  at: { testId: string; enrollmentId: string; itemId: string },
  report: Report,
): Promise<string> {
  const attemptId = await report.step('Begin the test', () => startAttempt(learner, at));
  const paper = await report.step(
    'Read the paper',
    () => readPaper(learner, attemptId),
    (questions) => questions.map(({ kind }) => kind).join(' · '),
  );
  const kinds = await report.step(
    'Answer every question',
    () => answerAll(learner, attemptId, paper),
    (n) => `${n} kinds`,
  );
  if (kinds !== 8) throw new Error('Every kind of question should be on the paper.');
  const [first] = paper;
  if (first)
    await report.step('Overwrite an answer from a stale tab', () => saveStale(learner, attemptId, first), String);
  await report.step(
    'Hand in',
    () => submit(learner, attemptId),
    ({ state, review }) => `${state}: ${review.message ?? ''}`,
  );
  return attemptId;
}

async function finish(
  { url, outside, portalId, hear }: Classroom,
  learner: Client,
  attemptId: string,
  report: Report,
): Promise<void> {
  const issued = hear('CERTIFICATE_ISSUED');
  issued.catch(() => undefined);
  await report.step('The moderator grades the essay', () => gradeEssay(outside, portalId));
  await report.step(
    'and hears of the certificate',
    () => issued,
    ({ seq, message }) => `event ${seq}: ${message}`,
  );
  await report.step(
    'The learner reads the result',
    () => readScore(learner, attemptId),
    ({ points, maxPoints, percent }) => `${points} of ${maxPoints} points, ${percent} %`,
  );
  const certificate = await report.step(
    'Evidence and certificate',
    () => fetchCertificate(learner, portalId),
    ({ competencies, number, bytes, personName }) =>
      `${competencies.join(', ')}\n${number} for ${personName}, PDF of ${bytes} bytes`,
  );
  await report.step(
    'Anybody verifies it',
    () => verify(url, certificate.number),
    ({ status, personName }) => `${status}, ${personName}: ${certificate.verificationUrl}`,
  );
}
