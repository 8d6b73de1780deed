import { aMember, anInternalModerator, anonymous, type InternalModerator, unique } from '../harness/actors.ts';
import { aTextFile, bank, type Imported, imported, inDraft, sendGift } from '../harness/gift.ts';
import { aPicture, aQuestion, aTest, draftQuestions, manyQuestions } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

describe('the report', () => {
  it('tells of every part what became of it, with line and reason', async () => {
    const testId = await aTest(moderator, 'Report');
    await aQuestion(moderator, testId, { title: 'first' });
    const { counts, report, test } = await imported(moderator, { testId, text: bank });
    expect(counts).toEqual({ taken: 2, refused: 2, noted: 2 });
    expect(test.draft.questionCount).toBe(3);
    expect(report.map(({ line, title, outcome, code, kind }) => [line, title, outcome, code, kind])).toEqual([
      [1, null, 'NOTE', 'CATEGORY', null],
      [4, 'Par', 'TAKEN', null, 'NUMERIC'],
      [6, null, 'REFUSED', 'UNTERMINATED_BRACE', null],
      [8, null, 'NOTE', 'DESCRIPTION', null],
      [10, 'Tee', 'TAKEN', null, 'SINGLE_CHOICE'],
      [12, null, 'REFUSED', 'NO_RIGHT_ANSWER', null],
    ]);
    expect(report.map(({ category }) => category)).toEqual(Array(6).fill('Golf/Rules'));
    expect(
      report.every(({ outcome, message, excerpt }) => (message === null) === (outcome === 'TAKEN') && excerpt !== ''),
    ).toBe(true);
    const stored = await draftQuestions(moderator, testId);
    expect(stored.map(({ title, position }) => [title, position])).toEqual([
      ['first', 1],
      ['Par', 2],
      ['Tee', 3],
    ]);
    expect(stored.slice(1)).toEqual(report.flatMap(({ question }) => question ?? []));
    expect(stored[2]).toMatchObject({
      choices: [{ weight: 100, feedback: { html: 'Right' } }, { weight: 0 }, { weight: 50 }],
    });
  });

  it('gives only what is asked for', async () => {
    const testId = await aTest(moderator, 'Only');
    const answer = await sendGift(moderator, { testId, text: bank, dryRun: true }, ['REFUSED']);
    const { report, counts } = answer.expectData<Imported>().importGift;
    expect(report.map(({ line }) => line)).toEqual([6, 12]);
    expect(counts.taken).toBe(2);
  });

  it('gives parts of a long report', async () => {
    const testId = await aTest(moderator, 'Parts');
    const query = `mutation ($input: ImportGiftInput!, $first: Int!, $after: Int) { importGift(input: $input) {
      ... on ImportGiftSuccess { report(first: $first, after: $after) { index } } } }`;
    const input = { testId, text: bank, dryRun: true };
    const part = async (first: number, after?: number) => {
      const answer = await moderator.execute(query, { input, first, after });
      return answer.expectData<Imported>().importGift.report.map(({ index }) => index);
    };
    expect(await part(4)).toEqual([0, 1, 2, 3]);
    expect(await part(4, 3)).toEqual([4, 5]);
    expect(await part(5000, 5)).toEqual([]);
    for (const first of [0, 5001]) (await moderator.execute(query, { input, first })).expectError('BAD_INPUT');
  });

  it('drops pictures and links that are not in the portal and says so', async () => {
    const testId = await aTest(moderator, 'Pictures');
    const { moderator: outside } = await moderator.createsPortal();
    const [ours, theirs] = [await aPicture(moderator), await aPicture(outside)].map((source) =>
      source.replace(':', '\\:'),
    );
    const link = `<a href\\="extramural\\:test/${testId}">here</a><a href\\="extramural\\:test/${await aTest(outside, 'There')}">there</a>`;
    const text = `[html]<img src\\="${ours}"><img src\\="${theirs}">${link}<script>x</script>Q{T}`;
    const { report } = await imported(moderator, { testId, text });
    expect(report[0]?.notices.map(({ code }) => code)).toEqual(['PICTURES_DROPPED', 'LINKS_DROPPED', 'MARKUP_DROPPED']);
    const [question] = await draftQuestions(moderator, testId);
    expect(question?.stem.source).toContain(
      `<img src="${ours?.replace('\\:', ':')}" alt="" /><a href="extramural:test/${testId}">here</a>there`,
    );
    const { rows } = await server.superuser.query('SELECT n, target_id FROM content_link WHERE owner_id = $1', [
      question?.id,
    ]);
    expect(rows).toEqual([{ n: 1, target_id: testId }]);
  });

  it.each(['en', 'pl', 'de', 'cs', 'ro', 'ru'])('is whole in %s', async (language) => {
    const testId = await aTest(moderator, 'Language');
    const text = `${bank}\nQ{=${'x'.repeat(3000)}}\n\nQ{~%33%a ~%33%b}`;
    const answer = await sendGift(moderator, { testId, text, dryRun: true }, ['REFUSED', 'NOTE'], language);
    for (const { message } of answer.expectData<Imported>().importGift.report) {
      expect(message).toMatch(/.{10}/);
      expect(message).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('what is refused as a whole', () => {
  it('is told without importing anything', async () => {
    const testId = await aTest(moderator, 'Whole');
    const refusals: [object, string][] = [
      [{}, 'TEXT_OR_FILE'],
      [{ text: 'Q{T}', fileSha256: 'x' }, 'TEXT_OR_FILE'],
      [{ fileSha256: await aTextFile(moderator, Buffer.from('Q{T}'.padEnd(5 * 2 ** 20 + 1))) }, 'FILE_TOO_LARGE'],
      [{ fileSha256: await aTextFile(moderator, Buffer.from([0x51, 0xff, 0xfe])) }, 'NOT_TEXT'],
      [{ text: 'Q{T}\n\n'.repeat(20_001) }, 'TOO_MANY_QUESTIONS'],
      [{ text: 'Q\n\n'.repeat(40_001) }, 'TOO_MANY_BLOCKS'],
    ];
    for (const [input, code] of refusals) {
      expect((await sendGift(moderator, { testId, ...input })).expectProblem(code).message).not.toContain('{');
    }
    const full = await aTest(moderator, 'Full');
    await manyQuestions(moderator, full, 99_999);
    (await sendGift(moderator, { testId: full, text: 'Q{T}\n\nQ{T}' })).expectProblem('TEST_FULL');
    (await sendGift(moderator, { testId: full, text: 'Q{T}\n\nQ{T}', dryRun: true })).expectProblem('TEST_FULL');
    expect((await imported(moderator, { testId: full, text: 'Q{T}' })).test.draft.questionCount).toBe(100_000);
    expect(await inDraft(moderator, testId)).toBe(0);
  }, 60_000);

  it('takes an empty text, texts of nothing sensible and prototype keys without harm', async () => {
    const testId = await aTest(moderator, 'Nonsense');
    for (const text of ['', '\u0000', '}', '{'.repeat(1000), '__proto__{=a}', '::\u0000::{\u0000}', '\ud800{T}']) {
      const { counts } = await imported(moderator, { testId, text });
      expect(counts.taken + counts.refused + counts.noted).toBeLessThan(3);
    }
  });
});

describe('files and rights', () => {
  it('imports an uploaded file of the portal, with or without a byte order mark', async () => {
    const testId = await aTest(moderator, 'Uploaded');
    const fileSha256 = await aTextFile(moderator, Buffer.from(`\ufeff::Żółw::Was ist größer?{=ß}`));
    const { report } = await imported(moderator, { testId, fileSha256 });
    expect(report[0]?.question).toMatchObject({ title: 'Żółw', accepted: [{ text: 'ß' }] });
  });

  it('is for moderators, and knows neither tests nor files of other portals (S12)', async () => {
    const testId = await aTest(moderator, 'Mine');
    const { moderator: outside } = await moderator.createsPortal();
    const theirs = await aTextFile(outside, Buffer.from(unique('Q{T} ')));
    const learner = await aMember(server, moderator.portalId, 'LEARNER', 'INTERNAL');
    (await sendGift(anonymous(server), { testId, text: 'Q{T}' })).expectError('UNAUTHENTICATED');
    (await sendGift(learner, { testId, text: 'Q{T}' })).expectError('FORBIDDEN');
    (await sendGift(outside, { testId, text: 'Q{T}' })).expectError('NOT_FOUND');
    for (const fileSha256 of [theirs, 'f'.repeat(64), 'x', '../../etc/passwd'])
      (await sendGift(moderator, { testId, fileSha256 })).expectError('NOT_FOUND');
    (await sendGift(moderator, { testId, text: { __raw: 1 } })).expectError('BAD_INPUT');
    (await sendGift(moderator, { testId, text: 'Q{T}', portalId: outside.portalId })).expectError('BAD_INPUT');
    expect(await inDraft(moderator, testId)).toBe(0);
  });
});
