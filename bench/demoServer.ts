import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** `npm start` in a process of its own, with a learner of the demo signed in and in the middle of a course. */
export interface DemoServer {
  url: string;
  portalId: string;
  courseId: string;
  /** The first lesson of the course. */
  itemId: string;
  /** The header of the learner's session. */
  cookie: string;
  close(): Promise<void>;
}

/** Starts the demo on a data directory of its own, gone again at the end. */
export async function startDemoServer(): Promise<DemoServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'extramural-demo-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'start.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(child.stdout);
    const accounts = JSON.parse(await readFile(path.join(dataDir, 'demo.json'), 'utf8')) as Accounts;
    return { url, ...(await begunCourse(url, accounts)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Account {
  email: string;
  password: string;
}
interface Accounts {
  partners: Account[];
  learners: Account[];
}

function addressOf(stdout: NodeJS.ReadableStream): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
      const [, url] = /ready at (http:\S+)/.exec(printed) ?? [];
      if (url) resolve(url);
    });
    stdout.once('end', () => reject(new Error(`The demo did not start:\n${printed}`)));
  });
}

/** Waits until the demo's course has arrived in the learner's portal, enrols the learner and begins. */
async function begunCourse(url: string, { partners, learners }: Accounts) {
  const [moderator, learner] = [await enter(url, partners[0]), await enter(url, learners[0])];
  const { portalId } = moderator;
  type Courses = { courses: { nodes: { id: string }[] } };
  let courseId: string | undefined;
  while (!courseId) {
    const { courses } = await moderator.ask<Courses>(
      'query ($portalId: ID!) { courses(portalId: $portalId, first: 1) { nodes { id } } }',
      { portalId },
    );
    courseId = courses.nodes[0]?.id;
    if (!courseId) await pause(250);
  }
  type Members = { members: { nodes: { id: string }[] } };
  const { members } = await moderator.ask<Members>(
    'query ($portalId: ID!) { members(portalId: $portalId, first: 1, filter: { roles: [LEARNER] }) { nodes { id } } }',
    { portalId },
  );
  const memberIds = members.nodes.map(({ id }) => id);
  await moderator.ask('mutation ($input: EnrollMembersInput!) { enrollMembers(input: $input) { __typename } }', {
    input: { portalId, memberIds, courseIds: [courseId] },
  });
  type Mine = { myEnrollments: { nodes: { id: string }[] } };
  const { myEnrollments } = await learner.ask<Mine>(
    'query ($portalId: ID!) { myEnrollments(portalId: $portalId, first: 1) { nodes { id } } }',
    { portalId },
  );
  await learner.ask('mutation ($input: StartCourseInput!) { startCourse(input: $input) { __typename } }', {
    input: { enrollmentId: myEnrollments.nodes[0]?.id, confirmed: true },
  });
  type Outline = { learnerCourse: { items: { nodes: { id: string }[] } } };
  const { learnerCourse } = await learner.ask<Outline>(
    'query ($id: ID!) { learnerCourse(id: $id) { items(first: 1) { nodes { id } } } }',
    { id: courseId },
  );
  const itemId = learnerCourse.items.nodes[0]?.id ?? '';
  return { portalId, courseId, itemId, cookie: `__Host-extramural-external=${learner.token}` };
}

/** Signs in and gives the portal and a way to ask. */
async function enter(url: string, account: Account | undefined) {
  const input = { email: account?.email, password: account?.password, audience: 'EXTERNAL' };
  type SignedIn = { signIn: { token: string; viewer: { memberships: { portalId: string }[] } } };
  const { signIn } = await post<SignedIn>(
    url,
    `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { token viewer { memberships { portalId } } } } }`,
    { input },
  );
  const ask = <T>(query: string, variables: object): Promise<T> => post<T>(url, query, variables, signIn.token);
  return { token: signIn.token, portalId: signIn.viewer.memberships[0]?.portalId ?? '', ask };
}

async function post<T>(url: string, query: string, variables: object, token?: string): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const answer = await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json();
  const { data, errors } = answer as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
