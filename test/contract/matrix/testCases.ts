import { unique } from '../../harness/actors.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import type { Place } from '../../harness/stage.ts';
import { type Case, forAuthors, oncePer } from './cases.ts';

/** A test whose draft has two questions. */
const testDraft = oncePer(async ({ moderator }: Place) => {
  const testId = await aTest(moderator, unique('Test'));
  const first = await aQuestion(moderator, testId);
  const second = await aQuestion(moderator, testId);
  return { testId, first: first.id, second: second.id };
});

type Draft = Awaited<ReturnType<typeof testDraft>>;
const changing = (field: string, input: (draft: Draft, place: Place) => object): Case[] =>
  forAuthors(`Mutation.${field}`, async ({ place }) => ({ input: input(await testDraft(place), place) }));

const key = () => ({ idempotencyKey: unique('key') });
const question = { stem: 'Which?', answers: { trueFalse: { correct: true } } };

export const testCases: Case[] = [
  ...forAuthors('Query.test', ({ place }) => ({ id: place.testId })),
  ...forAuthors('Query.tests', ({ place }) => ({ portalId: place.portalId, first: 5, search: 't' })),
  ...forAuthors('Mutation.createTest', ({ place }) => ({
    input: { portalId: place.portalId, title: unique('Test'), ...key() },
  })),
  ...changing('updateTest', ({ testId }) => ({ testId, title: unique('Renamed') })),
  ...changing('setTestCompetencies', ({ testId }, { competencyId }) => ({ testId, competencyIds: [competencyId] })),
  ...changing('addQuestion', ({ testId }) => ({ testId, question, ...key() })),
  ...changing('updateQuestion', ({ testId, first }) => ({ testId, questionId: first, question })),
  ...changing('duplicateQuestion', ({ testId, first }) => ({ testId, questionId: first })),
  ...changing('moveQuestion', ({ testId, first }) => ({ testId, questionId: first, position: 2 })),
  ...changing('reorderQuestions', ({ testId, first, second }) => ({ testId, questionIds: [second, first] })),
  ...forAuthors('Mutation.deleteQuestion', async ({ place }) => {
    const { testId } = await testDraft(place);
    return { input: { testId, questionId: (await aQuestion(place.moderator, testId)).id } };
  }),
  ...changing('importGift', ({ testId }) => ({ testId, text: '::One::Right?{T}', ...key() })),
  ...forAuthors(
    'Mutation.importGift',
    async ({ place }) => {
      const { testId } = await testDraft(place);
      return { input: { testId, fileSha256: place.file, dryRun: true } };
    },
    'from a file that is no text',
  ).map((row) => ({ ...row, outcomes: giftFromPicture(row.outcomes) })),
  ...changing('publishTest', ({ testId }) => ({ testId, note: 'As it is' })),
  ...changing('duplicateTest', ({ testId }) => ({ testId, ...key() })),
  ...forAuthors('Mutation.deleteTest', async ({ place }) => ({ id: await aTest(place.moderator, unique('Test')) })),
];

function giftFromPicture(outcomes: Case['outcomes']): Case['outcomes'] {
  const refused = Object.entries(outcomes).map(([name, outcome]) => [
    name,
    outcome === 'OK' ? 'problem NOT_TEXT' : outcome,
  ]);
  return Object.fromEntries(refused) as Case['outcomes'];
}
