import { unique } from '../../harness/actors.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import type { Place } from '../../harness/stage.ts';
import { type Case, forAuthors, oncePer, refusedBy } from './cases.ts';

/** A test whose draft has two questions. */
const testDraft = oncePer(async ({ moderator }: Place) => {
  const testId = await aTest(moderator, unique('Test'));
  const first = await aQuestion(moderator, testId);
  const second = await aQuestion(moderator, testId);
  return { testId, first: first.id, second: second.id };
});

type Draft = Awaited<ReturnType<typeof testDraft>>;
const changing = (field: string, input: (draft: Draft, place: Place) => object, about?: string): Case[] =>
  forAuthors(`Mutation.${field}`, async ({ place }) => ({ input: input(await testDraft(place), place) }), about);

const key = () => ({ idempotencyKey: unique('key') });
const rules = { description: '<p>About</p>', passMark: 60, timeLimitSeconds: 600, attemptLimit: 3 };
const text = { title: 'Title', stem: 'Which?', feedback: 'Because.', points: 2 };
const question = { ...text, answers: { trueFalse: { correct: true, feedbackTrue: 'Yes.', feedbackFalse: 'No.' } } };

/** The parts of each kind of question that hold a text or a number. */
const kinds: Record<string, object> = {
  singleChoice: {
    choices: [
      { id: 'a', text: 'One', weight: 100, feedback: 'Right.' },
      { id: 'b', text: 'Two', weight: 0 },
    ],
  },
  multipleChoice: {
    choices: [
      { id: 'a', text: 'One', weight: 50 },
      { id: 'b', text: 'Two', weight: 50, feedback: 'Too.' },
    ],
  },
  shortText: { accepted: [{ id: 'a', text: 'word', weight: 100, feedback: 'Right.' }] },
  numeric: {
    accepted: [
      { id: 'a', value: 3, tolerance: 0.5, weight: 100, feedback: 'Right.' },
      { id: 'b', min: 1, max: 2, weight: 50 },
    ],
  },
  matching: {
    pairs: [
      { id: 'a', prompt: 'One', answer: '1' },
      { id: 'b', prompt: 'Two', answer: '2' },
    ],
  },
  ordering: {
    items: [
      { id: 'a', text: 'First' },
      { id: 'b', text: 'Second' },
    ],
  },
  essay: { minWords: 1, maxWords: 9, graderNotes: 'Look for sense.' },
};

export const testCases: Case[] = [
  ...forAuthors('Query.test', ({ place }) => ({ id: place.testId })),
  ...forAuthors('Query.tests', ({ place }) => ({ portalId: place.portalId, first: 5, search: 't' })),
  ...forAuthors('Mutation.createTest', ({ place }) => ({
    input: { portalId: place.portalId, title: unique('Test'), ...rules, ...key() },
  })),
  ...changing('updateTest', ({ testId }) => ({ testId, title: unique('Renamed'), ...rules })),
  ...refusedBy(
    'problem TEXT_CHANGED',
    changing('updateTest', ({ testId }) => ({ testId, ...rules, descriptionVersion: 'old' }), 'from an old text'),
  ),
  ...refusedBy(
    'problem QUESTION_CHANGED',
    changing(
      'updateQuestion',
      ({ testId, first }) => ({ testId, questionId: first, question, version: 'old' }),
      'from an old state',
    ),
  ),
  ...changing('setTestCompetencies', ({ testId }, { competencyId }) => ({ testId, competencyIds: [competencyId] })),
  ...changing('addQuestion', ({ testId }) => ({ testId, question, position: 1, ...key() })),
  ...Object.entries(kinds).flatMap(([kind, answers]) =>
    changing('addQuestion', ({ testId }) => ({ testId, question: { ...text, answers: { [kind]: answers } } }), kind),
  ),
  ...changing('updateQuestion', ({ testId, first }) => ({ testId, questionId: first, question })),
  ...Object.entries(kinds).flatMap(([kind, answers]) =>
    changing(
      'updateQuestion',
      ({ testId, first }) => ({ testId, questionId: first, question: { answers: { [kind]: answers } } }),
      kind,
    ),
  ),
  ...changing('duplicateQuestion', ({ testId, first }) => ({ testId, questionId: first })),
  ...changing('moveQuestion', ({ testId, first }) => ({ testId, questionId: first, position: 2 })),
  ...changing('reorderQuestions', ({ testId, first, second }) => ({ testId, questionIds: [second, first] })),
  ...forAuthors('Mutation.deleteQuestion', async ({ place }) => {
    const { testId } = await testDraft(place);
    return { input: { testId, questionId: (await aQuestion(place.moderator, testId)).id } };
  }),
  ...changing('importGift', ({ testId }) => ({ testId, text: '::One::Right?{T}', ...key() })),
  ...changing(
    'importGift',
    (_, { portalId }) => ({ portalId, text: 'Q{T}', dryRun: true }),
    'a rehearsal without a test',
  ),
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
