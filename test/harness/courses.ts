import { createHash, randomBytes } from 'node:crypto';
import { type Actor, unique } from './actors.ts';

/** What an item of a course shows to its author. */
export const itemFields = `__typename id title kind position opensAt opensAfter { id title }
  ... on Lesson { text { html source } openLinks { kind targetRootId } }
  ... on Material { fileName file { sha256 name mediaType bytes } }
  ... on TestItem { test { id title } }`;

export interface Item {
  __typename: string;
  id: string;
  title: string;
  position: number;
  opensAt: string | null;
  opensAfter: { id: string; title: string } | null;
  text: { html: string; source: string };
  openLinks: { kind: string; targetRootId: string }[];
  fileName: string;
  file: { sha256: string; name: string };
  test: { id: string; title: string } | null;
}

interface Changed {
  __typename: string;
  item: Item;
  notes: { code: string; subject: string }[];
}

/** Runs a mutation that takes one input; gives the value of its root field, and fails on errors and problems. */
export async function change<T>(by: Actor, name: string, type: string, input: object, selection: string): Promise<T> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selection} } }`;
  const value = (await by.execute(query, { input })).expectData<Record<string, { code?: string }>>()[name];
  if (value?.code) throw new Error(`${name} answered the problem ${JSON.stringify(value)}`);
  return value as T;
}

const problem = `... on Problem { code message }`;
const item = `... on CourseItemSuccess { item { ${itemFields} } notes { code subject } } ${problem}`;

/** A new course of the actor's portal. */
export async function aCourse(by: Actor, title = unique('Course'), more: object = {}): Promise<string> {
  const input = { portalId: by.portalId, title, ...more };
  const selection = `... on CreateCourseSuccess { course { id } } ${problem}`;
  return (await change<{ course: { id: string } }>(by, 'createCourse', 'CreateCourseInput', input, selection)).course
    .id;
}

/** A new lesson at the end of a course. */
export async function aLesson(by: Actor, courseId: string, title: string, html = '', more: object = {}): Promise<Item> {
  return (await change<Changed>(by, 'addLesson', 'AddLessonInput', { courseId, title, html, ...more }, item)).item;
}

/** A new material at the end of a course. */
export async function aMaterial(by: Actor, courseId: string, title: string, fileSha256: string): Promise<Item> {
  return (await change<Changed>(by, 'addMaterial', 'AddMaterialInput', { courseId, title, fileSha256 }, item)).item;
}

/** A test in a course, at its end. */
export async function aTestItem(by: Actor, courseId: string, testId: string): Promise<Item> {
  return (await change<Changed>(by, 'addTestToCourse', 'AddTestToCourseInput', { courseId, testId }, item)).item;
}

/** A file of a portal, put there past the upload; gives its SHA-256. */
export async function aFile(by: Actor, portalId = by.portalId, name = `${unique('file')}.pdf`): Promise<string> {
  const sha256 = createHash('sha256').update(randomBytes(16)).digest('hex');
  await by.server.superuser.query(
    `WITH bytes AS (INSERT INTO blob (sha256, bytes, media_type) VALUES ($2, 16, 'application/pdf'))
     INSERT INTO file (portal_id, sha256, name, media_type, bytes) VALUES ($1, $2, $3, 'application/pdf', 16)`,
    [portalId, sha256, name],
  );
  return sha256;
}

/** Publishes a course; fails unless it is published. */
export async function publishes(by: Actor, courseId: string, note?: string): Promise<number> {
  const selection = `... on PublishCourseSuccess { revision { number } } ${problem} ... on NotPublishableProblem { obstacles { itemId code } }`;
  const input = { courseId, note };
  const answer = await change<{ revision: { number: number } }>(
    by,
    'publishCourse',
    'PublishCourseInput',
    input,
    selection,
  );
  return answer.revision.number;
}

/** The items of a course's draft (or its newest revision), in order; at most 100. */
export async function itemsOf(by: Actor, courseId: string, state: 'draft' | 'published' = 'draft'): Promise<Item[]> {
  const query = `query ($id: ID!) { course(id: $id) { ${state} { items(first: 100) { nodes { ${itemFields} } } } } }`;
  const { course } = (await by.execute(query, { id: courseId })).expectData<{
    course: Record<string, { items: { nodes: Item[] } } | null>;
  }>();
  return course[state]?.items.nodes ?? [];
}

const success = `__typename ... on CourseItemSuccess { item { ${itemFields} } course { id updatedAt } notes { code subject } }
  ... on Problem { code message } ... on InvalidInputProblem { field }`;
const order = `... on ItemOrderProblem { item { id title } opensAfter { id title } }`;
const mutation = (name: string, type: string, more = '') =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${success} ${more} } }`;

/** The mutations of items, each taking one input; they answer the item with all that its author sees. */
export const itemMutations = {
  addLesson: mutation('addLesson', 'AddLessonInput'),
  updateLesson: mutation('updateLesson', 'UpdateLessonInput'),
  addMaterial: mutation('addMaterial', 'AddMaterialInput'),
  updateMaterial: mutation('updateMaterial', 'UpdateMaterialInput'),
  addTest: mutation('addTestToCourse', 'AddTestToCourseInput'),
  updateItem: mutation('updateCourseItem', 'UpdateCourseItemInput', order),
  move: mutation('moveCourseItem', 'MoveCourseItemInput', order),
  duplicate: mutation('duplicateCourseItem', 'DuplicateCourseItemInput'),
  remove: `mutation ($input: DeleteCourseItemInput!) { deleteCourseItem(input: $input) { itemId course { id } conditionsCleared { id title } } }`,
};
