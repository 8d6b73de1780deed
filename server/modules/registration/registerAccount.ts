import type { Tx } from '../../db/write.ts';
import { AppError } from '../../errors.ts';

/**
 * The account of an e-mail address, made with the password its owner chose if nobody has it; of two callers at once one makes
 * it. `proved`: mail to the address reached the person.
 */
export async function registerAccount(
  tx: Tx,
  person: { email: string; name: string; language: string; passwordHash: string | null },
  proved: boolean,
): Promise<{ id: string; created: boolean }> {
  const given = [person.email, person.name, person.language, person.passwordHash, proved];
  for (let attempt = 0; attempt < 3; attempt++) {
    // A row committed by another caller after our statement began shows only to the next statement.
    const [account] = await tx.sql<{ id: string; created: boolean }>(
      'SELECT id, created FROM register_account($1, $2, $3, $4, $5)',
      given,
    );
    if (account) return account;
  }
  throw new AppError('CONFLICT');
}
