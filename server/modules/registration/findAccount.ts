import type { Tx } from '../../db/write.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';

/** An account as far as a registration needs it. */
export interface KnownAccount {
  id: string;
  passwordHash: string | null;
  /** The person's own, if it chose one. */
  language: Language | null;
}

/** The account of an e-mail address, if somebody has it. */
export async function findAccount(tx: Pick<Tx, 'sql'>, email: string): Promise<KnownAccount | null> {
  const [row] = await tx.sql<{ id: string; password_hash: string | null; language: string | null }>(
    'SELECT id, password_hash, language FROM find_account(lower($1))',
    [email],
  );
  if (!row) return null;
  return { id: row.id, passwordHash: row.password_hash, language: isLanguage(row.language) ? row.language : null };
}
