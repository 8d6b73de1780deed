import { AsyncLocalStorage } from 'node:async_hooks';
import { literal } from './literal.ts';

/**
 * What one transaction may touch (net 2, second half): the settings that row-level security reads.
 * Ids must be UUIDs; they come from our own rows, never straight from a request.
 */
export interface Scope {
  /** Whose own account, memberships and sessions may be seen and changed. */
  accountId?: string | null;
  /** Portals whose rows may be read. */
  portals: readonly string[];
  /** The one portal whose rows may be written; none in a read. */
  portal?: string | null;
  /** The commit need not wait for the disk: for state that a crash of the database may take back without harm. */
  relaxed?: boolean;
}

/** Carries the scope from `read`/`write` to the moment the driver opens the transaction. */
export const openingScope = new AsyncLocalStorage<Scope>();

/** The settings as one statement, sent together with BEGIN. */
export function scopeSettings(scope: Scope): string {
  const portals = scope.portals.length === 0 ? '' : `{${scope.portals.join(',')}}`;
  const settings: Record<string, string> = {
    'app.account': scope.accountId ?? '',
    'app.portals': portals,
    'app.portal': scope.portal ?? '',
  };
  if (scope.relaxed) settings.synchronous_commit = 'off';
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`);
  return `select ${calls.join(', ')}`;
}
