import { unique } from '../../harness/actors.ts';
import { aCourse, aLesson, aMaterial, aTestItem, publishes } from '../../harness/courses.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import { aCompetency, type Place } from '../../harness/stage.ts';
import { type Case, forAuthors, oncePer, refusedBy } from './cases.ts';

/** A course whose draft has two lessons, a material and a published test. */
export const furnishedDraft = oncePer(async ({ moderator, file }: Place) => {
  const courseId = await aCourse(moderator);
  const testId = await aTest(moderator, unique('Test'));
  await aQuestion(moderator, testId);
  const publish = `mutation ($id: ID!) { publishTest(input: { testId: $id }) { __typename } }`;
  (await moderator.execute(publish, { id: testId })).expectData();
  const first = await aLesson(moderator, courseId, 'First', '<p>One</p>');
  const second = await aLesson(moderator, courseId, 'Second', '<p>Two</p>');
  const material = await aMaterial(moderator, courseId, 'Material', file);
  const test = await aTestItem(moderator, courseId, testId);
  return { courseId, testId, first: first.id, second: second.id, material: material.id, test: test.id };
});

type Draft = Awaited<ReturnType<typeof furnishedDraft>>;
const changing = (field: string, input: (draft: Draft, place: Place) => object, about?: string): Case[] =>
  forAuthors(`Mutation.${field}`, async ({ place }) => ({ input: input(await furnishedDraft(place), place) }), about);

const texts = { description: '<p>About</p>', requirements: 'None.' };
const key = () => ({ idempotencyKey: unique('key') });

export const courseCases: Case[] = [
  ...forAuthors('Query.course', ({ place }) => ({ id: place.courseId })),
  ...forAuthors('Query.courses', ({ place }) => ({ portalId: place.portalId, first: 5, search: 'o' })),
  ...forAuthors('Mutation.createCourse', ({ place }) => ({
    input: { portalId: place.portalId, title: unique('Course'), ...texts, ...key() },
  })),
  ...changing('updateCourse', ({ courseId }) => ({ courseId, title: unique('Renamed'), ...texts })),
  ...refusedBy('problem TEXT_CHANGED', [
    ...changing(
      'updateCourse',
      ({ courseId }) => ({ courseId, ...texts, descriptionVersion: 'old' }),
      'from an old text',
    ),
    ...changing(
      'updateLesson',
      ({ courseId, first }) => ({ courseId, itemId: first, html: '<p>Four</p>', textVersion: 'old' }),
      'from an old text',
    ),
  ]),
  ...changing('setCourseCompetencies', ({ courseId }, { competencyId }) => ({
    courseId,
    competencyIds: [competencyId],
  })),
  ...changing('addLesson', ({ courseId, first }) => ({
    courseId,
    title: 'Lesson',
    html: '',
    readRule: 'MINIMUM_TIME',
    readSeconds: 60,
    afterItemId: first,
    ...key(),
  })),
  ...changing('addMaterial', ({ courseId, first }, { file }) => ({
    courseId,
    title: 'Material',
    fileSha256: file,
    fileName: 'plan.png',
    afterItemId: first,
    ...key(),
  })),
  ...changing('addTestToCourse', ({ courseId, testId, first }) => ({
    courseId,
    testId,
    title: 'Test',
    afterItemId: first,
    ...key(),
  })),
  ...changing('updateLesson', ({ courseId, first }) => ({
    courseId,
    itemId: first,
    title: 'First',
    html: '<p>Three</p>',
    readRule: 'MINIMUM_TIME',
    readSeconds: 60,
  })),
  ...changing('updateMaterial', ({ courseId, material }, { file }) => ({
    courseId,
    itemId: material,
    title: 'Material',
    fileSha256: file,
    fileName: 'plan.png',
  })),
  ...changing('updateCourseItem', ({ courseId, first, second }) => ({
    courseId,
    itemId: second,
    title: 'Second',
    opensAfterItemId: first,
  })),
  ...changing('moveCourseItem', ({ courseId, first, material }) => ({
    courseId,
    itemId: material,
    afterItemId: first,
  })),
  ...changing('duplicateCourseItem', ({ courseId, first }) => ({ courseId, itemId: first, ...key() })),
  ...forAuthors('Mutation.deleteCourseItem', async ({ place }) => {
    const { courseId } = await furnishedDraft(place);
    return { input: { courseId, itemId: (await aLesson(place.moderator, courseId, 'Short-lived')).id } };
  }),
  ...changing('publishCourse', ({ courseId }) => ({ courseId, note: 'As it is' })),
  ...changing('duplicateCourse', ({ courseId }) => ({ courseId, ...key() })),
  ...forAuthors('Mutation.deleteCourse', async ({ place }) => {
    const courseId = await aCourse(place.moderator);
    await aLesson(place.moderator, courseId, 'Only lesson');
    await publishes(place.moderator, courseId);
    return { id: courseId };
  }),
  ...forAuthors('Query.competencies', ({ place }) => ({ portalId: place.portalId, first: 5, search: 'skill' })),
  ...forAuthors('Mutation.createCompetency', ({ place }) => ({
    input: { portalId: place.portalId, title: unique('Skill'), description: 'Known by doing.' },
  })),
  ...forAuthors('Mutation.updateCompetency', ({ place }) => ({
    input: { competencyId: place.competencyId, title: unique('Skill'), description: 'Known by doing.' },
  })),
  ...forAuthors('Mutation.deleteCompetency', async ({ place }) => ({ id: await aCompetency(place.moderator) })),
  ...forAuthors('Query.files', ({ place }) => ({ portalId: place.portalId, sha256: [place.file] })),
  ...forAuthors('Mutation.requestUpload', ({ place }) => ({
    input: { portalId: place.portalId, fileName: 'plan.pdf', bytes: 1000 },
  })),
];
