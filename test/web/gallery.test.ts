import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { PageRoute } from '../../clients/web/src/app/PageRoute.ts';
import { galleryPages } from './gallery/galleryPages.ts';

/** Every page of the client, as `frame path`. */
async function pagesOfClient(): Promise<string[]> {
  const names: string[] = [];
  for await (const file of glob('clients/web/src/pages/*/routes.ts')) {
    const { routes } = (await import(path.resolve(file))) as { routes: PageRoute[] };
    names.push(...routes.map((route) => `${route.frame} ${route.path}`));
  }
  return names.sort();
}

it('shows every page of the client', async () => {
  expect(Object.keys(galleryPages).sort()).toEqual(await pagesOfClient());
});
