import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Deps } from '../server/context.ts';
import { readIn } from '../server/db/read.ts';
import { writeIn } from '../server/db/write.ts';
import { newId } from '../server/ids.ts';
import { pinOrder } from '../server/modules/transfers/pinOrder.ts';
import { createProgressWriter, type ProgressWriter } from '../server/modules/transfers/progressWriter.ts';
import { runTransfer } from '../server/modules/transfers/runTransfer.ts';
import { type BenchServer, openBenchServer } from './benchServer.ts';
import { copyByOrm } from './copyByOrm.ts';
import { copyByRawSql } from './copyByRawSql.ts';
import { mutationToEvent } from './mutationToEvent.ts';
import { median, type Row, report, row, timed } from './report.ts';
import { seedCourse } from './seedCourse.ts';

const sizes = [
  { questions: 500, lessons: 20 },
  { questions: 5_000, lessons: 200 },
  { questions: 50_000, lessons: 2_000 },
];
const rounds = 5;

/**
 * Copies courses of three sizes: raw set-based SQL (limit), the ORM's unit of work (peer), and ours from claim to commit,
 * verification apart. Rounds are interleaved, so that what the machine does meanwhile meets all alike.
 */
export async function run({ json }: { json?: string }): Promise<void> {
  const server = await openBenchServer({ transferLeaseSeconds: 60 });
  const rows: Row[] = [];
  try {
    for (const size of sizes) rows.push(...(await copyCase(server, size)));
  } finally {
    await server.close();
  }
  report('transfer', rows, json);
}

async function copyCase(server: BenchServer, size: (typeof sizes)[number]): Promise<Row[]> {
  const name = `${size.questions} questions`;
  const home = server.organization.portalId;
  const { courseId, testId } = await seedCourse(
    server.superuser,
    home,
    { ...size, lessonKilobytes: 5, competencies: 5 },
    name,
  );
  await server.superuser.query('VACUUM ANALYZE');
  const marks = new Map<string, number>();
  const deps = { ...server.deps, faultPoint: (point: string) => void marks.set(point, performance.now()) };
  // As in a worker: one for all its transfers, over a connection of its own.
  const progress = createProgressWriter(deps);
  const limit: number[] = [];
  const peer: number[] = [];
  const ours: { copy: number; verify: number }[] = [];
  let memory = 0;
  for (let round = 0; round <= rounds; round++) {
    const [a = '', b = '', c = ''] = await server.portals(3);
    await server.superuser.query('CHECKPOINT');
    const raw = await timed(() => copyByRawSql(server.superuser, { home, target: a, courseId, testId }));
    await server.superuser.query('CHECKPOINT');
    const before = process.memoryUsage().rss;
    const own = await copyOurs(server, { deps, progress, marks }, { target: b, courseId });
    memory = Math.max(memory, process.memoryUsage().rss - before);
    await server.superuser.query('CHECKPOINT');
    const orm = await timed(() => copyByOrm(server.deps, { home, target: c, courseId, testId }));
    // The first round warms up caches, plans and connections.
    if (round === 0) continue;
    limit.push(raw);
    ours.push(own);
    peer.push(orm);
  }
  await progress.close();
  const copy = ours.map((one) => one.copy);
  const [, ...latencies] = await mutationToEvent(server, courseId, await server.portals(rounds + 1));
  return [
    row(`copy, ${name}`, 'ms', median(copy), median(limit), median(peer)),
    row(`verify, ${name}`, 'ms', median(ours.map((one) => one.verify))),
    row(`mutation to event, ${name}`, 'ms', median(latencies)),
    row(`worker memory grown, ${name}`, 'MiB', memory / 2 ** 20),
  ];
}

/** From claim to commit, through the same use case that the worker calls; the phases are told by its crash points. */
async function copyOurs(
  server: BenchServer,
  { deps, progress, marks }: { deps: Deps; progress: ProgressWriter; marks: Map<string, number> },
  job: { target: string; courseId: string },
): Promise<{ copy: number; verify: number }> {
  const { portalId, accountId } = server.organization;
  const transferId = await order(server, job);
  const total = await timed(() => runTransfer(deps, progress, { id: transferId, portalId }));
  const verify = (marks.get('transfer.afterVerify') ?? 0) - (marks.get('transfer.afterCopy') ?? 0);
  const [ended] = await readIn(server.deps.database, { accountId, portals: [portalId] }, (em: EntityManager) =>
    em.execute(`SELECT state FROM transfer WHERE id = '${transferId}'`),
  );
  if (ended?.state !== 'COMPLETED') throw new Error(`the transfer ended ${ended?.state}`);
  return { copy: total - verify, verify };
}

async function order(server: BenchServer, { target, courseId }: { target: string; courseId: string }): Promise<string> {
  const { portalId, accountId } = server.organization;
  const [content] = (
    await (server.superuser as pg.Pool).query('SELECT title, published_revision_id FROM content WHERE id = $1', [
      courseId,
    ])
  ).rows;
  const item = {
    id: courseId,
    kind: 'COURSE' as const,
    title: content.title,
    revisionId: content.published_revision_id,
    extraCopy: false,
  };
  const scope = { accountId, portals: [portalId, target], portal: portalId };
  const pinned = await writeIn(server.deps, scope, (tx) =>
    pinOrder(tx, { portalId, targetIds: [target], items: [item], orderId: newId(), orderedBy: accountId }),
  );
  return pinned.started[0] as string;
}
