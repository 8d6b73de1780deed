import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isAbstractType } from 'graphql';
import { defineConfig } from 'vite';
import { earlyScript } from './build/earlyScript.ts';
import { earlyTexts } from './build/earlyTexts.ts';
import { fileGroups } from './build/fileGroups.ts';
import { earlyOperations } from './src/app/early/EarlyRequest.ts';

const root = import.meta.dirname;

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
  plugins: [earlyScript()],
  build: {
    target: 'es2023',
    // Small pictures too are files of their own: the policy of the page lets nothing else in.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: path.join(root, 'index.html'),
      output: { codeSplitting: { groups: fileGroups(root) } },
      onLog(level, log, tell) {
        // Packages that also run on servers mark their files for those.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
    chunkSizeWarningLimit: 2_000,
  },
}));

/** The types of each interface and union of the schema. */
function possibleTypes(): Record<string, string[]> {
  const file = path.join(root, '../../schema/schema.graphql');
  const schema = buildSchema(readFileSync(file, 'utf8'));
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
}
