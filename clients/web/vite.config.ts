import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isAbstractType } from 'graphql';
import { defineConfig } from 'vite';

/**
 * How the web client is built; deploy/buildWeb.mjs says where to. The server puts a nonce of each answer in the place of
 * `{{nonce}}` (server/http/web.ts). The cache has to know which types an interface or union stands for.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  html: { cspNonce: '{{nonce}}' },
  define: { POSSIBLE_TYPES: JSON.stringify(possibleTypes()) },
  build: {
    target: 'es2023',
    // Small pictures too are files of their own: the policy of the page lets nothing else in.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: path.join(import.meta.dirname, 'index.html'),
      output: {
        codeSplitting: {
          // Two dozen requests at the beginning instead of four dozen: what the first page always needs is one file, small parts of many pages another.
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'common', minShareCount: mostPages(), maxModuleSize: 6_000, priority: 1 },
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
});

/** Two thirds of the pages: what so many share nearly everybody loads anyway. */
function mostPages(): number {
  const files = globSync('src/pages/*/routes.ts', { cwd: import.meta.dirname });
  const text = files.map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8')).join('');
  return Math.round((text.match(/\bpage:/g) ?? []).length * (2 / 3));
}

/** The types of each interface and union of the schema. */
function possibleTypes(): Record<string, string[]> {
  const file = path.join(import.meta.dirname, '../../schema/schema.graphql');
  const schema = buildSchema(readFileSync(file, 'utf8'));
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
}
