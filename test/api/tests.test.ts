import { aMember, anInternalModerator, anonymous, type InternalModerator, unique } from '../harness/actors.ts';
import { aQuestion, aTest } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const revision = `id number title passMark timeLimitSeconds attemptLimit shuffleQuestions review reviewAfterClose note publishedAt
  contentHash questionCount points description { html source }`;
const create = `mutation ($input: CreateTestInput!) { createTest(input: $input) {
  ... on CreateTestSuccess { test { id portalId title draft { ${revision} } published { id } } notes { code subject } } ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const update = `mutation ($input: UpdateTestInput!) { updateTest(input: $input) {
  ... on UpdateTestSuccess { test { id title draft { ${revision} } } notes { code } } ... on Problem { code message } ... on InvalidInputProblem { field } } }`;
const one = 'query ($id: ID!) { test(id: $id) { id title } }';
const nowhere = '018f0000-0000-7000-8000-000000000000';

async function testsIn(portalId: string): Promise<number> {
  const { rowCount } = await server.superuser.query('SELECT 1 FROM content WHERE portal_id = $1', [portalId]);
  return rowCount ?? 0;
}

interface Revision {
  id: string;
  title: string;
  [field: string]: unknown;
}
interface Created {
  createTest: { test: { id: string; portalId: string; draft: Revision; published: null }; notes: { code: string }[] };
}
interface Updated {
  updateTest: { test: { title: string; draft: Revision }; notes: { code: string }[] };
}

describe('making and changing a test', () => {
  it('keeps every rule, and tells what it took out of the description', async () => {
    const rules = {
      passMark: 60,
      timeLimitSeconds: 30,
      attemptLimit: 100,
      shuffleQuestions: true,
      review: 'NOTHING',
      reviewAfterClose: true,
    };
    const description =
      '<p onclick="x()">Read <b>this</b></p><script>alert(1)</script><img src="http://a.example/x.png">';
    const input = { portalId: moderator.portalId, title: '  Fire  drill ', description, ...rules };
    const { test, notes } = (await moderator.execute(create, { input })).expectData<Created>().createTest;
    expect(test).toMatchObject({ portalId: moderator.portalId, title: 'Fire  drill', published: null });
    const text = '<p>Read <b>this</b></p>';
    expect(test.draft).toMatchObject({
      ...rules,
      number: null,
      publishedAt: null,
      contentHash: null,
      questionCount: 0,
      points: 0,
    });
    expect(test.draft.description).toEqual({ html: text, source: text });
    expect(notes.map(({ code }) => code)).toEqual(['PICTURE_DROPPED', 'TAG_DROPPED']);
  });

  it('has no limits and shows the score unless told otherwise', async () => {
    const input = { portalId: moderator.portalId, title: 'Plain' };
    const { test } = (await moderator.execute(create, { input })).expectData<Created>().createTest;
    const nothing = { passMark: null, timeLimitSeconds: null, attemptLimit: null };
    expect(test.draft).toMatchObject({ ...nothing, shuffleQuestions: false, review: 'SCORE', reviewAfterClose: false });
  });

  it('changes what is given, removes what is null and leaves the rest', async () => {
    const testId = await aTest(moderator, 'Before', { passMark: 50, attemptLimit: 2, description: 'old' });
    const changed = await moderator.execute(update, {
      input: { testId, title: 'After', passMark: null, timeLimitSeconds: 604800 },
    });
    const { test } = changed.expectData<Updated>().updateTest;
    expect(test).toMatchObject({
      title: 'After',
      draft: { title: 'After', passMark: null, timeLimitSeconds: 604800, attemptLimit: 2 },
    });
    expect(test.draft.description).toMatchObject({ source: 'old' });
    const nothing = (await moderator.execute(update, { input: { testId, description: null } })).expectData<Updated>()
      .updateTest;
    expect(nothing.test.draft.description).toMatchObject({ html: '' });
  });

  it.each<[string, string, unknown]>([
    ['a pass mark of -1', 'passMark', -1],
    ['a pass mark of 101', 'passMark', 101],
    ['29 seconds', 'timeLimitSeconds', 29],
    ['more than a week', 'timeLimitSeconds', 604_801],
    ['no attempt', 'attemptLimit', 0],
    ['101 attempts', 'attemptLimit', 101],
    ['a long description', 'description', 'x'.repeat(102_401)],
    ['a description that grows when cleaned', 'description', '&'.repeat(102_400)],
  ])('refuses %s, makes and changes nothing', async (_, field, value) => {
    const testId = await aTest(moderator, 'Kept', { passMark: 1, timeLimitSeconds: 60, attemptLimit: 1 });
    const before = await testsIn(moderator.portalId);
    const input = { portalId: moderator.portalId, title: 'Refused', [field]: value };
    for (const answer of [
      await moderator.execute(create, { input }),
      await moderator.execute(update, { input: { testId, title: 'No', [field]: value } }),
    ]) {
      const code = field === 'description' ? 'HTML_TOO_LARGE' : 'OUT_OF_RANGE';
      expect(answer.expectProblem(code).field).toBe(`input.${field}`);
    }
    expect(await testsIn(moderator.portalId)).toBe(before);
    const kept = (await moderator.execute(one, { id: testId })).expectData<{ test: object }>();
    expect(kept.test).toEqual({ id: testId, title: 'Kept' });
  });

  it.each<[string, string, unknown]>([
    ['an empty title', 'title', ''],
    ['a blank title', 'title', '\u0000 '],
    ['a long title', 'title', 'x'.repeat(201)],
    ['a long key', 'idempotencyKey', 'x'.repeat(201)],
  ])('refuses %s as bad input', async (_, field, value) => {
    const before = await testsIn(moderator.portalId);
    const input = { portalId: moderator.portalId, title: 'Refused', [field]: value };
    const error = (await moderator.execute(create, { input })).expectError('BAD_INPUT');
    expect(error.extensions.field).toBe(`input.${field}`);
    expect(await testsIn(moderator.portalId)).toBe(before);
  });

  it('makes one test for one idempotency key', async () => {
    const input = { portalId: moderator.portalId, title: unique('Once'), idempotencyKey: unique('key') };
    const both = await Promise.all([1, 2].map(() => moderator.execute(create, { input })));
    const ids = both.map((answer) => answer.expectData<Created>().createTest.test.id);
    expect(ids[0]).toBe(ids[1]);
    (await moderator.execute(create, { input: { ...input, title: 'Other' } })).expectError('CONFLICT');
  });

  it('writes content.created to the log of the portal', async () => {
    const testId = await aTest(moderator, 'Logged');
    const { rows } = await server.superuser.query(
      'SELECT kind, payload FROM event WHERE portal_id = $1 AND subject_id = $2',
      [moderator.portalId, testId],
    );
    expect(rows).toEqual([
      { kind: 'content.created', payload: { contentId: testId, contentKind: 'TEST', title: 'Logged' } },
    ]);
  });
});

describe('who may (P6, S12, S60)', () => {
  it('is for moderators: FORBIDDEN for learners and managers, NOT_FOUND outside, UNAUTHENTICATED for nobody', async () => {
    const testId = await aTest(moderator, 'Secret');
    const { moderator: outside } = await moderator.createsPortal();
    const elsewhere = await anInternalModerator(server);
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    const manager = await aMember(server, moderator.portalId, 'MANAGER', 'INTERNAL');
    const requests: [string, object][] = [
      [one, { id: testId }],
      ['query ($portalId: ID!) { tests(portalId: $portalId) { nodes { id } } }', { portalId: moderator.portalId }],
      [create, { input: { portalId: moderator.portalId, title: 'No' } }],
      [update, { input: { testId, title: 'No' } }],
    ];
    for (const [query, variables] of requests) {
      (await anonymous(server).execute(query, { ...variables })).expectError('UNAUTHENTICATED');
      (await learner.execute(query, { ...variables })).expectError('FORBIDDEN');
      (await manager.execute(query, { ...variables })).expectError('FORBIDDEN');
      for (const stranger of [outside, elsewhere]) {
        const refused = (await stranger.execute(query, { ...variables })).expectError('NOT_FOUND');
        const random = JSON.parse(
          JSON.stringify(variables).replaceAll(testId, nowhere).replaceAll(moderator.portalId, nowhere),
        );
        const unknown = (await stranger.execute(query, random)).expectError('NOT_FOUND');
        expect(refused.message).toBe(unknown.message);
      }
    }
  });

  it('answers NOT_FOUND for what is no id, and refuses fields that are not in the input', async () => {
    for (const id of ['', 'x', "' OR 1=1", nowhere]) (await moderator.execute(one, { id })).expectError('NOT_FOUND');
    const input = { portalId: moderator.portalId, title: 'x', draftRevisionId: nowhere, originId: nowhere };
    (await moderator.execute(create, { input })).expectError('BAD_INPUT');
    (await moderator.execute(create, { input: { portalId: { __raw: 1 }, title: 'x' } })).expectError('BAD_INPUT');
    (
      await moderator.execute(create, { input: { portalId: moderator.portalId, title: { toString: 'x' } } })
    ).expectError('BAD_INPUT');
  });
});

describe('the list of tests', () => {
  const list = `query ($portalId: ID!, $first: Int! = 20, $after: String, $search: String, $sort: TestSort! = TITLE) {
    tests(portalId: $portalId, first: $first, after: $after, search: $search, sort: $sort) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id title } } }`;
  interface List {
    tests: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string; title: string }[];
    };
  }

  it('pages through every order without a gap or a repetition', async () => {
    const author = await anInternalModerator(server);
    const titles = ['Żaba', 'apple', 'Banana', 'cherry', 'Élan'];
    for (const title of titles) await aTest(author, title);
    for (const sort of ['TITLE', 'TITLE_DESC', 'RECENTLY_CHANGED', 'OLDEST_CHANGE']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const variables = { portalId: author.portalId, first: 1, after, sort };
        const page: List['tests'] = (await author.execute(list, variables)).expectData<List>().tests;
        expect(page.totalCount).toBe(5);
        seen.push(...page.nodes.map(({ title }) => title));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after && seen.length < 20);
      expect([...seen].sort()).toEqual([...titles].sort());
      if (sort === 'RECENTLY_CHANGED') expect(seen).toEqual([...titles].reverse());
      if (sort === 'OLDEST_CHANGE') expect(seen).toEqual(titles);
    }
  });

  it('finds a part of the title ignoring case, its signs taken literally', async () => {
    const author = await anInternalModerator(server);
    for (const title of ['100% safe', 'Safety  First', 'under_score']) await aTest(author, title);
    const found = async (search: string) =>
      (await author.execute(list, { portalId: author.portalId, search }))
        .expectData<List>()
        .tests.nodes.map(({ title }) => title);
    expect(await found('SAFE')).toEqual(['100% safe', 'Safety  First']);
    expect(await found('y first')).toEqual(['Safety  First']);
    expect(await found('%')).toEqual(['100% safe']);
    expect(await found('_')).toEqual(['under_score']);
    expect(await found('   ')).toHaveLength(3);
    expect(await found('\u0000none')).toEqual([]);
  });

  it.each([[0], [-1], [101]])('refuses pages of %p', async (first) => {
    (await moderator.execute(list, { portalId: moderator.portalId, first })).expectError('BAD_INPUT');
  });

  it.each([['x'], ['W10='], ['bnVsbA=='], [Buffer.from('[{"a":1},1]').toString('base64url')]])(
    'refuses the cursor %p',
    async (after) => {
      (await moderator.execute(list, { portalId: moderator.portalId, after })).expectError('BAD_INPUT');
      const questions =
        'query ($id: ID!, $after: String) { test(id: $id) { draft { questions(after: $after) { nodes { id } } } } }';
      (await moderator.execute(questions, { id: await aTest(moderator, 'Cursor'), after })).expectError('BAD_INPUT');
    },
  );

  it('takes as many statements for 2 tests as for 30', async () => {
    const author = await anInternalModerator(server);
    const everything = `query ($portalId: ID!) { tests(portalId: $portalId, first: 30) { totalCount nodes {
      title draft { ${revision} competencies { title } questions(first: 2) { totalCount nodes { stem { html source } } } } published { id }
      revisions(first: 2) { totalCount nodes { number } } } } }`;
    const make = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const testId = await aTest(author, unique('Counted'), { description: '<p>x</p>' });
        for (let q = 0; q < 3; q++)
          await aQuestion(author, testId, { stem: `<a href="extramural:test/${testId}">x</a>` });
      }
    };
    const count = async () => {
      const { result, statements } = await server.statements.during(() =>
        author.execute(everything, { portalId: author.portalId }),
      );
      const { tests } = result.expectData<{
        tests: { nodes: { draft: { questions: { totalCount: number; nodes: unknown[] } } }[] };
      }>();
      for (const { draft } of tests.nodes) {
        expect(draft.questions.totalCount).toBe(3);
        expect(draft.questions.nodes).toHaveLength(2);
      }
      return { tests: tests.nodes.length, statements };
    };
    await make(2);
    const two = await count();
    await make(28);
    const thirty = await count();
    expect([two.tests, thirty.tests]).toEqual([2, 30]);
    expect(thirty.statements).toHaveLength(two.statements.length);
  }, 30_000);
});
