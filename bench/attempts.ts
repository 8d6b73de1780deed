import { type AttemptsStage, attemptsStage, type Learner } from './attemptsStage.ts';
import { openConnection } from './leanHttp.ts';
import { median, report, row } from './report.ts';
import { startServer } from './startServer.ts';

const size = { learners: 200, questions: 40, poolSize: 10 };
const rounds = 5;

/** What one round came to. */
interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  cpuMs: number;
}

/**
 * 200 learners answer a test of 40 questions, each the next as soon as the last is saved, through HTTP against a server in a
 * process of its own; beside it the limit: the same upserts as prepared statements of plain `pg` from this process, with as many
 * connections, each committed by itself. In turns, on the same rows, which every round writes anew.
 */
export async function run({ json }: { json?: string }): Promise<void> {
  const stage = await attemptsStage(size);
  const server = await startServer(stage.database.deps.database.url, stage.database.deps.secret);
  try {
    await stage.readPapers(server.url);
    const ours: Round[] = [];
    const limit: Round[] = [];
    for (let round = -1; round < rounds; round++) {
      const [mine, plain] = [await answersOverHttp(stage, server), await answersByPg(stage)];
      if (round < 0) continue;
      ours.push(mine);
      limit.push(plain);
    }
    const of = (key: keyof Round) =>
      [median(ours.map((round) => round[key])), median(limit.map((round) => round[key]))] as const;
    const [[perSecond, mostPerSecond], [p50, limit50], [p99, limit99], [cpu, limitCpu]] = [
      of('perSecond'),
      of('p50'),
      of('p99'),
      of('cpuMs'),
    ];
    report(
      'attempts',
      [
        row('answers saved a second (goal: half of the limit)', '1/s', perSecond, mostPerSecond),
        row('until an answer is saved, p50', 'ms', p50, limit50),
        row('p99', 'ms', p99, limit99),
        row('p99 ÷ p50 (goal: under 5)', '', p99 / p50, limit99 / limit50),
        row('processor time of our process per answer', 'ms', cpu, limitCpu),
      ],
      json,
    );
  } finally {
    await server.close();
    await stage.close();
  }
}

/** Every learner answers all questions in turn; gives how long each save took. */
async function everybody(
  stage: AttemptsStage,
  save: (learner: Learner, question: number) => Promise<void>,
): Promise<{ times: number[]; seconds: number }> {
  await stage.clear();
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    stage.learners.map(async (learner) => {
      for (let question = 0; question < size.questions; question++) {
        const sent = performance.now();
        await save(learner, question);
        times.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await stage.check();
  return { times: times.sort((a, b) => a - b), seconds };
}

const roundOf = ({ times, seconds }: { times: number[]; seconds: number }, cpuMs: number): Round => ({
  perSecond: times.length / seconds,
  p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
  p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  cpuMs: cpuMs / times.length,
});

async function answersOverHttp(stage: AttemptsStage, server: Awaited<ReturnType<typeof startServer>>): Promise<Round> {
  const connections = new Map(
    await Promise.all(stage.learners.map(async (learner) => [learner, await openConnection(server.url)] as const)),
  );
  try {
    const before = await server.cpuMs();
    const result = await everybody(stage, async (learner, question) => {
      const body = await connections.get(learner)?.post(learner.requests[question] as Buffer);
      if (!body?.includes('"SaveAnswerSuccess"')) throw new Error(`not saved: ${body}`);
    });
    return roundOf(result, (await server.cpuMs()) - before);
  } finally {
    for (const connection of connections.values()) connection.close();
  }
}

async function answersByPg(stage: AttemptsStage): Promise<Round> {
  const before = process.cpuUsage();
  const result = await everybody(stage, (learner, question) => stage.upsert(learner, question));
  const { user, system } = process.cpuUsage(before);
  return roundOf(result, (user + system) / 1000);
}
