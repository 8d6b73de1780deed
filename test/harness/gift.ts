import { createHash } from 'node:crypto';
import type { Actor } from './actors.ts';
import type { Answer } from './execute.ts';
import { type AuthoredQuestion, questionFields } from './questions.ts';

const importGift = `mutation ($input: ImportGiftInput!, $only: [GiftOutcome!]) { importGift(input: $input) {
  ... on ImportGiftSuccess { dryRun counts { taken refused noted } test { draft { questionCount } }
    report(only: $only) { index line title excerpt category outcome kind code message notices { code message } question { ${questionFields} } } }
  ... on Problem { code message }
  ... on InvalidInputProblem { field }
  ... on GiftRefusedProblem { counts { taken refused noted } report(only: $only) { line outcome code message } } } }`;

/** One part of a GIFT text in the answer. */
export interface GiftEntry {
  line: number;
  outcome: string;
  code: string | null;
  message: string | null;
  notices: { code: string; message: string }[];
  question: AuthoredQuestion | null;
  [field: string]: unknown;
}
export interface Imported {
  importGift: {
    dryRun: boolean;
    counts: { taken: number; refused: number; noted: number };
    test: { draft: { questionCount: number } };
    report: GiftEntry[];
  };
}

/** Two questions that can be stored, two that cannot, and two parts that are none. */
export const bank = `$CATEGORY: Golf/Rules

// comments are not counted as questions
::Par::How many strokes?{#72:1}

::Broken::No end {=a ~b

Just a text.

::Tee::What is a <b>tee</b>?{=a peg#Right ~a drink ~%50%a letter}

What is wrong with this?{~a ~b}
`;

/** Imports into a test; `only` chooses from the report by outcome. */
export const sendGift = (by: Actor, input: object, only?: string[], language?: string): Promise<Answer> =>
  by.execute(importGift, { input, only }, { language });

/** Imports and gives the success. */
export const imported = async (by: Actor, input: object): Promise<Imported['importGift']> =>
  (await sendGift(by, input)).expectData<Imported>().importGift;

/** How many questions are in the draft of a test, past the API. */
export async function inDraft(by: Actor, testId: string): Promise<number> {
  const { rows } = await by.server.superuser.query(
    `SELECT count(*)::int AS count FROM question q
       JOIN content c ON c.portal_id = q.portal_id AND c.draft_revision_id = q.revision_id WHERE c.id = $1`,
    [testId],
  );
  return rows[0].count;
}

/** Puts a text file into a portal, past the upload; gives its hash. */
export async function aTextFile(by: Actor, bytes: Buffer): Promise<string> {
  const { superuser, deps } = by.server;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const received = await deps.files.receive([bytes] as never, { maxBytes: 2 ** 30 });
  await deps.files.keep(received);
  await superuser.query(
    `INSERT INTO blob (sha256, bytes, media_type) VALUES ($1, $2, 'text/plain') ON CONFLICT DO NOTHING`,
    [sha256, bytes.length],
  );
  const row = `INSERT INTO file (portal_id, sha256, name, media_type, bytes) VALUES ($1, $2, 'bank.txt', 'text/plain', $3)`;
  await superuser.query(row, [by.portalId, sha256, bytes.length]);
  return sha256;
}
