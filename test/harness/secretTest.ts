import type { Actor } from './actors.ts';
import { aPublishedTest } from './attempts.ts';
import type { AuthoredQuestion } from './questions.ts';

/** A text that is nowhere else, for a place of the answer key. */
const mark = (place: string): string => `Zq7${place}Zq7`;

/** What stands in the key of a question, by where it stands; numbers as they would be written. */
export const secrets = {
  title: mark('Title'),
  feedback: mark('Feedback'),
  choiceFeedback: mark('ChoiceFeedback'),
  trueFeedback: mark('TrueFeedback'),
  falseFeedback: mark('FalseFeedback'),
  accepted: mark('Accepted'),
  acceptedFeedback: mark('AcceptedFeedback'),
  graderNotes: mark('GraderNotes'),
  rightId: 'zq7-right-id',
  wrongId: 'zq7-wrong-id',
  pairId: 'zq7-pair-id',
  itemId: 'zq7-item-id',
  acceptedId: 'zq7-accepted-id',
  weight: '61.39',
  lesserWeight: '38.61',
  wrongWeight: '-17.53',
  partWeight: '43.27',
  least: '73519.25',
  most: '73519.75',
} as const;

/** What the author says to right and wrong answers, and what is right: what a review may show once its time has come. */
export const shownInReview = [
  'feedback',
  'choiceFeedback',
  'accepted',
  'weight',
  'lesserWeight',
  'least',
  'most',
] as const;

const said = { title: secrets.title, feedback: secrets.feedback };

const questions: object[] = [
  {
    answers: {
      singleChoice: {
        choices: [
          { id: secrets.rightId, text: 'Right', weight: 100, feedback: secrets.choiceFeedback },
          { id: secrets.wrongId, text: 'Wrong', weight: Number(secrets.partWeight), feedback: secrets.choiceFeedback },
          { id: `${secrets.wrongId}2`, text: 'Wronger', weight: 0, feedback: secrets.choiceFeedback },
        ],
      },
    },
  },
  {
    answers: {
      multipleChoice: {
        choices: [
          { id: secrets.rightId, text: 'Most', weight: Number(secrets.weight), feedback: secrets.choiceFeedback },
          { id: `${secrets.rightId}2`, text: 'Some', weight: Number(secrets.lesserWeight) },
          { id: secrets.wrongId, text: 'None', weight: Number(secrets.wrongWeight), feedback: secrets.choiceFeedback },
        ],
      },
    },
  },
  {
    answers: { trueFalse: { correct: true, feedbackTrue: secrets.trueFeedback, feedbackFalse: secrets.falseFeedback } },
  },
  {
    answers: {
      shortText: {
        accepted: [
          { id: secrets.acceptedId, text: secrets.accepted, weight: 100, feedback: secrets.acceptedFeedback },
          { text: 'half', weight: Number(secrets.partWeight), feedback: secrets.acceptedFeedback },
        ],
      },
    },
  },
  {
    answers: {
      numeric: {
        accepted: [
          {
            id: secrets.acceptedId,
            min: Number(secrets.least),
            max: Number(secrets.most),
            weight: 100,
            feedback: secrets.acceptedFeedback,
          },
        ],
      },
    },
  },
  {
    answers: {
      matching: {
        pairs: [
          { id: secrets.pairId, prompt: 'France', answer: 'Paris' },
          { id: `${secrets.pairId}2`, prompt: 'Italy', answer: 'Rome' },
        ],
      },
    },
  },
  {
    answers: { ordering: { items: ['one', 'two', 'three'].map((text, n) => ({ id: `${secrets.itemId}${n}`, text })) } },
  },
  { answers: { essay: { graderNotes: secrets.graderNotes, minWords: 1 } } },
];

/** A published test of every kind of question, marked wherever something of its key lies. */
export function aSecretTest(by: Actor, rules: object): Promise<{ testId: string; questions: AuthoredQuestion[] }> {
  return aPublishedTest(
    by,
    rules,
    questions.map((question, n) => ({ stem: `Question ${n}?`, ...said, ...question })),
  );
}

/** The names of the secrets that stand in a text. */
export const secretsIn = (text: string): string[] =>
  Object.entries(secrets)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);
