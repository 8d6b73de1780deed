import { readFile } from 'node:fs/promises';
import { executableSchema } from '../../server/http/schema.ts';
import { schemaText } from '../../server/http/schemaText.ts';
import { describedParts, wordsOf } from './descriptions.ts';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');
const parts = describedParts(executableSchema());

it('is the schema that is committed', async () => {
  const committed = await read('../../schema/schema.graphql');
  const same = committed === schemaText(executableSchema());
  expect(
    same || 'schema/schema.graphql is behind the code: run `npm run schema:emit`, read the difference, commit it',
  ).toBe(true);
});

it('describes every type, field, argument, input and value', () => {
  const silent = parts.filter(({ description }) => !description?.trim()).map(({ path }) => path);
  expect(silent).toEqual([]);
});

it('tells in whole sentences', () => {
  const unfinished = parts
    .filter(({ path, description }) => !path.startsWith('Language.') && !/[.?!:)]$/.test(description?.trim() ?? ''))
    .map(({ path, description }) => [path, description]);
  expect(unfinished).toEqual([]);
});

/*
 * One word for one thing (PRODUCT.md section 1). A new word in a name is added to words.txt once somebody has looked whether
 * the schema already has another word for the same thing.
 */
it('names nothing with a word that was not looked at', async () => {
  const known = new Set((await read('words.txt')).split(/\s+/));
  const unknown = parts.flatMap(({ path, name }) =>
    wordsOf(name)
      .filter((word) => !known.has(word))
      .map((word) => `${word} in ${path}`),
  );
  expect(unknown).toEqual([]);
});

it('gives every mutation a result whose problems carry code and message', () => {
  const schema = executableSchema();
  const problem = schema.getType('Problem');
  const named = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith('Problem') && name !== 'Problem');
  const without = named.filter((name) => {
    const type = schema.getType(name) as { getInterfaces?: () => readonly unknown[] };
    return !type.getInterfaces?.().includes(problem);
  });
  expect(without).toEqual([]);
});
