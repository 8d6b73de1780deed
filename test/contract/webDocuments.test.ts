import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Kind, parse, visit } from 'graphql';

const root = 'clients/web/src';
/** Read by what every page shares: the cache, the pager, the forms. */
const sharedFields = new Set([
  '__typename',
  'id',
  'code',
  'message',
  'field',
  'hasNextPage',
  'endCursor',
  'totalCount',
]);

interface Source {
  file: string;
  /** `pages/members`, `app`, `components` … */
  folder: string;
  documents: string[];
  /** Everything but the documents. */
  code: string;
}

const literal = /\bgraphql\(\s*`([^`]*)`/g;
const sources: Source[] = [];
for await (const file of glob('**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.test.ts', 'i18n/*/**'] })) {
  const text = await readFile(path.join(root, file), 'utf8');
  const parts = path.dirname(file).split(path.sep);
  sources.push({
    file,
    folder: parts.slice(0, parts[0] === 'pages' ? 2 : 1).join('/'),
    documents: [...text.matchAll(literal)].map(([, document = '']) => document),
    code: text.replaceAll(literal, ''),
  });
}

/**
 * The code that may read what a folder asks: its own, that of whoever imports from it, and that whose components it uses; what is
 * shared, everybody reads.
 */
function readersOf(folder: string): string {
  if (isShared(folder)) return sources.map(({ code }) => code).join('\n');
  const own = sources.filter((source) => source.folder === folder).map(({ code }) => code);
  const isNear = (other: Source): boolean =>
    imports(other.code, folder) || own.some((code) => imports(code, other.folder)) || isShared(other.folder);
  return [...own, ...sources.filter(isNear).map(({ code }) => code)].join('\n');
}

const imports = (code: string, folder: string): boolean => code.includes(`/${path.basename(folder)}/`);
const isShared = (folder: string): boolean => ['app', 'components', 'graphql'].includes(folder);

/** The fields without selections, by the names that the answer has. */
function leavesOf(document: string): string[] {
  const leaves: string[] = [];
  visit(parse(document), {
    [Kind.FIELD](node) {
      if (!node.selectionSet) leaves.push(node.alias?.value ?? node.name.value);
    },
  });
  return leaves;
}

const asked = sources.filter(({ documents }) => documents.length > 0);

describe('the documents of the web client', () => {
  it('are there', () => {
    expect(asked.length).toBeGreaterThan(20);
  });

  it.each(asked)('ask in $file only what somebody reads', ({ folder, documents }) => {
    const code = readersOf(folder);
    const idle = documents
      .flatMap(leavesOf)
      .filter((name) => !sharedFields.has(name) && !new RegExp(`\\b${name}\\b`).test(code));
    expect(idle).toEqual([]);
  });
});
