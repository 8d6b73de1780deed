import { parse, validate } from 'graphql';
import { warmstrand } from '../../server/db/seed/content/warmstrand.ts';
import { graphiqlExamples } from '../../server/http/graphiqlExamples.ts';
import { executableSchema } from '../../server/http/schema.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

const html = { accept: 'text/html,application/xhtml+xml' };

describe('in a demo', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer({ mode: 'demo' });
  });
  const loads = (url: string, headers = {}) => server.app.http.inject({ url, headers });

  it('shows browsers the way, and everybody else that only POST is answered', async () => {
    const browser = await loads('/graphql', html);
    expect([browser.statusCode, browser.headers.location]).toEqual([302, '/graphiql']);
    const other = await loads('/graphql', { accept: 'application/json' });
    expect([other.statusCode, other.headers.allow]).toEqual([405, 'POST']);
  });

  it('loads every part from this server, and the policy allows nothing else (S36)', async () => {
    const page = await loads('/graphiql');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers['content-security-policy']).not.toMatch(/https?:|\*/);
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.every((address) => address.startsWith('/graphiql/'))).toBe(true);
    const workers = ['editorWorkerService', 'json', 'graphql'].map((label) => `/graphiql/${label}.worker.js`);
    for (const address of [...addresses, ...workers]) {
      const part = await loads(address);
      expect([address, part.statusCode, part.body.length > 100]).toEqual([address, 200, true]);
    }
    expect((await loads('/graphiql/../../package.json')).statusCode).toBe(404);
    expect((await loads('/graphiql/constructor')).statusCode).toBe(404);
  });
});

it.each(['production', 'test'] as const)('is not there in mode %s', async (mode) => {
  const server = await createTestServer({ mode });
  for (const url of ['/graphiql', '/graphiql/graphiql.js']) {
    expect((await server.app.http.inject({ url, headers: html })).statusCode).toBe(404);
  }
  expect((await server.app.http.inject({ url: '/graphql', headers: html })).statusCode).toBe(405);
});

it('offers examples that the schema understands', () => {
  const wrong = graphiqlExamples.flatMap(({ query }) => validate(executableSchema(), parse(query)).map(String));
  expect(wrong).toEqual([]);
  expect(graphiqlExamples[0]?.variables).toContain(warmstrand.admin.email);
  for (const { variables } of graphiqlExamples) expect(() => JSON.parse(variables ?? '{}')).not.toThrow();
});
