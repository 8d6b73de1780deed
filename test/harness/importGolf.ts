import type { Actor } from './actors.ts';
import { aCourse, aLesson, aTestItem, change, type Item } from './courses.ts';
import { type GolfChapter, readGolfCourse } from './golfCourse.ts';
import { aQuestion, aTest } from './questions.ts';
import type { ScormQuestion } from './readQuestionsJs.ts';
import { uploads } from './uploads.ts';

const problem = '... on Problem { code message }';

/** What the whole course became. */
export interface ImportedGolf {
  courseId: string;
  testIds: string[];
  chapters: GolfChapter[];
}

/** A chapter's questions as a test of its own, published. */
async function importQuestions(by: Actor, chapter: GolfChapter): Promise<string> {
  const testId = await aTest(by, `${chapter.name}: test`, { passMark: 50 });
  for (const question of chapter.questions) {
    const answers = answersOf(question);
    await aQuestion(by, testId, { title: question.id.split('.').at(-1), stem: question.text, answers });
  }
  await publishTest(by, testId);
  return testId;
}

function answersOf({ kind, choices, correct }: ScormQuestion): object {
  if (kind === 'TF') return { trueFalse: { correct } };
  if (kind === 'NUMERIC') return { numeric: { accepted: [{ value: correct }] } };
  const weighted = (choices ?? []).map((text) => ({ text, weight: text === correct ? 100 : 0 }));
  return { singleChoice: { choices: weighted } };
}

/** Publishes a test. */
export const publishTest = (by: Actor, testId: string): Promise<{ revision: { contentHash: string } }> =>
  change(
    by,
    'publishTest',
    'PublishTestInput',
    { testId },
    `... on PublishTestSuccess { revision { contentHash } } ${problem}`,
  );

/**
 * Brings the sample course in through the API: fourteen pages with their pictures, a contents page that links to them, a test
 * after each chapter, competencies. It is not published yet.
 */
export async function importGolf(by: Actor, folder: string): Promise<ImportedGolf> {
  const chapters = readGolfCourse(folder);
  const courseId = await aCourse(by, 'Golf Explained');
  const contents = await aLesson(by, courseId, 'Contents');
  const links: string[] = [];
  const testIds: string[] = [];
  let before: Item | null = null;
  for (const chapter of chapters) {
    for (const { title, body, picture } of chapter.pages) {
      const { file } = await uploads(by, by.portalId, picture.name, picture.bytes);
      const html = body.replace(`src="${picture.name}"`, `src="${file?.reference}"`);
      const lesson = await aLesson(by, courseId, title, html);
      links.push(`<li><a href="extramural:item/${lesson.id}">${title}</a></li>`);
      before = lesson;
    }
    const testId = await importQuestions(by, chapter);
    const item = await aTestItem(by, courseId, testId);
    await opensAfter(by, courseId, item, before);
    testIds.push(testId);
  }
  const html = `<p>In four chapters:</p><ol>${links.join('')}</ol>`;
  await change(by, 'updateLesson', 'UpdateLessonInput', { courseId, itemId: contents.id, html }, problem);
  await teach(
    by,
    courseId,
    chapters.map(({ questions }) => questions[0]?.objective ?? ''),
  );
  return { courseId, testIds, chapters };
}

async function opensAfter(by: Actor, courseId: string, { id }: Item, before: Item | null): Promise<void> {
  const input = { courseId, itemId: id, opensAfterItemId: before?.id };
  await change(by, 'updateCourseItem', 'UpdateCourseItemInput', input, problem);
}

async function teach(by: Actor, courseId: string, titles: string[]): Promise<void> {
  const competencyIds: string[] = [];
  for (const title of titles) {
    const made = await change<{ competency: { id: string } }>(
      by,
      'createCompetency',
      'CreateCompetencyInput',
      { portalId: by.portalId, title },
      `... on CreateCompetencySuccess { competency { id } } ${problem}`,
    );
    competencyIds.push(made.competency.id);
  }
  await change(by, 'setCourseCompetencies', 'SetCourseCompetenciesInput', { courseId, competencyIds }, problem);
}

/** Publishes a course and gives its hash. */
export const publishCourse = async (by: Actor, courseId: string): Promise<string> => {
  const selection = `... on PublishCourseSuccess { revision { contentHash } } ${problem}`;
  const input = { courseId };
  const answer = await change<{ revision: { contentHash: string } }>(
    by,
    'publishCourse',
    'PublishCourseInput',
    input,
    selection,
  );
  return answer.revision.contentHash;
};
