import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, GraphQLError, parse } from 'graphql';

/*
 * npm run codegen: typed documents for everybody who asks the API, from schema/schema.graphql alone. Whoever writes
 * graphql(`query …`) with the function in `generated/` gets the types of its variables and answer.
 * The web's library wants parsed documents; the others send the text as it is.
 */
const targets = [
  { folder: 'clients/web', documentMode: 'documentNode' },
  { folder: 'clients/sdk', documentMode: 'string' },
  { folder: 'clients/cli', documentMode: 'string' },
  { folder: 'test', documentMode: 'string' },
] as const;

/** How scalars of ours are written in JSON; one that is missing here stops the run. */
const scalars = { DateTimeISO: 'string', SafeInt: 'number', JSONObject: 'Record<string, unknown>' };

const root = import.meta.dirname;
const schemaAst = buildSchema(await readFile(path.join(root, 'schema/schema.graphql'), 'utf8'));
const schema = parse(await readFile(path.join(root, 'schema/schema.graphql'), 'utf8'));
for (const target of targets) await generate(target);

async function generate({ folder, documentMode }: (typeof targets)[number]): Promise<void> {
  const output = path.join(root, folder, 'generated');
  await rm(output, { recursive: true, force: true });
  const documents = await documentsOf(folder);
  if (documents.length === 0) return;
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${output}/`,
    schema,
    schemaAst,
    documents,
    plugins: [],
    pluginMap: {},
    config: { documentMode, useTypeImports: true, strictScalars: true, scalars, importExtension: '.ts' },
    presetConfig: { fragmentMasking: false },
  });
  await mkdir(output, { recursive: true });
  for (const section of sections) await writeFile(section.filename, await codegen(section));
  process.stdout.write(`${folder}: ${documents.length} documents\n`);
}

/** The documents in the calls of graphql(`…`) under a folder. */
async function documentsOf(folder: string) {
  const found = [];
  for await (const file of glob(`${folder}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: ['**/generated/**', '**/node_modules/**'],
  })) {
    const source = await readFile(path.join(root, file), 'utf8');
    for (const [, rawSDL = ''] of source.matchAll(/\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`/g)) {
      if (rawSDL.includes('${')) throw new Error(`${file}: a typed document is one literal, without \${…}.`);
      found.push({ location: path.join(root, file), rawSDL, document: parsed(file, rawSDL) });
    }
  }
  return found;
}

function parsed(file: string, text: string) {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? new Error(`${file}: ${error.message}\n${text}`) : error;
  }
}
