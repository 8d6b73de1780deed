import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '../../sdk/createClient.ts';
import { graphql } from '../graphql.ts';

const courseDocument = graphql(`
  query TourCourse($id: ID!) {
    course(id: $id) {
      title
      published {
        contentHash requirements description { source } competencies { title }
        items(first: 100) {
          nodes {
            __typename id title kind position opensAfter { title }
            ... on Lesson { text { html source } openLinks { kind } }
            ... on TestItem { test { id } }
          }
        }
      }
    }
  }
`);

const testDocument = graphql(`
  query TourTest($id: ID!) {
    test(id: $id) {
      title
      published {
        contentHash passMark attemptLimit timeLimitSeconds review
        questions(first: 50) {
          nodes {
            kind title points shuffle position stem { source } feedback { source }
            ... on SingleChoiceQuestion { choices { weight text { source } feedback { source } } }
            ... on MultipleChoiceQuestion { choices { weight text { source } feedback { source } } }
            ... on TrueFalseQuestion { correct feedbackTrue { source } feedbackFalse { source } }
            ... on ShortTextQuestion { caseSensitive accepted { text weight } }
            ... on NumericQuestion { accepted { min max weight } }
            ... on MatchingQuestion { pairs { answer prompt { source } } }
            ... on EssayQuestion { minWords maxWords }
          }
        }
      }
    }
  }
`);

/** A course on one side: who may read it, and its id there. */
export interface Side {
  client: Client;
  courseId: string;
}

/** What was compared. */
export interface Comparison {
  items: number;
  questions: number;
  hash: string;
  pictureBytes: number;
}

/**
 * Reads a course and its test on both sides and compares everything that a reader sees: titles, texts, order, conditions, links,
 * questions with their answers, and the hashes. Loads the pictures of the copy and checks their bytes. Throws at a difference.
 */
export async function compareCopies(original: Side, copy: Side): Promise<Comparison> {
  const [theirs, ours] = await Promise.all([readCourse(original), readCourse(copy)]);
  demandEqual('course', theirs.told, ours.told);
  demandEqual('hash of the course', theirs.hash, ours.hash);
  const questions = await compareTests(original, copy, theirs.testIds, ours.testIds);
  const pictures = await Promise.all(ours.pictures.map(loadPicture));
  const pictureBytes = pictures.reduce((sum, bytes) => sum + bytes, 0);
  return { items: ours.told.items.length, questions, hash: ours.hash, pictureBytes };
}

async function readCourse({ client, courseId }: Side) {
  const { course } = await client.request(courseDocument, { id: courseId });
  const { published } = course;
  if (!published) throw new Error(`“${course.title}” is not published.`);
  const items = published.items.nodes;
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const lessons = items.flatMap((item) => (item.__typename === 'Lesson' ? [item] : []));
  const broken = lessons.filter(({ openLinks }) => openLinks.length > 0);
  if (broken.length > 0) throw new Error(`Links lead nowhere in ${broken.map(({ title }) => title).join(', ')}.`);
  return {
    hash: published.contentHash ?? '',
    testIds: items.flatMap((item) => (item.__typename === 'TestItem' && item.test ? [item.test.id] : [])),
    pictures: lessons.flatMap(({ text }) => [...text.html.matchAll(/<img src="([^"]+)"/g)].map(([, url = '']) => url)),
    told: {
      title: course.title,
      requirements: published.requirements,
      description: published.description.source,
      competencies: published.competencies.map(({ title }) => title),
      items: items.map((item) => ({
        ...{ title: item.title, kind: item.kind, position: item.position, opensAfter: item.opensAfter?.title ?? null },
        ...(item.__typename === 'Lesson'
          ? { source: withTitles(item.text.source, titles), html: withoutAddresses(item.text.html) }
          : {}),
      })),
    },
  };
}

/** Ids differ on both sides; what they lead to must not. */
const withTitles = (source: string, titles: ReadonlyMap<string, string>): string =>
  source.replace(/extramural:item\/([0-9a-f-]{36})/g, (_whole, id: string) => `item "${titles.get(id) ?? 'unknown'}"`);

const withoutAddresses = (html: string): string => html.replace(/(src|href)="[^"]*"/g, '$1="…"');

async function compareTests(original: Side, copy: Side, theirs: string[], ours: string[]): Promise<number> {
  demandEqual('number of tests', theirs.length, ours.length);
  let questions = 0;
  for (const [index, id] of theirs.entries()) {
    const there = (await original.client.request(testDocument, { id })).test;
    const here = (await copy.client.request(testDocument, { id: ours[index] ?? '' })).test;
    demandEqual(`test “${there.title}”`, there, here);
    questions += here.published?.questions.nodes.length ?? 0;
  }
  return questions;
}

/** Loads a picture as a browser does and checks that its bytes hash to its name. */
async function loadPicture(url: string): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The picture ${url} answers ${answer.status}.`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!url.includes(createHash('sha256').update(bytes).digest('hex')))
    throw new Error(`The picture ${url} has other bytes.`);
  return bytes.length;
}

function demandEqual(what: string, original: unknown, copy: unknown): void {
  if (isDeepStrictEqual(original, copy)) return;
  throw new Error(
    `The ${what} differs.\nOriginal: ${JSON.stringify(original, null, 1)}\nCopy: ${JSON.stringify(copy, null, 1)}`,
  );
}
