import { readFile } from 'node:fs/promises';
import { settings } from '../../server/config.ts';

/** The lines `NAME=value` of .env.example. */
async function example(): Promise<Record<string, string>> {
  const text = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
  return Object.fromEntries([...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

it('lists every setting in .env.example, and nothing else', async () => {
  expect(Object.keys(await example()).sort()).toEqual(Object.keys(settings.shape).sort());
});

it('shows the defaults there', async () => {
  const given = Object.entries(await example()).filter(([, value]) => value !== '');
  expect(settings.parse(Object.fromEntries(given))).toEqual(settings.parse({}));
});
