/**
 * SQL that puts a portal-owned table behind row-level security (ARCHITECTURE.md, net 2).
 * Read: the row's portal is in `app.portals`. Write: it is `app.portal`. Both settings live for one transaction; after a
 * commit they read '' and not NULL, hence the `nullif` inside the two functions.
 * The scalar sub-select makes PostgreSQL evaluate the setting once per statement, not once per row.
 */
export function securePortalTable(table: string, column = 'portal_id'): string[] {
  return [
    ...forceRowSecurity(table),
    `CREATE POLICY portal_read ON ${table} FOR SELECT USING (${column} = ANY ((SELECT app_portals())::uuid[]))`,
    `CREATE POLICY portal_insert ON ${table} FOR INSERT WITH CHECK (${column} = (SELECT app_portal()))`,
    `CREATE POLICY portal_update ON ${table} FOR UPDATE USING (${column} = (SELECT app_portal())) WITH CHECK (${column} = (SELECT app_portal()))`,
    `CREATE POLICY portal_delete ON ${table} FOR DELETE USING (${column} = (SELECT app_portal()))`,
  ];
}

/** Switches row-level security on, for the table's owner too. */
export function forceRowSecurity(table: string): string[] {
  return [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`];
}

/**
 * Lets the owner (and so the narrow SECURITY DEFINER functions, which run as the owner) do one kind of thing on a table:
 * look-ups before a portal is known need it.
 */
export function allowOwner(table: string, action: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'): string {
  const check =
    action === 'INSERT' ? 'WITH CHECK (true)' : action === 'UPDATE' ? 'USING (true) WITH CHECK (true)' : 'USING (true)';
  return `CREATE POLICY owner_${action.toLowerCase()} ON ${table} FOR ${action} TO CURRENT_USER ${check}`;
}

/** Makes a function run as the owner with a fixed search path, callable only by those it is granted to. */
export function definerFunction(signature: string, returns: string, body: string, volatility = 'STABLE'): string[] {
  return [
    `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql ${volatility} SECURITY DEFINER SET search_path = public, pg_temp AS $fn$ ${body} $fn$`,
    `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`,
  ];
}

/** Gives a definer function of an earlier migration another body; its signature, what it returns and who may call it stay. */
export function replaceDefinerFunction(
  signature: string,
  returns: string,
  body: string,
  volatility = 'STABLE',
): string {
  return `CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE sql ${volatility} SECURITY DEFINER SET search_path = public, pg_temp AS $fn$ ${body} $fn$`;
}
