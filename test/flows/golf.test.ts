import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { change, type Item, itemsOf } from '../harness/courses.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { wordsOf } from '../harness/golfCourse.ts';
import { type ImportedGolf, importGolf, publishCourse, publishTest } from '../harness/importGolf.ts';
import { aTest, questionFields } from '../harness/questions.ts';
import { samplesFolder } from '../harness/samples.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { arrives, type Manifest, orders } from '../harness/transfers.ts';
import { uploads } from '../harness/uploads.ts';

const golf = samplesFolder('scorm12-golf');
const gift = samplesFolder('gift');
const slow = 120_000;

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer({ transferLeaseSeconds: 15 });
  await startTestWorkers(server);
  moderator = await anInternalModerator(server);
});

const hashQuery = 'query ($id: ID!) { course(id: $id) { published { contentHash competencies { title } } } }';
const hashOf = async (by: Actor, id: string): Promise<string> =>
  (await by.execute(hashQuery, { id })).expectData<{ course: { published: { contentHash: string } } }>().course
    .published.contentHash;

async function questionsOf(by: Actor, id: string): Promise<object[]> {
  const query = `query ($id: ID!) { test(id: $id) { published { questions(first: 100) { nodes { ${questionFields} } } } } }`;
  const answer = await by.execute(query, { id });
  const { nodes } = answer.expectData<{ test: { published: { questions: { nodes: object[] } } } }>().test.published
    .questions;
  // Ids of questions are new in a copy; those inside of a question stay.
  return nodes.map((node) => ({ ...node, id: undefined }));
}

/** Where each link of a text leads, by the title of the item. */
function linksOf(item: Item, items: Item[]): [string, string | undefined][] {
  const links = [...item.text.source.matchAll(/<a href="extramural:item\/([^"]+)"[^>]*>([^<]*)<\/a>/g)];
  return links.map(([, id, text = '']) => [text, items.find((other) => other.id === id)?.title]);
}

const whenGolf = golf ? describe : describe.skip;

whenGolf('a real course: 14 pages in four chapters', () => {
  let imported: ImportedGolf;
  let published: string;
  let target: Awaited<ReturnType<InternalModerator['createsPortal']>>;
  let manifest: Manifest;
  let copy: Item[];

  beforeAll(async () => {
    imported = await importGolf(moderator, golf ?? '');
    published = await publishCourse(moderator, imported.courseId);
    target = await moderator.createsPortal();
    manifest = await arrives(moderator, await orders(moderator, 'COURSE', imported.courseId, target.portalId));
    copy = await itemsOf(target.moderator, copyOf(imported.courseId), 'published');
  }, slow);

  const copyOf = (id: string): string => manifest.items.find(({ sourceId }) => sourceId === id)?.copyId ?? '';

  it('is read in the order of its launch page', () => {
    expect(imported.chapters.map(({ name, pages, questions }) => [name, pages.length, questions.length])).toEqual([
      ['Playing', 5, 5],
      ['Etiquette', 3, 3],
      ['Handicapping', 4, 4],
      ['HavingFun', 2, 3],
    ]);
  });

  it('arrives whole: the verifier and both portals name the same hash', async () => {
    expect(manifest.items).toHaveLength(5);
    expect(manifest.items.every(({ outcome, verified }) => outcome === 'COPIED' && verified)).toBe(true);
    expect(manifest).toMatchObject({ files: 14, openLinks: [] });
    expect(manifest.items.map(({ questions }) => questions).reduce((sum, n) => sum + n, 0)).toBe(15);
    expect(manifest.items.find(({ sourceId }) => sourceId === imported.courseId)?.hash).toBe(published);
    expect(await hashOf(target.moderator, copyOf(imported.courseId))).toBe(published);
    expect(await hashOf(moderator, imported.courseId)).toBe(published);
  });

  it('keeps every word of every page, in order, and nothing that runs', () => {
    const expected = imported.chapters.flatMap(({ name, pages }) => [
      ...pages.map(({ title, body }) => [title.trim(), wordsOf(body)]),
      [`${name}: test`, undefined],
    ]);
    const lessons = copy.slice(1).map(({ title, text }) => [title, text ? wordsOf(text.html) : undefined]);
    expect(lessons).toEqual(expected);
    expect(JSON.stringify(copy)).not.toMatch(/<script|AddLicenseInfo|javascript:/);
  });

  it('serves every picture from the copy', async () => {
    const pages = imported.chapters.flatMap((chapter) => chapter.pages);
    const sources = copy.flatMap(({ text }) => [...(text?.html ?? '').matchAll(/<img [^>]*src="([^"]+)"/g)]);
    expect(sources).toHaveLength(14);
    for (const [index, [, url = '']] of sources.entries()) {
      expect(url).toContain(target.portalId);
      const answer = await server.app.http.inject({ method: 'GET', url: new URL(url).pathname });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg']);
      expect(answer.rawPayload.equals(pages[index]?.picture.bytes ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('leads its links and conditions to the copy', async () => {
    const original = await itemsOf(moderator, imported.courseId, 'published');
    const [contents] = copy;
    const links = linksOf(contents as Item, copy);
    expect(links).toHaveLength(14);
    for (const [text, leadsTo] of links) expect(leadsTo).toBe(text);
    expect(copy.map(({ id }) => id).filter((id) => original.some((item) => item.id === id))).toEqual([]);
    const conditions = (items: Item[]) => items.map(({ opensAfter: after }) => after?.title);
    expect(conditions(copy)).toEqual(conditions(original));
    expect(conditions(copy).filter(Boolean)).toHaveLength(4);
  });

  it('asks the same questions with the same answers', async () => {
    for (const testId of imported.testIds)
      expect(await questionsOf(target.moderator, copyOf(testId))).toEqual(await questionsOf(moderator, testId));
    const [first] = await questionsOf(target.moderator, copyOf(imported.testIds[0] ?? ''));
    expect(first).toMatchObject({ kind: 'SINGLE_CHOICE', stem: { source: expect.stringContaining('rules of golf') } });
  });

  it(
    'adds each competency once, also when 16 orders of overlapping content run at once',
    async () => {
      expect(manifest.competencies.map(({ outcome }) => outcome)).toEqual(['ADDED', 'ADDED', 'ADDED', 'ADDED']);
      const courses = await Promise.all(Array.from({ length: 16 }, duplicateGolf));
      const { portalId, moderator: outside } = await moderator.createsPortal();
      const transfers = await Promise.all(courses.map((id) => orders(moderator, 'COURSE', id, portalId)));
      const manifests = await Promise.all(transfers.map((id) => arrives(moderator, id)));
      const added = manifests.flatMap(({ competencies }) => competencies.filter(({ outcome }) => outcome === 'ADDED'));
      expect(added.map(({ title }) => title).sort()).toEqual([
        'obj_etiquette',
        'obj_handicapping',
        'obj_havingfun',
        'obj_playing',
      ]);
      const copiedTests = manifests.flatMap(({ items }) =>
        items.filter(({ sourceId, outcome }) => imported.testIds.includes(sourceId) && outcome === 'COPIED'),
      );
      expect(copiedTests).toHaveLength(4);
      const { rows } = await server.superuser.query(
        `SELECT (SELECT count(*)::int FROM competency WHERE portal_id = $1) AS competencies,
              (SELECT count(*)::int FROM content WHERE portal_id = $1 AND kind = 'COURSE') AS courses,
              (SELECT count(*)::int FROM content WHERE portal_id = $1 AND kind = 'TEST') AS tests`,
        [portalId],
      );
      expect(rows[0]).toEqual({ competencies: 4, courses: 16, tests: 4 });
      for (const [n, { items }] of manifests.entries()) {
        const id = courses[n] ?? '';
        const copyId = items.find(({ sourceId }) => sourceId === id)?.copyId ?? '';
        expect(await hashOf(outside, copyId)).toBe(await hashOf(moderator, id));
      }
    },
    slow,
  );

  async function duplicateGolf(): Promise<string> {
    const query = 'mutation ($input: DuplicateCourseInput!) { duplicateCourse(input: $input) { course { id } } }';
    const answer = await moderator.execute(query, { input: { courseId: imported.courseId } });
    const { id } = answer.expectData<{ duplicateCourse: { course: { id: string } } }>().duplicateCourse.course;
    await publishCourse(moderator, id);
    return id;
  }
});

const whenGift = gift ? describe : describe.skip;

whenGift('real question banks', () => {
  it(
    'are imported from uploaded files, published and transferred without a difference',
    async () => {
      const testId = await aTest(moderator, 'All sample banks', {});
      let taken = 0;
      for (const name of readdirSync(gift ?? '').filter((file) => file.endsWith('.gift'))) {
        const { file } = await uploads(
          moderator,
          moderator.portalId,
          `${name}.txt`,
          readFileSync(join(gift ?? '', name)),
        );
        const imported = await change<{ counts: { taken: number; refused: number } }>(
          moderator,
          'importGift',
          'ImportGiftInput',
          { testId, fileSha256: file?.sha256 },
          `... on ImportGiftSuccess { counts { taken refused } } ... on Problem { code message }`,
        );
        expect([name, imported.counts.refused]).toEqual([name, 0]);
        taken += imported.counts.taken;
      }
      const { revision } = await publishTest(moderator, testId);
      const { portalId, moderator: outside } = await moderator.createsPortal();
      const manifest = await arrives(moderator, await orders(moderator, 'TEST', testId, portalId));
      expect(manifest.items).toMatchObject([
        { outcome: 'COPIED', verified: true, hash: revision.contentHash, questions: taken },
      ]);
      const copied = await questionsOf(outside, manifest.items[0]?.copyId ?? '');
      expect(copied).toHaveLength(taken);
      expect(copied).toEqual(await questionsOf(moderator, testId));
    },
    slow,
  );
});
