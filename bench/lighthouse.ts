import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type DemoServer, startDemoServer } from './demoServer.ts';
import { median, type Row, report, row } from './report.ts';

const execute = promisify(execFile);
/** What it brings (176 MB) is more than everything else together, so it is no package of the project; installed at the first use. */
const version = '13.5.0';
const folder = path.resolve('.build/lighthouse');
const program = path.join(folder, 'node_modules/lighthouse/cli/index.js');
/** The goals in points of 100, by Lighthouse's names. */
const goals = { performance: 90, accessibility: 100, 'best-practices': 95 };
const runs = 3;

type Scores = Record<keyof typeof goals, number>;

/** Lighthouse, as on a phone with a slow connection, on learners' pages of the built client; medians of three. */
export async function run({ json }: { json?: string }): Promise<void> {
  if (!existsSync(program)) await install();
  const demo = await startDemoServer();
  try {
    const rows: Row[] = [];
    for (const [name, at, signedIn] of pages(demo)) rows.push(...(await scored(demo, name, at, signedIn)));
    report('lighthouse (points; the limit is the goal)', rows, json);
  } finally {
    await demo.close();
  }
}

async function install(): Promise<void> {
  process.stdout.write(`Installing lighthouse@${version} into ${folder} …\n`);
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `lighthouse@${version}`];
  await execute('npm', args).catch((error) => {
    throw new Error(`lighthouse@${version} cannot be installed; it needs the network once.`, { cause: error });
  });
}

type LearnerPage = [name: string, at: string, signedIn: boolean];

/** What learners open: the door, their courses, a course, a lesson. */
function pages({ portalId, courseId, itemId }: DemoServer): LearnerPage[] {
  const home = `/p/${portalId}/learn`;
  return [
    ['sign-in', '/sign-in', false],
    ['my learning', home, true],
    ['course', `${home}/courses/${courseId}`, true],
    ['lesson', `${home}/courses/${courseId}/items/${itemId}`, true],
  ];
}

async function scored(demo: DemoServer, name: string, at: string, signedIn: boolean): Promise<Row[]> {
  const scores: Scores[] = [];
  for (let n = 0; n < runs; n++) scores.push(await once(`${demo.url}${at}`, signedIn ? demo.cookie : null));
  return Object.entries(goals).map(([category, goal]) =>
    row(`${name}: ${category}`, 'points', median(scores.map((score) => score[category as keyof Scores])), goal),
  );
}

async function once(url: string, cookie: string | null): Promise<Scores> {
  const place = await mkdtemp(path.join(tmpdir(), 'extramural-lighthouse-'));
  const file = path.join(place, 'report.json');
  const args = [program, url, '--output=json', `--output-path=${file}`, '--quiet'];
  args.push(`--only-categories=${Object.keys(goals).join()}`);
  args.push('--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-sync');
  if (cookie) args.push(`--extra-headers=${JSON.stringify({ cookie })}`);
  try {
    await execute(process.execPath, args, {
      env: { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? '/usr/bin/chromium' },
    });
    const { categories } = JSON.parse(await readFile(file, 'utf8')) as {
      categories: Record<string, { score: number }>;
    };
    const points = Object.keys(goals).map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
    return Object.fromEntries(points) as Scores;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
