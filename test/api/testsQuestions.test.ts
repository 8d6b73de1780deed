import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import {
  type AuthoredQuestion,
  addQuestion,
  aPicture,
  aQuestion,
  aTest,
  draftQuestions,
  questionFields,
} from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;
let testId: string;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
  testId = await aTest(moderator, 'Questions');
});

const update = `mutation ($input: UpdateQuestionInput!) { updateQuestion(input: $input) {
  __typename
  ... on UpdateQuestionSuccess { question { ${questionFields} } notes { code subject } }
  ... on Problem { code message }
  ... on InvalidQuestionProblem { issues { path code message } } } }`;

interface Updated {
  updateQuestion: { question: AuthoredQuestion; notes: { code: string; subject: string }[] };
}
type Issue = { path: string; code: string; message: string };

const plain = (html: string) => ({ html, source: html });
const none = { feedback: null };
const choice = (text: string, weight: number, more: object = {}) => ({ text, weight, ...more });

/** What is given for each kind, and what authors read of it. */
const kinds: [kind: string, answers: object, stored: object][] = [
  [
    'SINGLE_CHOICE',
    {
      singleChoice: {
        choices: [choice('<b>a</b>', 100, { id: 'A', feedback: 'yes' }), choice('b', 0), choice('c', -33.33333)],
      },
    },
    {
      choices: [
        { id: 'A', text: plain('<b>a</b>'), weight: 100, feedback: { html: 'yes' } },
        { id: expect.any(String), text: plain('b'), weight: 0, ...none },
        { id: expect.any(String), text: plain('c'), weight: -33.33333, ...none },
      ],
    },
  ],
  [
    'MULTIPLE_CHOICE',
    { multipleChoice: { choices: [choice('a', 50), choice('b', 50), choice('c', -100)] } },
    { choices: [{ weight: 50 }, { weight: 50 }, { weight: -100 }] },
  ],
  [
    'TRUE_FALSE',
    { trueFalse: { correct: false, feedbackTrue: '<i>no</i>' } },
    { correct: false, feedbackTrue: { html: '<i>no</i>' }, feedbackFalse: null },
  ],
  [
    'SHORT_TEXT',
    {
      shortText: {
        caseSensitive: true,
        accepted: [{ text: ' colo*r ' }, { text: 'hue', weight: 50, feedback: 'nearly' }],
      },
    },
    {
      caseSensitive: true,
      accepted: [
        { text: 'colo*r', weight: 100, ...none },
        { text: 'hue', weight: 50, feedback: { html: 'nearly' } },
      ],
    },
  ],
  [
    'NUMERIC',
    {
      numeric: {
        accepted: [
          { value: 3.14, tolerance: 0.01 },
          { min: -1e100, max: 1e100, weight: 0, feedback: 'far off' },
          { value: 7 },
        ],
      },
    },
    {
      accepted: [
        { min: 3.13, max: 3.15, value: 3.14, tolerance: 0.01, weight: 100, ...none },
        { min: -1e100, max: 1e100, weight: 0, feedback: { html: 'far off' } },
        { min: 7, max: 7, value: 7, tolerance: 0, weight: 100, ...none },
      ],
    },
  ],
  [
    'MATCHING',
    {
      matching: {
        pairs: [{ prompt: 'cat', answer: 'Katze' }, { prompt: '<u>dog</u>', answer: 'Hund' }, { answer: 'Maus' }],
      },
    },
    {
      pairs: [
        { prompt: { html: 'cat' }, answer: 'Katze' },
        { prompt: { html: '<u>dog</u>' }, answer: 'Hund' },
        { prompt: null, answer: 'Maus' },
      ],
    },
  ],
  [
    'ORDERING',
    { ordering: { items: [{ text: 'first' }, { text: 'second' }] } },
    { items: [{ text: { html: 'first' } }, { text: { html: 'second' } }] },
  ],
  [
    'ESSAY',
    { essay: { graderNotes: '<p>look</p>', minWords: 10, maxWords: 500 } },
    { minWords: 10, maxWords: 500, graderNotes: { html: '<p>look</p>' } },
  ],
];

describe('every kind of question (L2)', () => {
  it.each(kinds)('stores and gives back %s', async (kind, answers, stored) => {
    const given = { title: kind, stem: '<p>What & why?</p>', points: 2.5, shuffle: false, feedback: 'So.', answers };
    const question = await aQuestion(moderator, testId, given);
    const common = {
      kind,
      title: kind,
      points: 2.5,
      shuffle: false,
      stem: plain('<p>What &amp; why?</p>'),
      feedback: plain('So.'),
    };
    expect(question).toMatchObject({ ...common, ...stored });
    expect((await draftQuestions(moderator, testId)).at(-1)).toEqual(question);
  });

  it.each(kinds)(
    'keeps the answers of %s when something else changes, and takes other answers',
    async (_, answers, stored) => {
      const question = await aQuestion(moderator, testId, { answers, feedback: 'So.', title: 'T' });
      const change = async (changes: object) =>
        (
          await moderator.execute(update, { input: { testId, questionId: question.id, question: changes } })
        ).expectData<Updated>().updateQuestion.question;
      const retitled = await change({ title: null, points: 0.001, shuffle: false });
      expect(retitled).toEqual({ ...question, title: null, points: 0.001, shuffle: false });
      expect(retitled).toMatchObject(stored);
      const cleared = await change({ feedback: null, stem: question.stem.source });
      expect(cleared).toEqual({ ...retitled, feedback: null });
      expect(await change({ answers: { essay: {} } })).toMatchObject({
        id: question.id,
        kind: 'ESSAY',
        minWords: null,
      });
      expect(await change({ answers })).toMatchObject({ id: question.id, ...stored });
    },
  );

  it('has 1 point, shuffles and has no feedback unless told otherwise', async () => {
    expect(await aQuestion(moderator, testId)).toMatchObject({ points: 1, shuffle: true, feedback: null, title: null });
  });

  it('sums points exactly', async () => {
    const summed = await aTest(moderator, 'Sums');
    for (const points of [0.1, 0.2, 1000]) await aQuestion(moderator, summed, { points });
    const query = 'query ($id: ID!) { test(id: $id) { draft { points questionCount } } }';
    const { test } = (await moderator.execute(query, { id: summed })).expectData<{ test: object }>();
    expect(test).toEqual({ draft: { points: 1000.3, questionCount: 3 } });
  });
});

describe('pictures and links in questions', () => {
  it('shows pictures of the portal by address, drops all others and says so', async () => {
    const [picture, { moderator: outside }] = [await aPicture(moderator), await moderator.createsPortal()];
    const theirs = await aPicture(outside);
    const stem = `<img src="${picture}" alt="ours" /><img src="${theirs}" alt="theirs" />`;
    const answer = await moderator.execute(addQuestion, {
      input: { testId, question: { stem, answers: { essay: { graderNotes: `<img src="${theirs}">` } } } },
    });
    const { question, notes } = answer.expectData<{ addQuestion: { question: AuthoredQuestion; notes: Issue[] } }>()
      .addQuestion;
    expect(question.stem.source).toBe(`<img src="${picture}" alt="ours" />`);
    expect(question.stem.html).toMatch(
      new RegExp(`^<img src="http[^"]+/files/${moderator.portalId}/${picture.slice(16)}/[^"]+" alt="ours" />$`),
    );
    expect(question.graderNotes).toBeNull();
    expect(notes).toEqual([1, 2].map(() => expect.objectContaining({ code: 'PICTURE_DROPPED', subject: theirs })));
    const { rows } = await server.superuser.query('SELECT files FROM question WHERE id = $1', [question.id]);
    expect(rows).toEqual([{ files: [picture.slice(16)] }]);
  });

  it('keeps links to courses and tests of the portal as rows, also over edits, and drops all others', async () => {
    const { moderator: outside } = await moderator.createsPortal();
    const [here, there] = [await aTest(moderator, 'Here'), await aTest(outside, 'There')];
    const link = (id: string, text: string, kind = 'test') => `<a href="extramural:${kind}/${id}">${text}</a>`;
    const stem = `${link(here, 'a')} ${link(there, 'b')} ${link(here, 'c', 'course')} ${link(here, 'd')} ${link(here, 'e', 'item')}`;
    const question = await aQuestion(moderator, testId, {
      stem,
      answers: { essay: { graderNotes: link(testId, 'f') } },
    });
    expect(question.stem.source).toBe(`${link(here, 'a')} b c ${link(here, 'd')} e`);
    expect(question.stem.html).toBe(`<a href="/tests/${here}">a</a> b c <a href="/tests/${here}">d</a> e`);
    const rows = async () => {
      const asked = 'SELECT n, kind, target_root_id, target_id FROM content_link WHERE owner_id = $1 ORDER BY n';
      return (await server.superuser.query(asked, [question.id])).rows;
    };
    const row = (n: number, id: string) => ({ n, kind: 'TEST', target_root_id: id, target_id: id });
    expect(await rows()).toEqual([row(1, here), row(2, testId)]);
    const given = { input: { testId, questionId: question.id, question: { stem: `new ${link(testId, 'g')}` } } };
    const { question: edited } = (await moderator.execute(update, given)).expectData<Updated>().updateQuestion;
    expect(edited.stem.source).toBe(`new ${link(testId, 'g')}`);
    expect(await rows()).toEqual([row(2, testId)]);
  });

  it('shows the links of a whole page with one statement', async () => {
    const linked = await aTest(moderator, 'Linked');
    const count = async () => {
      const { statements } = await server.statements.during(() => draftQuestions(moderator, linked));
      return statements.length;
    };
    const add = () => aQuestion(moderator, linked, { stem: `<a href="extramural:test/${testId}">x</a>` });
    for (let n = 0; n < 2; n++) await add();
    const two = await count();
    for (let n = 0; n < 28; n++) await add();
    expect(await count()).toBe(two);
  }, 20_000);
});
