import { planShapes } from './planShapes.ts';
import { type Ownership, openPortalsStage, type PortalsStage } from './portalsStage.ts';
import { median, type Row, report, row, timed } from './report.ts';

const sizes = [10, 1_000, 10_000];
const warmUps = 30;
const rounds = 200;

// A page of ten, so that the smallest database fills it too.
const card = 'id name title status createdAt viewerCanRun registrationLink { url } counts { members courses tests }';
const list = (args: string): string =>
  `query { portals(first: 10, ${args}) { nodes { ${card} } pageInfo { hasNextPage endCursor } } }`;

/** What is asked; `grows` where more portals of the own organization must take longer, since they are looked through. */
interface Asked {
  name: string;
  query: string;
  grows?: boolean;
}

const cases: Asked[] = [
  ...['NAME', 'NAME_DESC', 'NEWEST', 'OLDEST'].map((sort) => ({
    name: `list by ${sort}`,
    query: list(`sort: ${sort}`),
  })),
  { name: 'search, found often', query: list('search: "partner"'), grows: true },
  { name: 'search, found once', query: list('search: "partner7-"'), grows: true },
  { name: 'search, found nowhere', query: list('search: "nobody"'), grows: true },
  { name: 'total count', query: 'query { portals(first: 1) { totalCount } }', grows: true },
  { name: 'one portal with counts', query: `query ($id: ID!) { portal(id: $id) { ${card} } }` },
];

/**
 * P8: lists and details with 10, 1,000 and 10,000 portals in the database, through the HTTP stack in process: medians, asked
 * in turn of three servers, and the plans of all statements. `ours` is with 10,000 portals, `limit` the same with 10, `peer` with
 * 1,000. First all portals are the viewer's own organization's; then ten are, and the others belong to another organization.
 */
export async function run({ json }: { json?: string }): Promise<void> {
  const rows: Row[] = [];
  for (const ownership of ['own', 'others'] as const) rows.push(...(await compareSizes(ownership)));
  tell(
    '\nours: with 10,000 portals; limit: with 10; peer: with 1,000. More than 15 % and 0.3 ms, or another plan, is told above.',
  );
  report('portals', rows, json);
}

async function compareSizes(ownership: Ownership): Promise<Row[]> {
  const stages: PortalsStage[] = [];
  try {
    for (const size of sizes) stages.push(await openPortalsStage(size, ownership));
    const rows: Row[] = [];
    for (const asked of cases) rows.push(await compareCase(stages, ownership, asked));
    return rows;
  } finally {
    for (const stage of stages) await stage.close();
  }
}

async function compareCase(stages: PortalsStage[], ownership: Ownership, asked: Asked): Promise<Row> {
  const times = stages.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    // In turn, so that whatever else the machine does meets all alike.
    for (const [index, stage] of stages.entries()) {
      const ms = await timed(() => stage.ask(asked.query, { id: stage.portalId }));
      if (round >= 0) times[index]?.push(ms);
    }
  }
  const [few = 0, some = 0, many = 0] = times.map(median);
  const name = `${asked.name}, ${ownership}`;
  const grows = asked.grows === true && ownership === 'own';
  const slower = [some, many].filter((ms) => ms > few * 1.15 && ms > few + 0.3);
  if (grows) return row(`${name} (looks through them)`, 'ms', many, few, some);
  if (slower.length > 0) tell(`NOT HELD: ${name} takes longer with more portals`);
  const shapes = await Promise.all(stages.map((stage) => shapesOf(stage, asked.query)));
  // With ten portals in all, none belongs to others: how they are shared out, and so the plan, is another.
  const [expected = '', ...others] = ownership === 'own' ? shapes : shapes.slice(1);
  for (const shape of others) if (shape !== expected) tell(`OTHER PLAN: ${name}:\n${shape}\ninstead of\n${expected}`);
  return row(name, 'ms', many, few, some);
}

/** The plans of all statements of a request, in a fixed order. */
async function shapesOf(stage: PortalsStage, query: string): Promise<string> {
  const sent = await stage.tap.during(() => stage.ask(query, { id: stage.portalId }));
  return (await planShapes(stage.server.deps.database.pool, sent)).sort().join('\n');
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`);
