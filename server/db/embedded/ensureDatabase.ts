import { Client } from 'pg';

export interface DatabaseRequest {
  /** Lower-case letters, digits and underscores, at most 63 characters. */
  database: string;
  ownerPassword: string;
  appPassword: string;
}

const OWNER = 'extramural_owner';
const APP = 'extramural_app';
/** Any number that nothing else on this server locks. */
const LOCK = 7_261_844_301;

/**
 * Makes the two roles and the database, or brings existing ones to the same state; safe under several callers at once.
 * The owner migrates; the app's role owns nothing and cannot pass row-level security. Problem: `RangeError` for the name.
 */
export async function ensureDatabase(
  superuserUrl: string,
  { database, ownerPassword, appPassword }: DatabaseRequest,
): Promise<{ ownerUrl: string; appUrl: string }> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(database)) throw new RangeError(`Not a name for a database: ${database}`);
  await withClient(superuserUrl, async (client) => {
    // Roles and databases belong to the whole server and CREATE DATABASE allows no transaction: one caller at a time.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRole(client, OWNER, ownerPassword);
    await ensureRole(client, APP, appPassword);
    await ensureOwnedDatabase(client, database);
    await withClient(urlFor(superuserUrl, { database }), restrictPublicSchema);
  });
  return {
    ownerUrl: urlFor(superuserUrl, { database, user: OWNER, password: ownerPassword }),
    appUrl: urlFor(superuserUrl, { database, user: APP, password: appPassword }),
  };
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  const secret = client.escapeLiteral(password);
  await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${rights} PASSWORD ${secret}`);
}

async function ensureOwnedDatabase(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  const { rows } = await client.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [database],
  );
  if (!rows[0]) await client.query(`CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8'`);
  else if (rows[0].owner !== OWNER) await client.query(`ALTER DATABASE ${name} OWNER TO ${OWNER}`);
  await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP}`);
}

async function restrictPublicSchema(client: Client): Promise<void> {
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO ${APP}`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  // The statement at work rejects too; without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    // Ending the session also gives the lock back.
    await client.end();
  }
}

function urlFor(base: string, to: { database: string; user?: string; password?: string }): string {
  const url = new URL(base);
  url.pathname = `/${to.database}`;
  if (to.user) url.username = to.user;
  if (to.password) url.password = to.password;
  return url.href;
}
