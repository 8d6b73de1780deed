import type { Tx } from '../../db/write.ts';
import { isLanguage, type Language } from '../../i18n/translate.ts';
import { queueMails } from '../../mail/queueMails.ts';

/** Tells a person by mail that the password was changed, in a transaction of the account. `language`: where it chose none. */
export async function tellPasswordChanged(
  tx: Tx,
  { accountId, language }: { accountId: string; language: Language },
): Promise<void> {
  const [account] = await tx.sql<{ email: string; name: string; language: string | null }>(
    'SELECT email, name, language FROM account WHERE id = $1',
    [accountId],
  );
  if (!account) return;
  await queueMails(tx, [
    {
      template: 'passwordChanged',
      to: { email: account.email, name: account.name },
      language: isLanguage(account.language) ? account.language : language,
      portalId: null,
      accountId,
      link: { path: '/forgot-password' },
    },
  ]);
}
