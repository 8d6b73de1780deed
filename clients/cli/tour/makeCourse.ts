import { randomUUID } from 'node:crypto';
import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { type UploadedFile, uploadFile } from '../../sdk/uploadFile.ts';
import { graphql } from '../graphql.ts';
import { radiatorPicture } from './radiatorPicture.ts';

const createCourseDocument = graphql(`
  mutation TourCreateCourse($input: CreateCourseInput!) {
    createCourse(input: $input) { __typename ... on CreateCourseSuccess { course { id } } ... on Problem { code message } }
  }
`);

const addLessonDocument = graphql(`
  mutation TourAddLesson($input: AddLessonInput!) {
    addLesson(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id } notes { message } }
      ... on Problem { code message }
    }
  }
`);

const addTestDocument = graphql(`
  mutation TourAddTest($input: AddTestToCourseInput!) {
    addTestToCourse(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id } }
      ... on Problem { code message }
    }
  }
`);

const openAfterDocument = graphql(`
  mutation TourOpenAfter($input: UpdateCourseItemInput!) {
    updateCourseItem(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id } }
      ... on Problem { code message }
    }
  }
`);

const teachDocument = graphql(`
  mutation TourTeach($competency: CreateCompetencyInput!) {
    createCompetency(input: $competency) {
      __typename
      ... on CreateCompetencySuccess { competency { id } }
      ... on CompetencyTitleTakenProblem { code message competency { id } }
    }
  }
`);

const setCompetenciesDocument = graphql(`
  mutation TourSetCompetencies($input: SetCourseCompetenciesInput!) {
    setCourseCompetencies(input: $input) { __typename ... on Problem { code message } }
  }
`);

const publishCourseDocument = graphql(`
  mutation TourPublishCourse($input: PublishCourseInput!) {
    publishCourse(input: $input) {
      __typename
      ... on PublishCourseSuccess { revision { number contentHash } }
      ... on Problem { code message }
    }
  }
`);

/** A course that was made and published. */
export interface PublishedCourse {
  courseId: string;
  contentHash: string;
  picture: UploadedFile;
}

/** Makes a course of two lessons, a picture, a link, a test with an opening condition and a competency; publishes it. */
export async function makeCourse(client: Client, portalId: string, testId: string): Promise<PublishedCourse> {
  const picture = await uploadFile(client, portalId, 'radiator.png', radiatorPicture);
  const courseId = await beginCourse(client, portalId);
  const venting = await addLesson(client, {
    courseId,
    title: 'Venting in five steps',
    html: '<ol><li>Pump off.</li><li>Key in, bowl under.</li><li>Half a turn.</li><li>Wait for water.</li><li>Close; check the pressure.</li></ol>',
  });
  await addLesson(client, {
    courseId,
    title: 'Why a radiator stays cold',
    html: `<p>Air, sludge or too little flow.</p><figure><img src="${picture.reference}" alt="A radiator with its valve" width="120" height="80"></figure>
           <p>Most often it is air: see <a href="extramural:item/${venting}">Venting in five steps</a>.</p>`,
  });
  const added = await client.request(addTestDocument, { input: { courseId, testId } });
  const test = expectType(added.addTestToCourse, 'CourseItemSuccess').item.id;
  const input = { courseId, itemId: test, opensAfterItemId: venting };
  expectType((await client.request(openAfterDocument, { input })).updateCourseItem, 'CourseItemSuccess');
  await teach(client, portalId, courseId, 'Looking after radiators');
  const { publishCourse } = await client.request(publishCourseDocument, { input: { courseId } });
  const { revision } = expectType(publishCourse, 'PublishCourseSuccess');
  return { courseId, contentHash: revision.contentHash ?? '', picture };
}

async function beginCourse(client: Client, portalId: string): Promise<string> {
  const description = '<p>A short course that the tour of the API made.</p>';
  const input = { portalId, title: 'Looking after radiators', description, idempotencyKey: randomUUID() };
  const { createCourse } = await client.request(createCourseDocument, { input });
  return expectType(createCourse, 'CreateCourseSuccess').course.id;
}

async function addLesson(client: Client, input: { courseId: string; title: string; html: string }): Promise<string> {
  const { addLesson: answer } = await client.request(addLessonDocument, { input });
  const { item, notes } = expectType(answer, 'CourseItemSuccess');
  if (notes.length > 0) throw new Error(`Something was taken out of the lesson: ${notes[0]?.message}`);
  return item.id;
}

async function teach(client: Client, portalId: string, courseId: string, title: string): Promise<void> {
  // The second tour finds the competency of the first.
  const { createCompetency } = await client.request(teachDocument, { competency: { portalId, title } });
  const input = { courseId, competencyIds: [createCompetency.competency.id] };
  const { setCourseCompetencies } = await client.request(setCompetenciesDocument, { input });
  expectType(setCourseCompetencies, 'SetCourseCompetenciesSuccess');
}
