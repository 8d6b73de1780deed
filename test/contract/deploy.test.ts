import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import pg from 'pg';
import { readConfig, settings } from '../../server/config.ts';
import { migrateAll } from '../../server/db/openDatabaseServer.ts';
import { forkProcess } from '../harness/forkProcess.ts';

jest.setTimeout(60_000);

interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: object;
  depends_on?: Record<string, { condition: string }>;
}
const { safeLoad } = createRequire(import.meta.url)('js-yaml') as { safeLoad(text: string): unknown };
const text = readFileSync('deploy/compose.yaml', 'utf8');
const compose = safeLoad(text) as { services: Record<string, Service>; volumes: Record<string, null> };
const ours = ['migrate', 'server', 'worker'];

/** What an operator writes into deploy/.env. */
const operator: Record<string, string> = {
  PUBLIC_URL: 'https://learn.example',
  SECRET: '0123456789abcdef0123456789abcdef',
  POSTGRES_PASSWORD: 'of the superuser',
  OWNER_PASSWORD: 'of-the-owner',
  APP_PASSWORD: 'of-the-app',
  REDIS_PASSWORD: 'of-redis',
};

/** Puts variables in as Compose does: `${A:?why}` must be there, `${A:-b}` has a default. */
function filled(value: string): string {
  return value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, how: string, rest: string) => {
    if (operator[name]) return operator[name];
    if (how !== '-') throw new Error(`${name} has no default`);
    return rest;
  });
}

const environmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, filled(value)]),
  );

describe('deploy/compose.yaml', () => {
  it('has no default for any secret', () => {
    const used = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET)\w*)(:\?)?/g)];
    expect(used.length).toBeGreaterThan(6);
    for (const [, name, required] of used) expect({ name, required }).toEqual({ name, required: ':?' });
  });

  it.each(ours)('gives the %s settings that we know and accept', (name) => {
    const environment = environmentOf(name);
    const known = Object.keys(settings.shape);
    expect(Object.keys(environment).filter((key) => !known.includes(key))).toEqual([]);
    const config = readConfig(environment);
    expect(config).toMatchObject({ mode: 'production', publicUrl: operator.PUBLIC_URL, filesDir: '/data/files' });
    expect(new URL(config.databaseUrl ?? '')).toMatchObject({ username: 'extramural_app', password: 'of-the-app' });
    expect(new URL(config.redisUrl ?? '')).toMatchObject({ hostname: 'redis', password: 'of-redis' });
    const program = compose.services[name]?.command?.at(-1) ?? '';
    expect(existsSync(program)).toBe(true);
  });

  it('waits for databases that answer and for the migration', () => {
    for (const name of ['postgres', 'redis', 'server']) expect(compose.services[name]?.healthcheck).toBeDefined();
    expect(compose.services.migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['server', 'worker'])
      expect(compose.services[name]?.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    const redis = compose.services.redis?.command?.join(' ');
    expect(redis).toMatch(/--appendonly yes .*--maxmemory-policy noeviction --requirepass "\$\$REDIS_PASSWORD"/);
  });
});

describe('deploy/Dockerfile', () => {
  const lines = readFileSync('deploy/Dockerfile', 'utf8').split('\n');

  it('copies what is there, and runs as somebody other than root', () => {
    for (const line of lines.filter((one) => one.startsWith('COPY ') && !one.includes('--from')))
      for (const source of line.split(' ').slice(1, -1)) expect(existsSync(source)).toBe(true);
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    const lead = lines.findIndex((line) => line.startsWith('USER '));
    expect(lines.slice(lead).some((line) => line.startsWith('RUN '))).toBe(false);
  });
});

describe('deploy/roles.sql', () => {
  it('makes roles that can migrate and serve, and no more', async () => {
    const base = process.env.TEST_SUPERUSER_URL ?? '';
    const suffix = `_deployed_${process.pid}`;
    const urlOf = (user: string, password: string): string =>
      Object.assign(new URL(base), { pathname: `/extramural${suffix}`, username: `${user}${suffix}`, password }).href;
    await runScript(base, suffix);
    try {
      const appUrl = urlOf('extramural_app', 'of-the-app');
      const applied = await migrateAll(urlOf('extramural_owner', 'of-the-owner'), `extramural_app${suffix}`);
      expect(applied.length).toBeGreaterThan(2);
      const env = {
        MODE: 'test',
        PORT: '0',
        DATABASE_URL: appUrl,
        SECRET: operator.SECRET ?? '',
        DATABASE_POOL_SIZE: '2',
      };
      const server = await forkProcess('server', env);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
      await server.terminate();
      const forbidden = 'permission denied for schema public';
      await expect(asUser(appUrl, (client) => client.query('CREATE TABLE mine ()'))).rejects.toThrow(forbidden);
      await expect(asUser(appUrl, (client) => client.query('DROP TABLE event'))).rejects.toThrow('must be owner');
    } finally {
      await asUser(base, async (client) => {
        await client.query(`DROP DATABASE extramural${suffix} WITH (FORCE)`);
        await client.query(`DROP ROLE extramural_owner${suffix}, extramural_app${suffix}`);
      });
    }
  });
});

/** Runs the script as psql would, with names of the test's own. */
async function runScript(base: string, suffix: string): Promise<void> {
  let script = readFileSync('deploy/roles.sql', 'utf8').replace(/--.*$/gm, '');
  script = script.replace(/\bextramural(_owner|_app)?\b/g, (name) => `${name}${suffix}`);
  for (const [, variable, name = ''] of script.matchAll(/\\getenv (\w+) (\w+)/g))
    script = script.replaceAll(`:'${variable}'`, pg.escapeLiteral(operator[name] ?? ''));
  const [server = '', inDatabase = ''] = script.replace(/\\getenv.*$/gm, '').split(/\\connect \w+/);
  const run = (url: string, statements: string) =>
    asUser(url, async (client) => {
      // One by one: CREATE DATABASE wants to be alone.
      for (const statement of statements.split(';').filter((one) => one.trim())) await client.query(statement);
    });
  await run(base, server);
  await run(Object.assign(new URL(base), { pathname: `/extramural${suffix}` }).href, inDatabase);
}

async function asUser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
