import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';
import { orderingQuestion, questionBank } from './questionBank.ts';

const createTestDocument = graphql(`
  mutation TourCreateTest($input: CreateTestInput!) {
    createTest(input: $input) { __typename ... on CreateTestSuccess { test { id } } ... on Problem { code message } }
  }
`);

const importGiftDocument = graphql(`
  mutation TourImportGift($input: ImportGiftInput!) {
    importGift(input: $input) {
      __typename
      ... on ImportGiftSuccess { counts { taken refused noted } report(only: [REFUSED]) { line title message } }
      ... on Problem { code message }
    }
  }
`);

const addQuestionDocument = graphql(`
  mutation TourAddQuestion($input: AddQuestionInput!) {
    addQuestion(input: $input) { __typename ... on AddQuestionSuccess { question { id } } ... on Problem { code message } }
  }
`);

const publishTestDocument = graphql(`
  mutation TourPublishTest($input: PublishTestInput!) {
    publishTest(input: $input) {
      __typename
      ... on PublishTestSuccess { revision { number contentHash } }
      ... on Problem { code message }
    }
  }
`);

/** What became of the question bank. */
export interface ImportedBank {
  testId: string;
  taken: number;
  refused: { line: number; title?: string | null; message?: string | null }[];
}

/** Makes a test from the GIFT bank, with an ordering, which GIFT does not know, and publishes it. */
export async function makeTest(client: Client, portalId: string): Promise<ImportedBank> {
  const input = { portalId, title: 'Radiators and water', passMark: 60, attemptLimit: 3 };
  const { createTest } = await client.request(createTestDocument, { input });
  const testId = expectType(createTest, 'CreateTestSuccess').test.id;
  const { importGift } = await client.request(importGiftDocument, { input: { testId, text: questionBank } });
  const { counts, report } = expectType(importGift, 'ImportGiftSuccess');
  const { addQuestion } = await client.request(addQuestionDocument, { input: { testId, question: orderingQuestion } });
  expectType(addQuestion, 'AddQuestionSuccess');
  const { publishTest } = await client.request(publishTestDocument, { input: { testId } });
  expectType(publishTest, 'PublishTestSuccess');
  return { testId, taken: counts.taken, refused: report };
}
