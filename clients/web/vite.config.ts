import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isAbstractType } from 'graphql';
import { defineConfig } from 'vite';
import { earlyTexts } from './build/earlyTexts.ts';
import { earlyOperations } from './src/app/early/EarlyRequest.ts';

const root = import.meta.dirname;

/** What runs before the libraries are there, with the tables of pages and texts. */
const earlyModules =
  /vite\/preload-helper|\/src\/(early|app\/(early\/\w+|codeOf|frames|pageRoutes|site)|pages\/\w+\/routes|graphql\/requestHeaders|i18n\/(languages|textLoaders))\.ts$/;

/** What is around the pages of learners, before and after signing in. */
const framesOfLearners = /\/src\/app\/(?:shells\/(?:Learner|Public)Shell|auth\/(?:PortalGate|PortalStart|RequireViewer))\.tsx$/;

/** What several pages of learners share; but for what shows texts with markup, since the sanitiser is not for all of them. */
const partsOfLearning = /\/src\/pages\/(?:learning\/(?!LessonText|TestFacts)|attempts\/(?:TestEntry|BeginAttempt|attemptDocuments|useAttemptPaths))/;

/** Texts of the pages that learners see before and after signing in: one file for each language. */
const textsOfLearners = /\/src\/i18n\/(?:shell|account|attempts|joining|learning|notices|tools)\/(\w\w)\.ts$/;

/**
 * How the web client is built; deploy/buildWeb.mjs says where to. The server puts a nonce of each answer in the place of
 * `{{nonce}}` (server/http/web.ts). The cache has to know which types an interface or union stands for.
 */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  html: { cspNonce: '{{nonce}}' },
  define: {
    POSSIBLE_TYPES: JSON.stringify(possibleTypes()),
    // Built on each change, documents may change as well; then nothing is asked early.
    EARLY_TEXTS: JSON.stringify(mode === 'development' ? {} : earlyTexts(path.join(root, 'src'), earlyOperations)),
  },
  build: {
    target: 'es2023',
    // Small pictures too are files of their own: the policy of the page lets nothing else in.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: path.join(root, 'index.html'),
      output: {
        codeSplitting: {
          // A dozen requests at the beginning instead of four dozen: what the first page always needs is one file, what learners read and
          // look at others, small parts of many pages another.
          groups: [
            { name: 'early', test: earlyModules, priority: 4 },
            { name: 'start', tags: ['$initial'], priority: 3 },
            { name: (id) => `texts-${textsOfLearners.exec(id)?.[1]}`, test: textsOfLearners, priority: 3 },
            { name: 'common', minShareCount: mostPages(), maxModuleSize: 6_000, priority: 2 },
            { name: 'frames', test: framesOfLearners, priority: 1 },
            { name: 'learning', test: partsOfLearning, minShareCount: 2, priority: 1 },
          ],
        },
      },
      onLog(level, log, tell) {
        // Packages that also run on servers mark their files for those.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
    chunkSizeWarningLimit: 2_000,
  },
}));

/** Two thirds of the pages: what so many share nearly everybody loads anyway. */
function mostPages(): number {
  const files = globSync('src/pages/*/routes.ts', { cwd: root });
  const text = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('');
  return Math.round((text.match(/\bpage:/g) ?? []).length * (2 / 3));
}

/** The types of each interface and union of the schema. */
function possibleTypes(): Record<string, string[]> {
  const file = path.join(root, '../../schema/schema.graphql');
  const schema = buildSchema(readFileSync(file, 'utf8'));
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
}
