import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Deps } from '../../server/context.ts';
import { accountsFile } from '../../server/db/seed/demoAccounts.ts';
import { type Demo, seedDemo } from '../../server/db/seed/seedDemo.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { execute } from '../harness/execute.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

/** A server whose data directory is its own, as the embedded profile's is. */
async function anEmptyServer(): Promise<TestServer> {
  const server = await createTestServer();
  return {
    ...server,
    deps: { ...server.deps, config: { ...server.config, dataDir: `${server.config.filesDir}/data` } },
  };
}

const counts = `
  SELECT (SELECT count(*)::int FROM organization) AS organizations,
         (SELECT count(*)::int FROM portal WHERE kind = 'EXTERNAL') AS portals,
         (SELECT count(*)::int FROM content c JOIN portal p ON p.id = c.portal_id AND p.kind = 'INTERNAL') AS content,
         (SELECT count(*)::int FROM course_item i JOIN portal p ON p.id = i.portal_id AND p.kind = 'INTERNAL') AS items,
         (SELECT count(*)::int FROM question q JOIN portal p ON p.id = q.portal_id AND p.kind = 'INTERNAL') AS questions,
         (SELECT count(*)::int FROM competency k JOIN portal p ON p.id = k.portal_id AND p.kind = 'INTERNAL') AS competencies,
         (SELECT count(*)::int FROM file f JOIN portal p ON p.id = f.portal_id AND p.kind = 'INTERNAL') AS files,
         (SELECT count(*)::int FROM content_link l JOIN portal p ON p.id = l.portal_id AND p.kind = 'INTERNAL') AS links,
         (SELECT count(*)::int FROM content_revision WHERE number IS NULL) AS drafts,
         (SELECT count(*)::int FROM transfer) AS transfers,
         (SELECT count(*)::int FROM membership WHERE role = 'LEARNER' AND status = 'ACTIVE') AS learners,
         (SELECT count(*)::int FROM session) AS sessions`;
const whole = {
  organizations: 1,
  portals: 2,
  content: 3,
  items: 10,
  questions: 8,
  competencies: 4,
  files: 4,
  links: 4,
  drafts: 0,
  transfers: 1,
  learners: 1,
  sessions: 0,
};

async function signsIn(server: TestServer, { email, password }: Demo['moderator'], audience: string): Promise<string> {
  const input = { email, password, audience };
  const query =
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignInSuccess { token } } }';
  const { signIn } = (await execute(server, query, { input })).expectData<{ signIn: { token: string } }>();
  expect(signIn).toMatchObject({ __typename: 'SignInSuccess' });
  return signIn.token;
}

const everything = `query ($portalId: ID!) { courses(portalId: $portalId) { nodes { title origin { revision behindBy } published {
  competencies { title }
  items { nodes { title opensAfter { title } ... on Lesson { text { html } openLinks { kind } }
    ... on Material { fileName file { mediaType } } ... on TestItem { test { published { questionCount } } } } } } } } }`;

interface Course {
  title: string;
  origin: object | null;
  published: {
    competencies: { title: string }[];
    items: { nodes: { title: string; text?: { html: string }; openLinks?: object[]; opensAfter: object | null }[] };
  };
}

const slow = 60_000;

describe('the demo', () => {
  it(
    'is made once, and only looked at from then on',
    async () => {
      const server = await anEmptyServer();
      const first = await seedDemo(server.deps);
      expect((await server.superuser.query(counts)).rows[0]).toEqual(whole);
      const { result: second, statements } = await server.statements.during(() => seedDemo(server.deps));
      expect(second).toEqual(first);
      // BEGIN with its settings, the question, COMMIT.
      expect(statements.length).toBeLessThanOrEqual(3);
      expect((await server.superuser.query(counts)).rows[0]).toEqual(whole);
      const mode = (await stat(path.join(server.deps.config.dataDir, accountsFile))).mode & 0o777;
      expect(mode).toBe(0o600);
    },
    slow,
  );

  it(
    'shows courses with pictures, links, conditions and every kind of question, also where they were transferred',
    async () => {
      const server = await anEmptyServer();
      const workers = await startTestWorkers(server);
      const demo = await seedDemo(server.deps);
      await workers.worker.idle();
      const token = await signsIn(server, demo.moderator, 'INTERNAL');
      const inside = await coursesOf(server, token, demo.portalId);
      expect(inside.map(({ title, published }) => [title, published.items.nodes.length])).toEqual([
        ['The Tide 8 heat pump: from survey to hand-over', 8],
        ['What will it cost me?', 2],
      ]);
      const kinds = await server.superuser.query('SELECT DISTINCT kind FROM question ORDER BY kind');
      expect(kinds.rows).toHaveLength(8);
      const partner = demo.partners[0];
      if (!partner) throw new Error('no partner');
      const outside = await signsIn(server, partner, 'EXTERNAL');
      const { rows } = await server.superuser.query('SELECT id FROM portal WHERE name = $1', [partner.email]);
      const copied = await coursesOf(server, outside, rows[0].id);
      expect(copied.map(({ title }) => title)).toEqual(inside.map(({ title }) => title));
      for (const { origin, published } of copied) {
        expect(origin).toEqual({ revision: 1, behindBy: 0 });
        expect(published.competencies.length).toBeGreaterThan(0);
        expect(published.items.nodes.flatMap(({ openLinks }) => openLinks ?? [])).toEqual([]);
      }
      await expectPicturesServed(server, copied, 3);
      expect(JSON.stringify(copied)).toContain('commissioning-record.csv');
      expect(copied[0]?.published.items.nodes.filter(({ opensAfter }) => opensAfter)).toHaveLength(4);
    },
    slow,
  );

  it(
    'goes on after a first start that was cut off, wherever that was',
    async () => {
      const server = await anEmptyServer();
      let cut = 0;
      let demo: Demo | null = null;
      for (let at = 1; !demo; at += 9) {
        demo = await seedDemo(cutOffAt(server.deps, at)).catch((error: Error) => {
          expect(error.message).toContain('cut off');
          cut++;
          return null;
        });
      }
      expect(cut).toBeGreaterThan(5);
      expect((await server.superuser.query(counts)).rows[0]).toMatchObject({ ...whole, sessions: expect.any(Number) });
      await signsIn(server, demo.moderator, 'INTERNAL');
      for (const one of [...demo.partners, ...demo.learners]) await signsIn(server, one, 'EXTERNAL');
    },
    slow,
  );

  it(
    'makes new passwords when its file is gone',
    async () => {
      const server = await anEmptyServer();
      const first = await seedDemo(server.deps);
      await rm(path.join(server.deps.config.dataDir, accountsFile));
      const second = await seedDemo(server.deps);
      expect(second.moderator.password).not.toBe(first.moderator.password);
      await signsIn(server, second.moderator, 'INTERNAL');
      for (const one of [...second.partners, ...second.learners]) await signsIn(server, one, 'EXTERNAL');
      expect((await server.superuser.query(counts)).rows[0]).toMatchObject({ portals: 2, content: 3, transfers: 1 });
      const kept = JSON.parse(await readFile(path.join(server.deps.config.dataDir, accountsFile), 'utf8'));
      expect(kept).toEqual(second);
    },
    slow,
  );
});

async function coursesOf(server: TestServer, token: string, portalId: string): Promise<Course[]> {
  const answer = await execute(server, everything, { portalId }, { token });
  return answer.expectData<{ courses: { nodes: Course[] } }>().courses.nodes;
}

async function expectPicturesServed(server: TestServer, courses: Course[], number: number): Promise<void> {
  const sources = [...JSON.stringify(courses).matchAll(/img src=\\"(http[^"\\]+)/g)].map(
    ([, url = '']) => new URL(url),
  );
  expect(sources).toHaveLength(number);
  for (const { pathname } of sources) {
    const answer = await server.app.http.inject({ method: 'GET', url: pathname });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.rawPayload.subarray(1, 4).toString()).toBe('PNG');
  }
}

/** Dependencies with which the n-th transaction fails before its commit, as if the process were killed there. */
function cutOffAt(deps: Deps, n: number): Deps {
  let written = 0;
  const notifySql: Deps['wakeups']['notifySql'] = (topics) => {
    if (++written === n) throw new Error('cut off');
    return deps.wakeups.notifySql(topics);
  };
  return { ...deps, wakeups: { ...deps.wakeups, notifySql } };
}
