import pg from 'pg';
import { newToken, tokenHash } from '../server/auth/tokens.ts';
import { type BenchServer, openBenchServer } from './benchServer.ts';
import { leanRequest, openConnection } from './leanHttp.ts';
import { seedCourse } from './seedCourse.ts';

/** A learner with an attempt in progress. */
export interface Learner {
  token: string;
  attemptId: string;
  /** One save for each question, as the bytes that travel. */
  requests: Buffer[];
}

/** A portal with learners in the middle of a test. */
export interface AttemptsStage {
  database: BenchServer;
  learners: Learner[];
  /** Reads every learner's paper through the API and prepares the saves. */
  readPapers(url: string): Promise<void>;
  /** The same write as one prepared statement, past everything of ours. */
  upsert(learner: Learner, question: number): Promise<void>;
  /** Forgets all answers. */
  clear(): Promise<void>;
  /** Fails unless every question of every learner has one answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

const saveAnswer = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) {
  __typename ... on SaveAnswerSuccess { revision savedAt deadlineAt } ... on Problem { code message } } }`;
const paper = `query ($id: ID!) { attempt(id: $id) { questions(first: 100) { nodes { id ... on PaperSingleChoice { choices { id } } } } } }`;

/** Puts it there, past the API but for the papers. */
export async function attemptsStage(size: {
  learners: number;
  questions: number;
  poolSize: number;
}): Promise<AttemptsStage> {
  const database = await openBenchServer();
  const { superuser } = database;
  const [portalId = ''] = await database.portals(1);
  const course = { lessons: 2, lessonKilobytes: 1, questions: size.questions, competencies: 1 };
  const { testId } = await seedCourse(superuser, portalId, course);
  const learners = await seedLearners(superuser, portalId, testId, size.learners);
  const { rows } = await superuser.query<{ id: string }>(
    'SELECT q.id FROM question q JOIN content c ON c.published_revision_id = q.revision_id WHERE c.id = $1 ORDER BY q.position',
    [testId],
  );
  const plain = new pg.Pool({ connectionString: superuser.options.connectionString, max: size.poolSize });
  // The database says goodbye first when all is over.
  plain.on('error', () => {});
  await superuser.query('VACUUM ANALYZE');
  return {
    database,
    learners,
    readPapers: (url) => readPapers(url, learners),
    async upsert({ attemptId }, question) {
      const response = JSON.stringify({ choice: 'a2' });
      await plain.query({
        name: 'upsert',
        text: upsert,
        values: [portalId, attemptId, rows[question]?.id, 1, response, false],
      });
    },
    clear: () => superuser.query('TRUNCATE answer').then(() => undefined),
    async check() {
      const counted = await superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM answer WHERE revision = 1');
      const [kept, sent] = [counted.rows[0]?.n, size.learners * size.questions];
      if (kept !== sent) throw new Error(`${kept} answers are kept of ${sent}`);
    },
    async close() {
      await plain.end();
      await database.close();
    },
  };
}

const upsert = `
  INSERT INTO answer (portal_id, attempt_id, question_id, revision, response, flagged, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())
  ON CONFLICT (portal_id, attempt_id, question_id) DO UPDATE
    SET revision = excluded.revision, response = excluded.response, flagged = excluded.flagged, saved_at = excluded.saved_at
  WHERE answer.revision = excluded.revision - 1`;

async function seedLearners(db: pg.Pool, portalId: string, testId: string, count: number): Promise<Learner[]> {
  const tokens = Array.from({ length: count }, () => newToken());
  const { rows } = await db.query<{ attempt_id: string }>(
    `WITH people AS (INSERT INTO account (email, name) SELECT 'learner' || n || '@bench.example', 'Learner ' || n FROM generate_series(1, $4) n
                     RETURNING id, email),
          members AS (INSERT INTO membership (portal_id, account_id, role, status, email, name)
                      SELECT $1, id, 'LEARNER', 'ACTIVE', email, email FROM people RETURNING id, account_id),
          numbered AS (SELECT id, account_id, row_number() OVER (ORDER BY id) AS n FROM members),
          sessions AS (INSERT INTO session (token_hash, account_id, audience, expires_at)
                       SELECT token.hash, numbered.account_id, 'EXTERNAL', now() + interval '1 day'
                         FROM numbered JOIN unnest($3::bytea[]) WITH ORDINALITY AS token (hash, n) USING (n)),
          begun AS (INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, seed, deadline_at)
                    SELECT $1, numbered.id, c.id, c.published_revision_id, 1, numbered.n * 7919, now() + interval '1 day'
                      FROM numbered, content c WHERE c.portal_id = $1 AND c.id = $2 RETURNING id, membership_id)
     SELECT begun.id AS attempt_id FROM begun JOIN numbered ON numbered.id = begun.membership_id ORDER BY numbered.n`,
    [portalId, testId, tokens.map(tokenHash), count],
  );
  return rows.map(({ attempt_id: attemptId }, n) => ({ token: tokens[n] ?? '', attemptId, requests: [] }));
}

interface Paper {
  data: { attempt: { questions: { nodes: { id: string; choices: { id: string }[] }[] } } };
}

async function readPapers(url: string, learners: readonly Learner[]): Promise<void> {
  const connection = await openConnection(url);
  for (const { token, attemptId, requests } of learners) {
    const answer = await connection.post(leanRequest(url, token, { query: paper, variables: { id: attemptId } }));
    for (const { id, choices } of (JSON.parse(answer) as Paper).data.attempt.questions.nodes) {
      const input = { attemptId, questionId: id, revision: 0, answer: { choiceId: choices[1]?.id } };
      requests.push(leanRequest(url, token, { query: saveAnswer, variables: { input } }));
    }
  }
  connection.close();
}
