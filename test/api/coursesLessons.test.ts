import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import {
  aCourse,
  aFile,
  aLesson,
  aMaterial,
  aTestItem,
  type Item,
  itemMutations,
  itemsOf,
  publishes,
} from '../harness/courses.ts';
import { aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const { addLesson, updateLesson, addMaterial, updateMaterial, addTest, remove } = itemMutations;
const unknown = '01890000-0000-7000-8000-000000000000';

interface Success {
  item: Item;
  notes: { code: string; subject: string }[];
}
const run = async (by: Actor, query: string, input: object): Promise<Success> => {
  const data = (await by.execute(query, { input })).expectData<Record<string, Success & { code?: string }>>();
  const [value] = Object.values(data);
  if (!value?.item) throw new Error(`no item: ${JSON.stringify(value)}`);
  return value;
};
const titles = async (courseId: string) => (await itemsOf(moderator, courseId)).map((item) => item.title);

async function aCourseOf(...names: string[]): Promise<{ courseId: string; ids: Record<string, string> }> {
  const courseId = await aCourse(moderator);
  const ids: Record<string, string> = {};
  for (const name of names) ids[name] = (await aLesson(moderator, courseId, name)).id;
  return { courseId, ids };
}

describe('lessons', () => {
  it('store sanitised HTML with pictures and links of the portal, and show it', async () => {
    const { courseId, ids } = await aCourseOf('A');
    const other = await aCourse(moderator, 'Other');
    const test = await aTest(moderator, 'Test');
    const picture = await aFile(moderator);
    const html = `<h2 onclick="x()">Hi</h2><img src="extramural:file/${picture}" alt="p"><script>alert(1)</script>
      <a href="extramural:course/${other}">c</a><a href="extramural:test/${test}">t</a><a href="extramural:item/${ids.A}">i</a>
      <a href="https://a.example/">out</a><a href="javascript:alert(1)">bad</a>`;
    const { item, notes } = await run(moderator, addLesson, { courseId, title: 'B', html });
    expect(item.text.html).not.toMatch(/onclick|script/);
    expect(item.text.html).toContain(`/files/${moderator.portalId}/${picture}/`);
    expect(item.text.html).toContain(`href="/courses/${other}"`);
    expect(item.text.html).toContain(`href="/tests/${test}"`);
    expect(item.text.html).toContain(`href="/items/${ids.A}"`);
    expect(item.text.html).toContain('href="https://a.example/"');
    expect(item.openLinks).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['LINK_DROPPED', 'TAG_DROPPED']);
    const { rows } = await server.superuser.query('SELECT files, html FROM course_item WHERE id = $1', [item.id]);
    expect(rows[0].files).toEqual([picture]);
    expect(rows[0].html).not.toContain(other);
    // What an author loads and sends back unchanged is stored unchanged.
    const again = await run(moderator, updateLesson, { courseId, itemId: item.id, html: item.text.source });
    expect(again.notes).toEqual([]);
    expect(again.item.text.source).toBe(item.text.source);
    const { rows: after } = await server.superuser.query('SELECT html FROM course_item WHERE id = $1', [item.id]);
    expect(after[0].html).toBe(rows[0].html);
  });

  it('leave out pictures and links of another portal, or of nowhere, and say so (S12, S13)', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const theirFile = await aFile(outside);
    const theirCourse = await aCourse(outside);
    const { courseId } = await aCourseOf();
    const { ids: foreign } = await aCourseOf('Foreign');
    for (const [file, course, item] of [
      [theirFile, theirCourse, foreign.Foreign],
      ['0'.repeat(64), unknown, unknown],
    ]) {
      const html = `<p>a<img src="extramural:file/${file}"><a href="extramural:course/${course}">b</a><a href="extramural:item/${item}">c</a></p>`;
      const { item: lesson, notes } = await run(moderator, addLesson, { courseId, title: 'L', html });
      expect(lesson.text.source).toBe('<p>abc</p>');
      expect(notes.map(({ code }) => code)).toEqual(['PICTURE_DROPPED', 'LINK_DROPPED', 'LINK_DROPPED']);
    }
  });

  it('keep the numbers of their links over edits and publications; a link to what was deleted is open', async () => {
    const { courseId, ids } = await aCourseOf('A');
    const target = await aCourse(moderator, 'Target');
    const link = (kind: string, id: string) => `<a href="extramural:${kind}/${id}">x</a>`;
    const html = `<p>${link('course', target)}${link('item', ids.A as string)}</p>`;
    const lesson = await aLesson(moderator, courseId, 'B', html);
    await publishes(moderator, courseId);
    const changed = `<p>${link('item', ids.A as string)}${link('course', target)}${link('course', courseId)}</p>`;
    const { item } = await run(moderator, updateLesson, { courseId, itemId: lesson.id, html: changed });
    expect(item.text.source).toBe(changed);
    const { rows } = await server.superuser.query(
      'SELECT l.n, l.kind FROM content_link l JOIN content c ON c.draft_revision_id = l.revision_id WHERE c.id = $1 ORDER BY l.n',
      [courseId],
    );
    expect(rows).toEqual([
      { n: 1, kind: 'COURSE' },
      { n: 2, kind: 'ITEM' },
      { n: 3, kind: 'COURSE' },
    ]);
    (
      await moderator.execute(`mutation ($id: ID!) { deleteCourse(id: $id) { __typename } }`, { id: target })
    ).expectData();
    (await moderator.execute(remove, { input: { courseId, itemId: ids.A } })).expectData();
    const [left] = await itemsOf(moderator, courseId);
    expect(left?.openLinks).toEqual([
      { kind: 'COURSE', targetRootId: target },
      { kind: 'ITEM', targetRootId: ids.A },
    ]);
    expect(left?.text.html).toBe(`<p>xx<a href="/courses/${courseId}">x</a></p>`);
    // The open links are still there when the text is sent back.
    const kept = await run(moderator, updateLesson, { courseId, itemId: lesson.id, html: left?.text.source });
    expect(kept.item.openLinks).toHaveLength(2);
    const [, published] = await itemsOf(moderator, courseId, 'published');
    expect(published?.text.source).toContain(`extramural:item/${ids.A}`);
  });

  it('take at most 200 kB', async () => {
    const { courseId } = await aCourseOf();
    const most = 'x'.repeat(204_800);
    const { item } = await run(moderator, addLesson, { courseId, title: 'L', html: most });
    for (const html of [`${most}x`, '&'.repeat(100_000)]) {
      const added = (await moderator.execute(addLesson, { input: { courseId, title: 'M', html } })).expectProblem(
        'HTML_TOO_LARGE',
      );
      expect(added.field).toBe('input.html');
      const input = { courseId, itemId: item.id, html };
      (await moderator.execute(updateLesson, { input })).expectProblem('HTML_TOO_LARGE');
    }
    expect(await titles(courseId)).toEqual(['L']);
  });

  it('change in what is given', async () => {
    const { courseId } = await aCourseOf();
    const { id } = await aLesson(moderator, courseId, 'L', '<p>t</p>');
    expect((await run(moderator, updateLesson, { courseId, itemId: id, title: 'M' })).item).toMatchObject({
      title: 'M',
      text: { source: '<p>t</p>' },
    });
    expect((await run(moderator, updateLesson, { courseId, itemId: id, html: null })).item).toMatchObject({
      title: 'M',
      text: { source: '' },
    });
  });
});

describe('materials', () => {
  it('are files of the portal', async () => {
    const { courseId } = await aCourseOf();
    const sha256 = await aFile(moderator, moderator.portalId, 'plan.pdf');
    const plain = await aMaterial(moderator, courseId, 'Plan', sha256);
    expect(plain).toMatchObject({ fileName: 'plan.pdf', file: { sha256, name: 'plan.pdf' } });
    const named = { courseId, title: 'Plan 2', fileSha256: sha256.toUpperCase(), fileName: '../x/Our plan.pdf' };
    const { item } = await run(moderator, addMaterial, named);
    expect(item).toMatchObject({ fileName: 'Our plan.pdf', file: { sha256 } });
    const newer = await aFile(moderator);
    const update = { courseId, itemId: item.id, fileSha256: newer };
    expect((await run(moderator, updateMaterial, update)).item).toMatchObject({
      title: 'Plan 2',
      fileName: 'Our plan.pdf',
      file: { sha256: newer },
    });
    (await moderator.execute(updateMaterial, { input: { ...update, fileName: '..' } })).expectError('BAD_INPUT');
  });

  it('are not files of another portal, which look like none at all (S12)', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const theirs = await aFile(outside);
    const { courseId } = await aCourseOf();
    const own = await aMaterial(moderator, courseId, 'Own', await aFile(moderator));
    for (const fileSha256 of [theirs, '0'.repeat(64), 'x', '']) {
      (await moderator.execute(addMaterial, { input: { courseId, title: 'T', fileSha256 } })).expectError('NOT_FOUND');
      const input = { courseId, itemId: own.id, fileSha256 };
      (await moderator.execute(updateMaterial, { input })).expectError('NOT_FOUND');
    }
  });
});

describe('tests in a course', () => {
  it('are tests of the same portal', async () => {
    const { courseId } = await aCourseOf();
    const testId = await aTest(moderator, 'Final test');
    const item = await aTestItem(moderator, courseId, testId);
    expect(item).toMatchObject({
      __typename: 'TestItem',
      title: 'Final test',
      test: { id: testId, title: 'Final test' },
    });
    expect((await run(moderator, addTest, { courseId, testId, title: 'Again' })).item).toMatchObject({
      title: 'Again',
      position: 2,
    });
    const { moderator: outside } = await moderator.createsPortal();
    for (const id of [await aTest(outside, 'Theirs'), courseId, unknown, 'x'])
      (await moderator.execute(addTest, { input: { courseId, testId: id } })).expectError('NOT_FOUND');
  });
});
