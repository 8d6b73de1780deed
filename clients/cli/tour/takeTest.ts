import type { Client } from '../../sdk/createClient.ts';
import { expectType } from '../../sdk/expectType.ts';
import { graphql } from '../graphql.ts';
import { type GoodAnswer, goodAnswers } from './questionBank.ts';

const startDocument = graphql(`
  mutation TourStartAttempt($input: StartAttemptInput!) {
    startAttempt(input: $input) {
      __typename
      ... on StartAttemptSuccess { attempt { id number secondsLeft } }
      ... on Problem { code message }
    }
  }
`);

const paperDocument = graphql(`
  query TourPaper($id: ID!) {
    attempt(id: $id) {
      questions(first: 50) {
        nodes {
          __typename
          id
          number
          kind
          revision
          stem { html }
          ... on PaperSingleChoice { choices { id text { html } } }
          ... on PaperMultipleChoice { choices { id text { html } } }
          ... on PaperMatching { prompts { id text { html } } answers { id text } }
          ... on PaperOrdering { items { id text { html } } }
        }
      }
    }
  }
`);

const saveDocument = graphql(`
  mutation TourSaveAnswer($input: SaveAnswerInput!) {
    saveAnswer(input: $input) {
      __typename
      ... on SaveAnswerSuccess { questionId revision }
      ... on Problem { code message }
    }
  }
`);

const submitDocument = graphql(`
  mutation TourSubmit($attemptId: ID!) {
    submitAttempt(attemptId: $attemptId) { attempt { state review { state message } } }
  }
`);

/** Begins an attempt and gives its id. */
export async function startAttempt(
  client: Client,
  at: { testId: string; enrollmentId: string; itemId: string },
): Promise<string> {
  const { startAttempt: answer } = await client.request(startDocument, { input: { ...at, confirmed: true } });
  return expectType(answer, 'StartAttemptSuccess').attempt.id;
}

/** The questions in the order of this paper; what is right is not among what comes. */
export async function readPaper(client: Client, attemptId: string) {
  const { attempt } = await client.request(paperDocument, { id: attemptId });
  return attempt.questions.nodes;
}
export type Question = Awaited<ReturnType<typeof readPaper>>[number];

/** Answers every question; gives how many kinds there were. */
export async function answerAll(client: Client, attemptId: string, paper: readonly Question[]): Promise<number> {
  for (const question of paper) {
    const known = Object.entries(goodAnswers).find(([part]) => question.stem.html.includes(part))?.[1];
    if (!known) throw new Error(`Nobody taught us: ${question.stem.html}`);
    const input = { attemptId, questionId: question.id, revision: question.revision, answer: said(question, known) };
    const { saveAnswer } = await client.request(saveDocument, { input });
    expectType(saveAnswer, 'SaveAnswerSuccess');
  }
  return new Set(paper.map(({ kind }) => kind)).size;
}

/** Saves as a second tab would that has not seen the first one's answer; gives what it is told instead of overwriting it. */
export async function saveStale(client: Client, attemptId: string, question: Question): Promise<string> {
  const input = { attemptId, questionId: question.id, revision: question.revision, answer: null };
  const { saveAnswer } = await client.request(saveDocument, { input });
  return expectType(saveAnswer, 'AnswerConflictProblem').message;
}

/** Hands in. */
export async function submit(client: Client, attemptId: string) {
  const { submitAttempt } = await client.request(submitDocument, { attemptId });
  return submitAttempt.attempt;
}

/** An answer in words, said with the ids of this paper. */
function said(question: Question, answer: GoodAnswer) {
  if ('trueFalse' in answer || 'number' in answer || 'text' in answer) return answer;
  if ('choose' in answer && question.__typename === 'PaperSingleChoice')
    return { choiceId: idOf(question.choices, answer.choose[0] ?? '') };
  if ('choose' in answer && question.__typename === 'PaperMultipleChoice')
    return { choiceIds: answer.choose.map((text) => idOf(question.choices, text)) };
  if ('order' in answer && question.__typename === 'PaperOrdering')
    return { itemIds: answer.order.map((text) => idOf(question.items, text)) };
  if ('join' in answer && question.__typename === 'PaperMatching') {
    const matches = Object.entries(answer.join).map(([prompt, text]) => ({
      promptId: idOf(question.prompts, prompt),
      answerId: question.answers.find((given) => given.text === text)?.id ?? '',
    }));
    return { matches };
  }
  throw new Error(`An answer of another kind than the question: ${question.stem.html}`);
}

function idOf(options: readonly { id: string; text: { html: string } }[], text: string): string {
  const found = options.find((option) => option.text.html.includes(text));
  if (!found) throw new Error(`“${text}” is not on the paper.`);
  return found.id;
}
