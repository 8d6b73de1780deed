import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aCourse, aFile, aLesson, type Item, itemMutations, itemsOf } from '../harness/courses.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const { addLesson, updateLesson, addMaterial, updateMaterial, addTest, updateItem, move, duplicate, remove } =
  itemMutations;
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

describe('opening conditions', () => {
  it('name an earlier item and a time, and are cleared by null', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B', 'C');
    const at = '2027-01-31T08:00:00.000Z';
    const set = { courseId, itemId: ids.C, opensAfterItemId: ids.A, opensAt: at };
    expect((await run(moderator, updateItem, set)).item).toMatchObject({
      opensAfter: { id: ids.A, title: 'A' },
      opensAt: at,
    });
    const renamed = await run(moderator, updateItem, { courseId, itemId: ids.C, title: 'C2' });
    expect(renamed.item).toMatchObject({ title: 'C2', opensAfter: { id: ids.A }, opensAt: at });
    const cleared = { courseId, itemId: ids.C, opensAfterItemId: null, opensAt: null };
    expect((await run(moderator, updateItem, cleared)).item).toMatchObject({ opensAfter: null, opensAt: null });
  });

  it('refuse a later item, the item itself and an item of another course (S13)', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B');
    const { ids: foreign } = await aCourseOf('X');
    for (const opensAfterItemId of [ids.B, ids.A]) {
      const input = { courseId, itemId: ids.A, opensAfterItemId };
      const problem = (await moderator.execute(updateItem, { input })).expectProblem('ITEM_ORDER');
      expect(problem).toMatchObject({ item: { id: ids.A, title: 'A' }, opensAfter: { id: opensAfterItemId } });
    }
    for (const opensAfterItemId of [foreign.X, unknown, courseId, 'x']) {
      const input = { courseId, itemId: ids.B, opensAfterItemId };
      (await moderator.execute(updateItem, { input })).expectError('NOT_FOUND');
    }
    expect((await itemsOf(moderator, courseId)).map((item) => item.opensAfter)).toEqual([null, null]);
    for (const opensAt of ['0044-03-15T00:00:00Z', '3000-01-01T00:00:00Z']) {
      const input = { courseId, itemId: ids.B, opensAt };
      (await moderator.execute(updateItem, { input })).expectProblem('TIME_OUT_OF_RANGE');
    }
    (await moderator.execute(updateItem, { input: { courseId, itemId: ids.B, opensAt: 'soon' } })).expectError(
      'BAD_INPUT',
    );
  });
});

describe('order', () => {
  it('follows every move', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B', 'C', 'D');
    const moves: [string, string | null, string][] = [
      ['A', 'C', 'B C A D'],
      ['D', null, 'D B C A'],
      ['D', 'A', 'B C A D'],
      ['C', 'B', 'B C A D'],
      ['A', 'B', 'B A C D'],
      ['B', 'B', 'B A C D'],
      ['C', null, 'C B A D'],
    ];
    for (const [item, after, expected] of moves) {
      const { item: moved } = await run(moderator, move, {
        courseId,
        itemId: ids[item],
        afterItemId: after && ids[after],
      });
      expect(await titles(courseId)).toEqual(expected.split(' '));
      expect(moved.position).toBe(expected.split(' ').indexOf(item) + 1);
    }
    expect((await itemsOf(moderator, courseId)).map((item) => item.position)).toEqual([1, 2, 3, 4]);
  });

  it('never puts an item before the one it opens after', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B', 'C');
    await run(moderator, updateItem, { courseId, itemId: ids.C, opensAfterItemId: ids.B });
    for (const input of [
      { courseId, itemId: ids.C, afterItemId: ids.A },
      { courseId, itemId: ids.B, afterItemId: ids.C },
    ]) {
      const problem = (await moderator.execute(move, { input })).expectProblem('ITEM_ORDER');
      expect(problem).toMatchObject({ item: { id: ids.C }, opensAfter: { id: ids.B, title: 'B' } });
    }
    expect(await titles(courseId)).toEqual(['A', 'B', 'C']);
    await run(moderator, move, { courseId, itemId: ids.A, afterItemId: ids.C });
    expect(await titles(courseId)).toEqual(['B', 'C', 'A']);
  });

  it('takes new items behind another one, and duplicates behind the original', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B');
    await run(moderator, addLesson, { courseId, title: 'A2', afterItemId: ids.A });
    await run(moderator, addLesson, { courseId, title: 'C', afterItemId: ids.B });
    await run(moderator, updateItem, { courseId, itemId: ids.B, opensAfterItemId: ids.A });
    const html = `<p><a href="extramural:item/${ids.A}">a</a></p>`;
    await run(moderator, updateLesson, { courseId, itemId: ids.B, html });
    const { item } = await run(moderator, duplicate, { courseId, itemId: ids.B });
    expect(item).toMatchObject({ title: 'B (copy)', position: 4, opensAfter: { id: ids.A }, text: { source: html } });
    expect(await titles(courseId)).toEqual(['A', 'A2', 'B', 'B (copy)', 'C']);
    for (const afterItemId of [unknown, courseId, 'x'])
      (await moderator.execute(addLesson, { input: { courseId, title: 'T', afterItemId } })).expectError('NOT_FOUND');
  });

  it('closes up when an item goes; those that opened after it are told', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B', 'C', 'D');
    for (const item of ['C', 'D'])
      await run(moderator, updateItem, { courseId, itemId: ids[item], opensAfterItemId: ids.B });
    const data = (await moderator.execute(remove, { input: { courseId, itemId: ids.B } })).expectData();
    expect(data).toEqual({
      deleteCourseItem: {
        itemId: ids.B,
        course: { id: courseId },
        conditionsCleared: [
          { id: ids.C, title: 'C' },
          { id: ids.D, title: 'D' },
        ],
      },
    });
    const left = await itemsOf(moderator, courseId);
    expect(left.map(({ title, position, opensAfter }) => [title, position, opensAfter])).toEqual([
      ['A', 1, null],
      ['C', 2, null],
      ['D', 3, null],
    ]);
    (await moderator.execute(remove, { input: { courseId, itemId: ids.B } })).expectError('NOT_FOUND');
  });

  it('stays whole under many edits at once', async () => {
    const { courseId, ids } = await aCourseOf('A', 'B', 'C', 'D');
    const edits = Array.from({ length: 24 }, (_, n) => {
      if (n % 3 === 0) return moderator.execute(addLesson, { input: { courseId, title: `N${n}`, afterItemId: ids.B } });
      if (n % 3 === 1)
        return moderator.execute(move, { input: { courseId, itemId: ids.A, afterItemId: n % 2 ? ids.D : null } });
      return moderator.execute(duplicate, { input: { courseId, itemId: ids.C } });
    });
    for (const answer of await Promise.all(edits)) answer.expectData();
    const items = await itemsOf(moderator, courseId);
    expect(items.map((item) => item.position)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
});

describe('limits', () => {
  it('is 2,000 items a course; moving one through all of them takes two statements', async () => {
    const { courseId, ids } = await aCourseOf('First');
    await server.superuser.query(
      `INSERT INTO course_item (portal_id, revision_id, position, kind, title, html)
       SELECT portal_id, draft_revision_id, n, 'LESSON', 'Lesson ' || n, '' FROM content, generate_series(2, 2000) n WHERE id = $1`,
      [courseId],
    );
    for (const [query, input] of [
      [addLesson, { courseId, title: 'One more' }],
      [duplicate, { courseId, itemId: ids.First }],
    ] as const)
      (await moderator.execute(query, { input })).expectProblem('TOO_MANY_ITEMS');
    const { rows } = await server.superuser.query(
      'SELECT i.id FROM course_item i JOIN content c ON c.draft_revision_id = i.revision_id WHERE c.id = $1 AND i.position = 2000',
      [courseId],
    );
    const { statements } = await server.statements.during(() =>
      run(moderator, move, { courseId, itemId: ids.First, afterItemId: rows[0].id }),
    );
    expect(statements.filter((text) => text.startsWith('UPDATE course_item'))).toHaveLength(1);
    const { statements: deleting } = await server.statements.during(() =>
      moderator.execute(remove, { input: { courseId, itemId: rows[0].id } }),
    );
    expect(deleting.filter((text) => /course_item/.test(text) && !text.startsWith('SELECT'))).toHaveLength(1);
  });

  it('keep titles to 200 characters', async () => {
    const { courseId, ids } = await aCourseOf('A');
    const testId = await aTest(moderator, 'T');
    for (const title of ['', ' ', 'x'.repeat(201)]) {
      (await moderator.execute(addLesson, { input: { courseId, title } })).expectError('BAD_INPUT');
      (await moderator.execute(addTest, { input: { courseId, testId, title } })).expectError('BAD_INPUT');
      (await moderator.execute(updateItem, { input: { courseId, itemId: ids.A, title } })).expectError('BAD_INPUT');
      (await moderator.execute(updateLesson, { input: { courseId, itemId: ids.A, title } })).expectError('BAD_INPUT');
    }
    const { item } = await run(moderator, updateItem, { courseId, itemId: ids.A, title: 'x'.repeat(200) });
    const { item: copy } = await run(moderator, duplicate, { courseId, itemId: item.id });
    expect(copy.title).toHaveLength(200);
  });
});

describe('repeated requests', () => {
  it('add one item per idempotency key', async () => {
    const { courseId } = await aCourseOf();
    const input = { courseId, title: 'Once', idempotencyKey: unique('key') };
    const answers = await Promise.all(Array.from({ length: 8 }, () => run(moderator, addLesson, input)));
    expect(new Set(answers.map(({ item }) => item.id)).size).toBe(1);
    expect(await titles(courseId)).toEqual(['Once']);
    (await moderator.execute(addLesson, { input: { ...input, title: 'Other' } })).expectError('CONFLICT');
  });
});

describe('other people’s ids (S12, S13)', () => {
  it('look like ids of nothing, in every argument', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const theirCourse = await aCourse(outside);
    const theirs = (await aLesson(outside, theirCourse, 'Theirs')).id;
    const { courseId, ids } = await aCourseOf('A');
    const { courseId: otherCourse, ids: foreign } = await aCourseOf('X');
    const fileSha256 = await aFile(moderator);
    const testId = await aTest(moderator, 'T');
    await aQuestion(moderator, testId);
    for (const wrong of [theirCourse, unknown, testId, 'x']) {
      const inCourse: [string, object][] = [
        [addLesson, { title: 'T' }],
        [addMaterial, { title: 'T', fileSha256 }],
        [addTest, { testId }],
        [updateLesson, { itemId: ids.A, title: 'T' }],
        [updateItem, { itemId: ids.A, title: 'T' }],
        [move, { itemId: ids.A }],
        [duplicate, { itemId: ids.A }],
        [remove, { itemId: ids.A }],
      ];
      for (const [query, input] of inCourse)
        (await moderator.execute(query, { input: { courseId: wrong, ...input } })).expectError('NOT_FOUND');
    }
    for (const wrong of [theirs, foreign.X, unknown, otherCourse, 'x']) {
      const ofItem: [string, object][] = [
        [updateLesson, { title: 'T' }],
        [updateMaterial, { title: 'T' }],
        [updateItem, { title: 'T' }],
        [move, {}],
        [duplicate, {}],
        [remove, {}],
      ];
      for (const [query, input] of ofItem)
        (await moderator.execute(query, { input: { courseId, itemId: wrong, ...input } })).expectError('NOT_FOUND');
      const after = { courseId, itemId: ids.A, afterItemId: wrong };
      (await moderator.execute(move, { input: after })).expectError('NOT_FOUND');
    }
    // An item of another kind is no such item either.
    (await moderator.execute(updateMaterial, { input: { courseId, itemId: ids.A, title: 'T' } })).expectError(
      'NOT_FOUND',
    );
    expect(await titles(courseId)).toEqual(['A']);
  });

  it('are not taken as objects, nor are other columns (S58, S60)', async () => {
    const { courseId, ids } = await aCourseOf('A');
    for (const more of [
      { title: { $ne: 1 } },
      { position: 1 },
      { originId: unknown },
      { afterItemId: { $gt: '' } },
      { html: ['x'] },
    ])
      (await moderator.execute(addLesson, { input: { courseId, title: 'T', ...more } })).expectError('BAD_INPUT');
    for (const more of [{ itemId: { $ne: null } }, { position: 1 }, { kind: 'TEST' }, { opensAt: { $lt: 1 } }])
      (await moderator.execute(updateItem, { input: { courseId, itemId: ids.A, ...more } })).expectError('BAD_INPUT');
  });
});
