import type { QuestionInput } from '../../../../schema/questionInputs.ts';
import type { CreateTestInput } from '../../../../schema/testChanges.ts';

/** The rules of the demo's test. */
export const commissioningTest: Omit<CreateTestInput, 'portalId'> & { key: string; competencies: string[] } = {
  key: 'commissioning',
  title: 'Commissioning check',
  description: '<p>Eight questions, one of each kind. Twenty minutes; the essay is read by a person.</p>',
  passMark: 70,
  timeLimitSeconds: 1200,
  attemptLimit: 3,
  shuffleQuestions: false,
  review: 'SCORE_AND_ANSWERS',
  competencies: ['Commissioning', 'Siting an outdoor unit'],
};

/** One question of every kind, with feedback and partial credit. The keys stay the same from start to start. */
export const commissioningQuestions: Record<string, QuestionInput> = {
  compressor: {
    title: 'Where the current goes',
    stem: '<p>Which part of the circuit takes nearly all of the electricity?</p>',
    feedback: '<p>Squeezing the vapour is the work; all else is plumbing.</p>',
    answers: {
      singleChoice: {
        choices: [
          { id: 'compressor', text: 'The compressor', weight: 100, feedback: 'Right.' },
          { id: 'fan', text: 'The fan', weight: 25, feedback: 'It takes some, but about one part in fifty.' },
          { id: 'valve', text: 'The expansion valve', weight: 0, feedback: 'It only lets the pressure drop.' },
          { id: 'condenser', text: 'The condenser', weight: 0 },
        ],
      },
    },
  },
  distances: {
    title: 'Distances',
    points: 2,
    stem: '<p>Which of these places are right for the outdoor unit?</p>',
    feedback: '<p>30 cm behind, 50 cm beside, 200 cm in front.</p>',
    answers: {
      multipleChoice: {
        choices: [
          { id: 'wall', text: '35 cm from the wall behind it', weight: 50 },
          { id: 'hedge', text: '60 cm from a hedge beside it', weight: 50 },
          {
            id: 'shed',
            text: '90 cm in front of a shed',
            weight: -50,
            feedback: 'The unit would breathe its own cold air.',
          },
          {
            id: 'path',
            text: 'With the drain onto the path',
            weight: -50,
            feedback: 'It freezes, and somebody falls.',
          },
        ],
      },
    },
  },
  night: {
    title: 'Turning down at night',
    stem: '<p>A well-set heat pump should be turned down at night.</p>',
    answers: {
      trueFalse: {
        correct: false,
        feedbackTrue: 'Catching up in the morning needs hotter water, which costs more than the night saved.',
        feedbackFalse: 'Right: long and gentle is cheapest.',
      },
    },
  },
  crankcase: {
    title: 'What must be warm first',
    stem: '<p>What is switched on six hours before the first start? The … heater.</p>',
    answers: {
      shortText: {
        accepted: [
          { id: 'full', text: 'crankcase*', weight: 100, feedback: 'Right: it drives the refrigerant out of the oil.' },
          { id: 'oil', text: '*oil*', weight: 60, feedback: 'You mean the right one; it is called crankcase heater.' },
          { id: 'backup', text: '*electric*', weight: 0, feedback: 'That one warms water, not oil.' },
        ],
      },
    },
  },
  load: {
    title: 'Rule of thumb',
    points: 2,
    stem: '<p>A house burned <strong>14,000 kWh</strong> of gas a year. About how many kilowatts does it need on the coldest day?</p>',
    feedback: '<p>14,000 ÷ 2,000 = 7.</p>',
    answers: {
      numeric: {
        accepted: [
          { id: 'right', value: 7, tolerance: 0.2, weight: 100 },
          { id: 'near', min: 6, max: 8, weight: 50, feedback: 'Near. Divide by 2,000 hours.' },
        ],
      },
    },
  },
  curves: {
    title: 'Which curve where',
    points: 2,
    stem: '<p>Which heating curve do you begin with?</p>',
    answers: {
      matching: {
        pairs: [
          { id: 'floor', prompt: 'Floor heating', answer: '0.4' },
          { id: 'new', prompt: 'Large new radiators', answer: '0.75' },
          { id: 'old', prompt: 'Old radiators that stay', answer: '1.1' },
          { id: 'none', answer: '1.8' },
        ],
      },
    },
  },
  order: {
    title: 'The first start',
    points: 2,
    stem: '<p>Bring the steps into order.</p>',
    answers: {
      ordering: {
        items: [
          { id: 'flush', text: 'Flush the circuit' },
          { id: 'vessel', text: 'Set the expansion vessel' },
          { id: 'fill', text: 'Fill to 1.5 bar and vent' },
          { id: 'wait', text: 'Crankcase heater on, wait six hours' },
          { id: 'start', text: 'Start at a flow of 30 °C' },
        ],
      },
    },
  },
  handover: {
    title: 'Hand-over',
    points: 3,
    shuffle: false,
    stem: '<p>A customer rings in the first frosty week: “The radiators are only lukewarm, and it runs all day. It is broken.” What do you say?</p>',
    answers: {
      essay: {
        graderNotes: `<p>3 points: friendly; long and gentle is right; asks for the <em>room</em> temperature; offers to look at the
          curve after a cold night. 0 points for turning the curve up over the phone.</p>`,
        minWords: 30,
        maxWords: 200,
      },
    },
  },
};
