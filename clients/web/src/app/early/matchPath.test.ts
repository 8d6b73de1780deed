import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { matchRoutes } from 'react-router';
import { matchPath } from './matchPath.ts';

const frames: Record<string, string> = {
  public: '',
  account: '',
  learner: 'p/:portalId/learn',
  moderator: 'p/:portalId/run',
};
const routes: { path: string }[] = [];
for await (const file of glob('clients/web/src/pages/*/routes.ts'))
  for (const [, frame = '', below] of readFileSync(path.resolve(file), 'utf8').matchAll(
    /frame: '(\w+)',\s+path: '([^'*]*)'/g,
  ))
    routes.push({ path: [frames[frame], below].filter(Boolean).join('/') });

describe('the page of an address', () => {
  it.each(routes.map((route) => [route.path || 'the first', route]))('is %s as for the router', (_name, route) => {
    const address = `/${route.path.replaceAll(/:(\w+)/g, 'the $1')}`;
    const [match] = matchRoutes(routes, encodeURI(address)) ?? [];
    expect(matchPath(routes, encodeURI(address))).toEqual({ pattern: match?.route, params: match?.params });
    expect(match?.route).toBe(route);
  });

  it('is known of every page', () => {
    expect(routes.length).toBeGreaterThan(60);
  });

  it.each(['/p', '/p/1/learn/courses/2/items', '/nowhere', '/p/1/learn/courses/2/items/3/4'])(
    'is none for %s',
    (address) => {
      expect(matchPath(routes, address)).toBeNull();
    },
  );

  it('takes names that are written wrongly as they are', () => {
    expect(matchPath([{ path: 'a/:b' }], '/a/%')).toEqual({ pattern: { path: 'a/:b' }, params: { b: '%' } });
  });
});
