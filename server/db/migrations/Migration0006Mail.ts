import { Migration } from '@mikro-orm/migrations';
import { accountTokens } from './mail/accountTokens.ts';
import { notices } from './mail/notices.ts';
import { outbox } from './mail/outbox.ts';

/** The outbox (F24), the links that an account gets by mail (P5), and the notices of members (S6). */
export class Migration0006Mail extends Migration {
  override up(): void {
    for (const statement of [...outbox, ...accountTokens, ...notices]) this.addSql(statement);
  }
}
