import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../harness/courses.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

interface Read {
  description: { version: string };
  item: { id: string; title: string; text: { version: string; source: string } } | null;
}

const read = async (by: Actor, courseId: string, itemId: string, state = 'draft'): Promise<Read> => {
  const query = `query ($id: ID!, $itemId: ID!) { course(id: $id) { revision: ${state} {
    description { version } item(id: $itemId) { id title ... on Lesson { text { version source } } } } } }`;
  const answer = await by.execute(query, { id: courseId, itemId });
  return answer.expectData<{ course: { revision: Read } }>().course.revision;
};
const change = async (name: 'updateLesson' | 'updateCourse', input: object) => {
  const type = name === 'updateLesson' ? 'UpdateLessonInput' : 'UpdateCourseInput';
  const query = `mutation ($input: ${type}!) { changed: ${name}(input: $input) { __typename ... on Problem { code message } } }`;
  const answer = await moderator.execute(query, { input });
  return answer.expectData<{ changed: { __typename: string; code?: string; message?: string } }>().changed;
};

describe('two authors', () => {
  it('do not overwrite the text of a lesson when they say what they read', async () => {
    const courseId = await aCourse(moderator);
    const { id: itemId } = await aLesson(moderator, courseId, 'Lesson', '<p>one</p>');
    const { item } = await read(moderator, courseId, itemId);
    const textVersion = item?.text.version;
    // Both have read the same; exactly one of two parallel edits is taken.
    const answers = await Promise.all(
      ['two', 'three'].map((word) => change('updateLesson', { courseId, itemId, html: `<p>${word}</p>`, textVersion })),
    );
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['CourseItemSuccess', 'TextChangedProblem']);
    const refused = answers.find(({ code }) => code);
    expect(refused).toMatchObject({ code: 'TEXT_CHANGED', message: expect.stringMatching(/Somebody else/) });
    const now = (await read(moderator, courseId, itemId)).item?.text;
    expect(now?.version).not.toBe(textVersion);
    const again = await change('updateLesson', { courseId, itemId, html: '<p>four</p>', textVersion: now?.version });
    expect(again.__typename).toBe('CourseItemSuccess');
    // Without a version the edit wins, as before.
    expect((await change('updateLesson', { courseId, itemId, html: '<p>five</p>' })).__typename).toBe(
      'CourseItemSuccess',
    );
    expect((await read(moderator, courseId, itemId)).item?.text.source).toBe('<p>five</p>');
  });

  it('do not overwrite a description; publishing in between changes nothing of it', async () => {
    const courseId = await aCourse(moderator, 'Described', { description: '<p>one</p>' });
    const { id: itemId } = await aLesson(moderator, courseId, 'Lesson', '<p>x</p>');
    const before = await read(moderator, courseId, itemId);
    expect(await read(moderator, courseId, itemId, 'newest')).toEqual(before);
    await publishes(moderator, courseId);
    expect(await read(moderator, courseId, itemId, 'newest')).toEqual(before);
    const descriptionVersion = before.description.version;
    expect(await read(moderator, courseId, itemId, 'published')).toEqual(before);
    const first = { courseId, description: '<p>two</p>', descriptionVersion };
    expect((await change('updateCourse', first)).__typename).toBe('UpdateCourseSuccess');
    expect((await change('updateCourse', { ...first, title: 'Never' })).code).toBe('TEXT_CHANGED');
    const titled = await moderator.execute('query ($id: ID!) { course(id: $id) { title } }', { id: courseId });
    expect(titled.expectData()).toEqual({ course: { title: 'Described' } });
  });
});

describe('one item of a revision', () => {
  it('is found there alone', async () => {
    const courseId = await aCourse(moderator);
    const { id } = await aLesson(moderator, courseId, 'Here', '<p>h</p>');
    const elsewhere = await aLesson(moderator, await aCourse(moderator), 'Elsewhere');
    expect((await read(moderator, courseId, id)).item?.title).toBe('Here');
    expect((await read(moderator, courseId, elsewhere.id)).item).toBeNull();
    const malformed = await moderator.execute(
      'query ($id: ID!) { course(id: $id) { draft { item(id: "x") { id } } } }',
      {
        id: courseId,
      },
    );
    malformed.expectError('NOT_FOUND');
  });
});
