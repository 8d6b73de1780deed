import { type CourseSize, seedCourse } from '../../bench/seedCourse.ts';
import { newId } from '../../server/ids.ts';
import { anInternalModerator, type InternalModerator, unique } from './actors.ts';
import { type ForkedProcess, forkProcess } from './forkProcess.ts';
import { hasRedis, openRedis, type TestRedis } from './openRedis.ts';
import { createTestServer, type TestServer } from './testServer.ts';
import { until } from './until.ts';

/** Whether everything is tried (`npm run test:faults`), or the smoke set of `npm test`. */
export const full = process.env.FAULTS === 'full';

/** The two profiles (ARCHITECTURE.md section 4): the cluster's tests are skipped where there is no Redis. */
export const profiles = [
  { name: 'embedded' as const, describe },
  { name: 'cluster' as const, describe: hasRedis() ? describe : describe.skip },
];
if (!hasRedis()) process.stderr.write('Skipping the cluster profile: no redis-server on the PATH and no REDIS_URL.\n');

/** What the tests of transfers play on: a server in this process, and as many forked workers as they like. */
export interface TransferStage {
  server: TestServer;
  moderator: InternalModerator;
  /** The cluster's; null in the embedded profile. */
  redis: TestRedis | null;
  /** Settings of the processes that belong to this stage. */
  env: Record<string, string>;
  worker(env?: Record<string, string>): Promise<ForkedProcess>;
  /** A server process of its own, beside the one in this process. */
  anotherServer(env?: Record<string, string>): Promise<ForkedProcess>;
  /** Ends every process that was forked here. */
  endProcesses(): Promise<void>;
  /** A published course with a test, of a title of its own; `skill` is the title of its first competency. */
  course(size?: Partial<CourseSize>): Promise<{ courseId: string; testId: string; skill: string }>;
  /** Active external portals of the organization, made by one statement. */
  portals(count: number): Promise<string[]>;
}

const secret = 'a secret of the tests, forty characters!';
const smallSize = { lessons: 5, lessonKilobytes: 1, questions: 25, competencies: 3 };

/** Opens a stage with short leases, so that nobody has to wait long for what a crash left behind. */
export async function openStage(
  profile: 'embedded' | 'cluster',
  { poolSize = 16 }: { poolSize?: number } = {},
): Promise<TransferStage> {
  const redis = profile === 'cluster' ? await openRedis() : null;
  const server = await createTestServer({ redisUrl: redis?.url, poolSize });
  if (redis) server.onClosed(() => redis.close());
  const forked: ForkedProcess[] = [];
  const endProcesses = async () => {
    await Promise.all(forked.splice(0).map((process) => process.kill()));
  };
  server.onClose(endProcesses);
  const moderator = await anInternalModerator(server);
  const env = {
    MODE: 'test',
    PORT: '0',
    DATABASE_URL: server.database.appUrl,
    DATABASE_POOL_SIZE: '8',
    FILES_DIR: server.config.filesDir,
    SECRET: secret,
    TRANSFER_LEASE_SECONDS: '2',
    RECONCILE_SECONDS: '1',
    QUEUE_LOCK_SECONDS: '2',
    QUEUE_STALLED_SECONDS: '1',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const fork = async (kind: 'worker' | 'server', more: Record<string, string> = {}) => {
    const process = await forkProcess(kind, { ...env, ...more });
    forked.push(process);
    return process;
  };
  return {
    server,
    moderator,
    redis,
    env,
    worker: (more) => fork('worker', more),
    anotherServer: (more) => fork('server', more),
    endProcesses,
    async course(size) {
      const title = unique('Course');
      const ids = await seedCourse(server.superuser, moderator.portalId, { ...smallSize, ...size }, title);
      return { ...ids, skill: `Skill of ${title} 1` };
    },
    portals: (count) => makePortals(server, moderator, count),
  };
}

async function makePortals(server: TestServer, home: InternalModerator, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await server.superuser.query(
    `WITH made AS (
       INSERT INTO portal (id, organization_id, home_portal_id, kind, name, language)
       SELECT id, $2, $3, 'EXTERNAL', id || '@outside.example', 'en' FROM unnest($1::uuid[]) AS id RETURNING id),
     counters AS (INSERT INTO event_counter (portal_id) SELECT id FROM made)
     INSERT INTO auth_epoch (portal_id) SELECT id FROM made`,
    [ids, home.organizationId, home.portalId],
  );
  return ids;
}

const startTransfer = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { __typename
  ... on StartTransferSuccess { transfers { id } } ... on Problem { code message } } }`;

/** Orders content into portals through the API; gives the ids of the transfers, one for each portal. */
export async function order(
  { moderator }: Pick<TransferStage, 'moderator'>,
  contentId: string,
  targetPortalIds: string[],
  more: { kind?: 'COURSE' | 'TEST'; mode?: 'COPY' | 'NEW_COPY'; idempotencyKey?: string } = {},
): Promise<string[]> {
  const { kind = 'COURSE', mode = 'COPY', idempotencyKey } = more;
  const input = { items: [{ kind, id: contentId, mode }], targetPortalIds, idempotencyKey };
  const answer = await moderator.execute(startTransfer, { input });
  const data = answer.expectData<{ startTransfer: { __typename: string; transfers: { id: string }[] } }>();
  expect(data.startTransfer.__typename).toBe('StartTransferSuccess');
  return data.startTransfer.transfers.map(({ id }) => id);
}

/** A transfer's row as it is in the database. */
export interface TransferRow {
  id: string;
  state: string;
  phase: string;
  failure_code: string | null;
  fence: number;
  attempts: number;
  steps_done: number;
  steps_total: number;
  cancel_requested: boolean;
  target_portal_id: string;
}

export async function transferRow({ server }: Pick<TransferStage, 'server'>, id: string): Promise<TransferRow> {
  const { rows } = await server.superuser.query('SELECT *, fence::int AS fence FROM transfer WHERE id = $1', [id]);
  return rows[0] as TransferRow;
}

/** Waits until all of these transfers have ended, in whatever state; gives their rows in the same order. */
export function ended(
  stage: Pick<TransferStage, 'server'>,
  ids: string[],
  deadlineMs = 60_000,
): Promise<TransferRow[]> {
  const look = async () => {
    const rows = await Promise.all(ids.map((id) => transferRow(stage, id)));
    return rows.every(({ state }) => ['COMPLETED', 'FAILED', 'CANCELLED'].includes(state)) && rows;
  };
  return until(`the end of ${ids.length} transfers`, look, deadlineMs);
}

/** Waits until a worker froze inside the copy: it holds a transaction open and says nothing. */
export async function frozenInCopy({ server }: Pick<TransferStage, 'server'>): Promise<void> {
  await until('a worker that froze in its transaction', async () => {
    const { rowCount } = await server.superuser.query(
      `SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'extramural' AND xact_start IS NOT NULL
          AND state = 'idle in transaction' AND state_change < clock_timestamp() - interval '300 ms'`,
      [server.database.name],
    );
    return rowCount === 1;
  });
}
