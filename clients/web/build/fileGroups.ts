import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What runs before the libraries are there, with the tables of pages and texts. */
const early =
  /vite\/preload-helper|\/src\/(early|app\/(early\/\w+|codeOf|frames|pageRoutes|site)|pages\/\w+\/routes|graphql\/requestHeaders|i18n\/(languages|textLoaders))\.ts$/;

/** Texts of the pages that learners see before and after signing in: one file for each language. */
const textsOfLearners = /\/src\/i18n\/(?:shell|account|attempts|joining|learning|notices|tools)\/(\w\w)\.ts$/;

/** What is around the pages of learners, before and after signing in. */
const framesOfLearners =
  /\/src\/app\/(?:shells\/(?:Learner|Public)Shell|auth\/(?:PortalGate|PortalStart|RequireViewer))\.tsx$/;

/** What pages of learners share, but for what shows texts with markup: not all of them need the sanitiser. */
const partsOfLearning =
  /\/src\/pages\/(?:learning\/(?!LessonText|TestFacts)|attempts\/(?:TestEntry|BeginAttempt|attemptDocuments|useAttemptPaths))/;

/**
 * Which modules share a file, for a dozen requests at the beginning instead of four dozen: what every page needs is one file, what
 * learners read and look at a few others, small parts of many pages another. What is in no group has a file for each set of pages.
 */
export const fileGroups = (root: string) => [
  { name: 'early', test: early, priority: 4 },
  { name: 'start', tags: ['$initial' as const], priority: 3 },
  {
    name: (id: string) => `texts-${textsOfLearners.exec(id)?.[1]}`,
    debugName: 'texts',
    test: textsOfLearners,
    priority: 3,
  },
  { name: 'common', minShareCount: mostPages(root), maxModuleSize: 6_000, priority: 2 },
  { name: 'frames', test: framesOfLearners, priority: 1 },
  { name: 'learning', test: partsOfLearning, minShareCount: 2, priority: 1 },
];

/** Two thirds of the pages: what so many share nearly everybody loads anyway. */
function mostPages(root: string): number {
  const files = globSync('src/pages/*/routes.ts', { cwd: root });
  const text = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('');
  return Math.round((text.match(/\bpage:/g) ?? []).length * (2 / 3));
}
