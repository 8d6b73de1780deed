import type { MailSettings, MailSettingsInput } from '../../../schema/accountLinks.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read, write } from '../../context.ts';
import { sql } from '../../db/sql.ts';

const columns = 'notice_mails AS notices, news_agreed_at IS NOT NULL AS news';

/** Which mails the viewer wants (S6). */
export async function mailSettingsOf(ctx: Ctx): Promise<MailSettings> {
  const { accountId } = requireViewer(ctx);
  const [row] = await read(ctx, (em) =>
    sql<MailSettings>(em, `SELECT ${columns} FROM account WHERE id = $1`, [accountId]),
  );
  return row ?? { notices: false, news: false };
}

/** Changes which mails the viewer gets; agreeing to news keeps the time of the first yes. */
export async function setMailSettings(ctx: Ctx, input: MailSettingsInput): Promise<MailSettings> {
  const { accountId } = requireViewer(ctx);
  const [row] = await write(ctx, { portal: null }, (tx) =>
    tx.sql<MailSettings>(
      `UPDATE account SET notice_mails = coalesce($2, notice_mails),
              news_agreed_at = CASE WHEN $3 THEN coalesce(news_agreed_at, now()) WHEN NOT $3 THEN NULL ELSE news_agreed_at END
        WHERE id = $1 RETURNING ${columns}`,
      [accountId, input.notices ?? null, input.news ?? null],
    ),
  );
  return row ?? { notices: false, news: false };
}
