import { setTimeout as delay } from 'node:timers/promises';
import { anInternalModerator, anonymous, type InternalModerator, unique } from '../harness/actors.ts';
import { aTextFile, bank, type GiftEntry, type Imported, imported, inDraft, sendGift } from '../harness/gift.ts';
import { aQuestion, aTest, draftQuestions } from '../harness/questions.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

describe('all or nothing', () => {
  it('writes nothing in a rehearsal, not even a draft', async () => {
    const testId = await aTest(moderator, 'Rehearsed');
    await aQuestion(moderator, testId);
    const publish = 'mutation ($input: PublishTestInput!) { publishTest(input: $input) { __typename } }';
    (await moderator.execute(publish, { input: { testId } })).expectData();
    const before = await server.superuser.query('SELECT * FROM content WHERE id = $1', [testId]);
    const only = `mutation ($input: ImportGiftInput!) { importGift(input: $input) { ... on ImportGiftSuccess { dryRun counts { taken } test { draft { id } } report { question { id } } } } }`;
    const { result, statements } = await server.statements.during(() =>
      moderator.execute(only, { input: { testId, text: bank, dryRun: true } }),
    );
    const answer = result.expectData<Imported>().importGift;
    expect(answer).toMatchObject({ dryRun: true, counts: { taken: 2 }, test: { draft: null } });
    expect(answer.report.every(({ question }) => question === null)).toBe(true);
    expect(statements.some((text) => /^(insert|update|delete|with)/i.test(text))).toBe(false);
    expect((await server.superuser.query('SELECT * FROM content WHERE id = $1', [testId])).rows).toEqual(before.rows);
  });

  it('imports nothing where one refusal is to stop all, and tells which', async () => {
    const testId = await aTest(moderator, 'Strict');
    const refused = (
      await sendGift(moderator, { testId, text: bank, onRefusal: 'IMPORT_NOTHING' }, ['REFUSED'])
    ).expectProblem('QUESTIONS_REFUSED');
    expect(refused).toMatchObject({
      counts: { taken: 2, refused: 2, noted: 2 },
      message: expect.stringContaining('2'),
    });
    expect((refused.report as GiftEntry[]).map(({ code }) => code)).toEqual(['UNTERMINATED_BRACE', 'NO_RIGHT_ANSWER']);
    expect(await inDraft(moderator, testId)).toBe(0);
    const whole = await imported(moderator, { testId, text: 'Q{T}', onRefusal: 'IMPORT_NOTHING' });
    expect(whole.counts).toEqual({ taken: 1, refused: 0, noted: 0 });
  });

  it('leaves nothing when the connection dies in the middle of the statement', async () => {
    const testId = await aTest(moderator, 'Killed');
    await aQuestion(moderator, testId);
    const blocker = await server.superuser.connect();
    try {
      // An open transaction holds the place of the import's third question: its statement waits there, some rows written.
      await blocker.query('BEGIN');
      await blocker.query(
        `INSERT INTO question (portal_id, revision_id, position, kind, stem, answers)
         SELECT portal_id, draft_revision_id, 4, 'ESSAY', 'x', '{}' FROM content WHERE id = $1`,
        [testId],
      );
      const importing = sendGift(moderator, { testId, text: Array(50).fill('Q{T}').join('\n\n') });
      let waiting: { pid: number }[] = [];
      while (waiting.length === 0) {
        await delay(10);
        waiting = (
          await server.superuser.query(
            `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).rows;
      }
      await server.superuser.query('SELECT pg_terminate_backend($1)', [waiting[0]?.pid]);
      (await importing).expectError('INTERNAL');
      await blocker.query('ROLLBACK');
    } finally {
      blocker.release();
    }
    expect(await inDraft(moderator, testId)).toBe(1);
    expect((await imported(moderator, { testId, text: 'Q{T}' })).test.draft.questionCount).toBe(2);
  });

  it('imports nothing into a test that is deleted meanwhile', async () => {
    const testId = await aTest(moderator, 'Deleted');
    const deleting = await server.superuser.connect();
    try {
      await deleting.query('BEGIN');
      await deleting.query('UPDATE content SET deleted_at = now() WHERE id = $1', [testId]);
      const importing = sendGift(moderator, { testId, text: 'Q{T}' });
      while (
        (
          await server.superuser.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).rowCount === 0
      )
        await delay(10);
      await deleting.query('COMMIT');
      (await importing).expectError('NOT_FOUND');
    } finally {
      deleting.release();
    }
    expect(await inDraft(moderator, testId)).toBe(0);
  });

  it('imports once for one idempotency key, and gives the same questions', async () => {
    const testId = await aTest(moderator, 'Once');
    const input = { testId, text: bank, idempotencyKey: unique('key') };
    const both = await Promise.all([imported(moderator, input), imported(moderator, input)]);
    const ids = both.map(({ report }) => report.map(({ question }) => question?.id));
    expect(ids[0]).toEqual(ids[1]);
    expect(await inDraft(moderator, testId)).toBe(2);
    (await sendGift(moderator, { ...input, text: 'Q{T}' })).expectError('CONFLICT');
  });

  it('keeps the order of both where two imports come at once', async () => {
    const testId = await aTest(moderator, 'Two');
    const text = (letter: string) => Array.from({ length: 20 }, (_, n) => `::${letter}${n}::Q{T}`).join('\n\n');
    await Promise.all(['a', 'b'].map((letter) => imported(moderator, { testId, text: text(letter) })));
    const titles = (await draftQuestions(moderator, testId)).map(({ title }) => title?.[0]).join('');
    expect(['a'.repeat(20) + 'b'.repeat(20), 'b'.repeat(20) + 'a'.repeat(20)]).toContain(titles);
  });
});

describe('20,000 questions', () => {
  it('come in a few seconds, with as many statements as one, while others are answered', async () => {
    const large = await aTest(moderator, 'Large');
    const question = (n: number) =>
      `::Question ${n}::[html]<p>What is <b>number ${n}</b>?</p>{\n  =right ${n}#Yes.\n  ~wrong ${n}\n  ~%50%half\n}\n`;
    const text = Array.from({ length: 20_000 }, (_, n) => question(n)).join('\n');
    const fileSha256 = await aTextFile(moderator, Buffer.from(text));
    const one = await aTextFile(moderator, Buffer.from(question(1)));
    const counted = `mutation ($input: ImportGiftInput!) { importGift(input: $input) { ... on ImportGiftSuccess { counts { taken } } } }`;
    const run = (input: object) => server.statements.during(() => moderator.execute(counted, { input }));
    const few = await run({ testId: await aTest(moderator, 'One'), fileSha256: one });
    const start = performance.now();
    const many = await run({ testId: large, fileSha256 });
    const seconds = (performance.now() - start) / 1000;
    expect(many.result.expectData<Imported>().importGift.counts.taken).toBe(20_000);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(await inDraft(moderator, large)).toBe(20_000);
    // Somebody else asks while the same text is read again.
    const waits: number[] = [];
    const again = { done: false };
    const rehearsal = moderator.execute(counted, { input: { testId: large, fileSha256, dryRun: true } }).finally(() => {
      again.done = true;
    });
    while (!again.done) {
      const asked = performance.now();
      await anonymous(server).execute('{ __typename }');
      waits.push(performance.now() - asked);
    }
    (await rehearsal).expectData();
    waits.sort((a, b) => a - b);
    const median = waits[Math.floor(waits.length / 2)] ?? 0;
    console.log(
      `20,000 questions: ${seconds.toFixed(1)} s; others wait ${median.toFixed(0)} ms (median), ${waits.at(-1)?.toFixed(0)} ms (longest of ${waits.length})`,
    );
    expect(waits.length).toBeGreaterThan(20);
    expect(seconds).toBeLessThan(30);
  }, 90_000);
});
