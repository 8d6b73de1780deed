import { closeTestServers } from './testServer.ts';

const baseline = new Set<string>();

beforeAll(() => {
  for (const kind of process.getActiveResourcesInfo()) baseline.add(kind);
});

/** Closes what a test file opened, then fails it if a socket, server or pool is still there. */
afterAll(async () => {
  await closeTestServers();
  const suspicious = (): string[] =>
    process.getActiveResourcesInfo().filter((kind) => /TCP|PipeWrap|FSEvent/.test(kind) && !baseline.has(kind));
  for (let turn = 0; turn < 50 && suspicious().length > 0; turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(suspicious()).toEqual([]);
}, 90_000);
