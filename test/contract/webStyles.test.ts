import { execFile } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/* Only the styles of components that are used are part of the client, in two files; so each has to be where it is used. */

const folder = '.build/web';

interface Built {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

let manifest: Record<string, Built>;
/** Classes of the component library (`m_` and a hash), by file. */
const classes = new Map<string, Set<string>>();

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['deploy/buildWeb.mjs']);
  manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
  for (const file of new Set(files.filter((name) => /\.(js|css)$/.test(name)))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    classes.set(file, new Set([...text.matchAll(/\bm_[0-9a-f]{6,8}\b/g)].map(([name]) => name)));
  }
}, 120_000);

/** What comes with some parts of the client, and what these load later; but not everything that an address may lead to. */
function partsOf(...keys: string[]): Built[] {
  const found = new Set<Built>();
  const visit = (key: string): void => {
    const built = manifest[key];
    if (!built || found.has(built)) return;
    found.add(built);
    const isTable = key === 'index.html' || key.startsWith('_early-');
    for (const next of [...(built.imports ?? []), ...(isTable ? [] : (built.dynamicImports ?? []))]) visit(next);
  };
  for (const key of keys) visit(key);
  return [...found];
}

const union = (files: readonly string[]): Set<string> =>
  new Set(files.flatMap((file) => [...(classes.get(file) ?? [])]));

/** Classes that the scripts give and no style sheet knows. */
function unstyled(parts: readonly Built[]): string[] {
  const known = union(parts.flatMap(({ css = [] }) => css));
  return [...union(parts.map(({ file }) => file))].filter((name) => !known.has(name) && styled.has(name));
}

const styled = new Set<string>();
for await (const file of glob('node_modules/@mantine/{core,notifications}/styles/*.layer.css'))
  for (const [name] of (await readFile(file, 'utf8')).matchAll(/\bm_[0-9a-f]{6,8}\b/g)) styled.add(name);

const pages: [string, string][] = [];
for await (const file of glob('clients/web/src/pages/*/routes.ts'))
  for (const [, frame = '', name = ''] of (await readFile(file, 'utf8')).matchAll(
    /frame: '(\w+)'[^}]*?import\('\.\/(\w+\.tsx)'\)/g,
  ))
    pages.push([`${path.relative('clients/web', path.dirname(file))}/${name}`, frame]);

it.each(pages)('%s has the styles of its components', (page, frame) => {
  expect(manifest).toHaveProperty([page]);
  const shell = frame === 'moderator' ? 'src/app/shells/ModeratorShell.tsx' : '';
  const frames = Object.keys(manifest).filter((key) => key.startsWith('_frames-') && key.endsWith('.js'));
  expect(frames).toHaveLength(1);
  expect(unstyled(partsOf('index.html', ...frames, shell, page))).toEqual([]);
});

it('looks at every page', () => {
  expect(pages.length).toBeGreaterThan(60);
  expect(union(partsOf('index.html').map(({ file }) => file)).size).toBeGreaterThan(10);
});
