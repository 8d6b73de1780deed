import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';

const courseDocument = graphql(`
  query TourLearnerCourse($id: ID!) {
    learnerCourse(id: $id) {
      title
      requirements
      enrollment { id state progress { itemsDone itemsTotal percent } continueAt { title } }
      items(first: 50) {
        nodes { __typename id title kind state lockedBy { message } ... on LearnerTestItem { test { id questionCount attemptLimit } } }
      }
    }
  }
`);

const startCourseDocument = graphql(`
  mutation TourStartCourse($input: StartCourseInput!) {
    startCourse(input: $input) {
      __typename
      ... on StartCourseSuccess { enrollment { state } }
      ... on Problem { code message }
    }
  }
`);

const openItemDocument = graphql(`
  mutation TourOpenItem($input: OpenItemInput!) {
    openItem(input: $input) {
      __typename
      ... on OpenItemSuccess { item { __typename title state ... on LearnerLesson { text { html } } } }
      ... on Problem { code message }
    }
  }
`);

const finishItemDocument = graphql(`
  mutation TourFinishItem($input: FinishItemInput!) {
    finishItem(input: $input) {
      __typename
      ... on FinishItemSuccess { item { state } enrollment { progress { percent } } }
      ... on Problem { code message }
    }
  }
`);

/** The course as its learner sees it. */
export async function readCourse(client: Client, id: string) {
  const { learnerCourse } = await client.request(courseDocument, { id });
  if (!learnerCourse.enrollment) throw new Error('The link should have enrolled us.');
  return { ...learnerCourse, enrollment: learnerCourse.enrollment, items: learnerCourse.items?.nodes ?? [] };
}

/** Confirms the requirements and begins (L1). */
export async function startCourse(client: Client, enrollmentId: string): Promise<void> {
  const { startCourse: answer } = await client.request(startCourseDocument, {
    input: { enrollmentId, confirmed: true },
  });
  expectType(answer, 'StartCourseSuccess');
}

/** Reads every lesson and opens every material, in order; gives their titles. */
export async function readLessons(client: Client, enrollmentId: string, courseId: string): Promise<string[]> {
  const read: string[] = [];
  for (;;) {
    const { items } = await readCourse(client, courseId);
    const next = items.find(({ kind, state }) => kind !== 'TEST' && state === 'OPEN');
    if (!next) return read;
    const input = { enrollmentId, itemId: next.id };
    const { openItem } = await client.request(openItemDocument, { input });
    const opened = expectType(openItem, 'OpenItemSuccess');
    if (opened.item.__typename === 'LearnerLesson' && !opened.item.text?.html)
      throw new Error('An open lesson has no text.');
    if (opened.item.state !== 'DONE') {
      const { finishItem } = await client.request(finishItemDocument, { input: { ...input, scrolledToEnd: true } });
      expectType(finishItem, 'FinishItemSuccess');
    }
    read.push(next.title);
  }
}
