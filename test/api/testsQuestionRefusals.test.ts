import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { addQuestion, aQuestion, aTest, draftQuestions, questionFields } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;
let testId: string;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
  testId = await aTest(moderator, 'Questions');
  await aQuestion(moderator, testId);
});

const update = `mutation ($input: UpdateQuestionInput!) { updateQuestion(input: $input) {
  __typename
  ... on UpdateQuestionSuccess { question { ${questionFields} } notes { code subject } }
  ... on Problem { code message }
  ... on InvalidQuestionProblem { issues { path code message } } } }`;

type Issue = { path: string; code: string; message: string };

const choice = (text: string, weight: number, more: object = {}) => ({ text, weight, ...more });

describe('refusals', () => {
  const single = (...choices: object[]) => ({ answers: { singleChoice: { choices } } });
  const number = (...accepted: object[]) => ({ answers: { numeric: { accepted } } });
  const refused: [why: string, question: object, issues: string[]][] = [
    ['no kind', { answers: {} }, ['answers:ONE_KIND']],
    ['two kinds', { answers: { essay: {}, trueFalse: { correct: true } } }, ['answers:ONE_KIND']],
    ['an empty stem', { stem: '<p>&nbsp;</p><script>x</script>' }, ['stem:EMPTY']],
    ['a long stem', { stem: 'x'.repeat(102_401) }, ['stem:TOO_LONG']],
    ['a long title', { title: 'x'.repeat(201) }, ['title:TOO_LONG']],
    ['no points', { points: 0 }, ['points:OUT_OF_RANGE']],
    ['1,000.5 points', { points: 1000.5 }, ['points:OUT_OF_RANGE']],
    ['one choice', single(choice('a', 100)), ['answers.singleChoice.choices:TOO_FEW']],
    ['51 choices', single(...Array(51).fill(choice('a', 100))), ['answers.singleChoice.choices:TOO_MANY']],
    ['an empty choice', single(choice('a', 100), choice(' ', 0)), ['answers.singleChoice.choices.1.text:EMPTY']],
    [
      'a long choice',
      single(choice('a', 100), choice('x'.repeat(20_481), 0)),
      ['answers.singleChoice.choices.1.text:TOO_LONG'],
    ],
    [
      'a weight of 101',
      single(choice('a', 101), choice('b', 0)),
      ['answers.singleChoice.choices.0.weight:OUT_OF_RANGE'],
    ],
    ['no right choice', single(choice('a', 99), choice('b', 0)), ['answers.singleChoice.choices:NO_FULL_WEIGHT']],
    [
      'an id twice',
      single(choice('a', 100, { id: 'x' }), choice('b', 0, { id: 'x' })),
      ['answers.singleChoice.choices.1.id:DUPLICATE_ID'],
    ],
    ['a bad id', single(choice('a', 100, { id: '<b>' }), choice('b', 0)), ['answers.singleChoice.choices.0.id:BAD_ID']],
    [
      'weights of 99',
      { answers: { multipleChoice: { choices: [choice('a', 66), choice('b', 33)] } } },
      ['answers.multipleChoice.choices:WEIGHTS_NOT_100'],
    ],
    ['no accepted text', { answers: { shortText: { accepted: [] } } }, ['answers.shortText.accepted:TOO_FEW']],
    [
      'an empty text',
      { answers: { shortText: { accepted: [{ text: '' }] } } },
      ['answers.shortText.accepted.0.text:EMPTY'],
    ],
    [
      'a long text',
      { answers: { shortText: { accepted: [{ text: 'x'.repeat(2049) }] } } },
      ['answers.shortText.accepted.0.text:TOO_LONG'],
    ],
    [
      'a negative weight',
      { answers: { shortText: { accepted: [{ text: 'x', weight: -1 }] } } },
      ['answers.shortText.accepted.0.weight:OUT_OF_RANGE'],
    ],
    ['no number', number({}), ['answers.numeric.accepted.0:VALUE_OR_RANGE']],
    ['half a range', number({ min: 1 }), ['answers.numeric.accepted.0:VALUE_OR_RANGE']],
    ['value and range', number({ value: 1, min: 0, max: 2 }), ['answers.numeric.accepted.0:VALUE_OR_RANGE']],
    [
      'a negative tolerance',
      number({ value: 1, tolerance: -1 }),
      ['answers.numeric.accepted.0.tolerance:OUT_OF_RANGE'],
    ],
    ['a reversed range', number({ min: 2, max: 1 }), ['answers.numeric.accepted.0.min:RANGE_REVERSED']],
    ['a huge number', number({ value: 1e101 }), ['answers.numeric.accepted.0.value:OUT_OF_RANGE']],
    [
      'one prompt',
      { answers: { matching: { pairs: [{ prompt: 'a', answer: 'b' }, { answer: 'c' }] } } },
      ['answers.matching.pairs:TOO_FEW_PAIRS'],
    ],
    ['one item', { answers: { ordering: { items: [{ text: 'a' }] } } }, ['answers.ordering.items:TOO_FEW']],
    ['reversed words', { answers: { essay: { minWords: 9, maxWords: 8 } } }, ['answers.essay.minWords:WORDS_REVERSED']],
    ['too many words', { answers: { essay: { maxWords: 100_001 } } }, ['answers.essay.maxWords:OUT_OF_RANGE']],
  ];

  it.each(refused)('refuses %s, names the place and changes nothing', async (_, question, issues) => {
    const before = await draftQuestions(moderator, testId);
    const given = { stem: 'What?', answers: { essay: {} }, ...question };
    const added = (await moderator.execute(addQuestion, { input: { testId, question: given } })).expectProblem(
      'INVALID_QUESTION',
    );
    const expected = issues.map((issue) => `input.question.${issue}`);
    expect((added.issues as Issue[]).map(({ path, code }) => `${path}:${code}`)).toEqual(expected);
    expect((added.issues as Issue[]).every(({ message }) => message.length > 10 && !message.includes('{'))).toBe(true);
    const last = before.at(-1)?.id;
    const changed = await moderator.execute(update, { input: { testId, questionId: last, question: given } });
    expect(
      (changed.expectProblem('INVALID_QUESTION').issues as Issue[]).map(({ path, code }) => `${path}:${code}`),
    ).toEqual(expected);
    expect(await draftQuestions(moderator, testId)).toEqual(before);
  });

  it('tells everything that is wrong at once', async () => {
    const question = { stem: '', points: 1, answers: { singleChoice: { choices: [choice('', 0), choice('', 0)] } } };
    const problem = (await moderator.execute(addQuestion, { input: { testId, question } })).expectProblem(
      'INVALID_QUESTION',
    );
    expect((problem.issues as Issue[]).map(({ code }) => code)).toEqual(['EMPTY', 'EMPTY', 'EMPTY', 'NO_FULL_WEIGHT']);
  });

  it.each([
    ['fields that are not in the input', { stem: 'x', answers: { essay: {} }, portalId: 'x' }],
    ['a correct answer where there is none', { stem: 'x', answers: { essay: { correct: true } } }],
    ['an object for a text', { stem: { __raw: 1 }, answers: { essay: {} } }],
    ['a text for points', { stem: 'x', points: '1', answers: { essay: {} } }],
    ['prototype keys', JSON.parse('{"stem":"x","answers":{"essay":{},"__proto__":{"trueFalse":{"correct":true}}}}')],
  ])('refuses %s before anything runs (S58, S60, S63)', async (_, question) => {
    (await moderator.execute(addQuestion, { input: { testId, question } })).expectError('BAD_INPUT');
  });

  it('takes what just fits', async () => {
    const html = 'x'.repeat(20_480);
    const choices = [
      choice(html, 100, { feedback: html }),
      ...Array.from({ length: 49 }, (_, n) => choice(`${n}`, -100)),
    ];
    await aQuestion(moderator, testId, {
      title: 'ż'.repeat(200),
      stem: 's'.repeat(102_400),
      points: 1000,
      answers: { singleChoice: { choices } },
    });
    await aQuestion(moderator, testId, {
      points: 0.001,
      answers: { multipleChoice: { choices: [choice('a', 33.33), choice('b', 33.33), choice('c', 33.34)] } },
    });
    await aQuestion(moderator, testId, { answers: { numeric: { accepted: [{ value: 1e100 }, { value: -1e100 }] } } });
  });
});
