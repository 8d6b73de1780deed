import { allowOwner, definerFunction, forceRowSecurity } from '../portalTable.ts';

/**
 * A mail is written in the transaction of what it tells, and sent afterwards (F24). Nobody but the sender's functions reads
 * mails; whoever may do what a mail tells may write one.
 */
export const outbox = [
  // Whether the person wants notices by mail (S6), and since when news; nobody gets news unasked.
  `ALTER TABLE account
     ADD COLUMN notice_mails boolean NOT NULL DEFAULT true,
     ADD COLUMN news_agreed_at timestamptz`,
  `CREATE TABLE mail (
     id uuid PRIMARY KEY DEFAULT new_id(),
     about_portal_id uuid REFERENCES portal (id),
     account_id uuid,
     template text NOT NULL,
     language text NOT NULL,
     to_email text NOT NULL CHECK (length(to_email) <= 254),
     to_name text,
     params jsonb NOT NULL DEFAULT '{}',
     -- Path and, for a link with a token, what the token is derived from; the token itself lies nowhere.
     link jsonb,
     -- What one may unsubscribe from; null for mails that the person asked for or that concern the account.
     list text CHECK (list IN ('NOTICES', 'NEWS')),
     state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
     -- Raised by every claim, so that a worker that wakes up late changes nothing any more.
     fence integer NOT NULL DEFAULT 0,
     -- Tries that count: those that a dead mail host took do not.
     attempts integer NOT NULL DEFAULT 0,
     not_before timestamptz NOT NULL DEFAULT now(),
     useful_until timestamptz,
     lease_until timestamptz,
     tried_since timestamptz,
     failure text,
     created_at timestamptz NOT NULL DEFAULT now(),
     ended_at timestamptz,
     erased boolean NOT NULL DEFAULT false,
     CHECK (list IS NULL OR account_id IS NOT NULL)
   )`,
  `CREATE INDEX mail_waiting ON mail (not_before) WHERE state = 'WAITING'`,
  `CREATE INDEX mail_ended ON mail (ended_at) WHERE NOT erased`,
  `CREATE INDEX mail_account ON mail (account_id) WHERE account_id IS NOT NULL`,
  `CREATE INDEX mail_portal ON mail (about_portal_id) WHERE about_portal_id IS NOT NULL`,
  ...forceRowSecurity('mail'),
  `CREATE POLICY mail_insert ON mail FOR INSERT WITH CHECK (state = 'WAITING' AND fence = 0 AND attempts = 0)`,
  allowOwner('mail', 'SELECT'),
  allowOwner('mail', 'UPDATE'),
  allowOwner('mail', 'DELETE'),
  // By one UPDATE: of any number of workers one gets it (invariant 2). What nobody wants any more is not sent.
  ...definerFunction(
    'claim_mail(of_mail uuid, lease_seconds double precision)',
    `TABLE (id uuid, fence integer, attempts integer, wanted boolean, template text, language text, to_email text, to_name text,
            account_id uuid, params jsonb, link jsonb, list text, portal_name text, portal_title text)`,
    `WITH claimed AS (
       UPDATE mail SET fence = mail.fence + 1, attempts = mail.attempts + 1,
              lease_until = now() + make_interval(secs => lease_seconds), tried_since = coalesce(mail.tried_since, now())
        WHERE mail.id = of_mail AND mail.state = 'WAITING' AND mail.not_before <= now()
          AND (mail.lease_until IS NULL OR mail.lease_until < now())
        RETURNING mail.*)
     SELECT c.id, c.fence, c.attempts,
            coalesce(c.useful_until > now(), true)
              AND coalesce(p.status = 'ACTIVE', true)
              AND CASE c.list WHEN 'NOTICES' THEN coalesce(a.notice_mails, false) WHEN 'NEWS' THEN a.news_agreed_at IS NOT NULL ELSE true END,
            c.template, c.language, c.to_email, c.to_name, c.account_id, c.params, c.link, c.list, p.name, p.title
       FROM claimed c
       LEFT JOIN portal p ON p.id = c.about_portal_id
       LEFT JOIN account a ON a.id = c.account_id`,
    'VOLATILE',
  ),
  // A mail is given up three days after it was first tried; a claim that took no try of its own gives it back.
  ...definerFunction(
    'settle_mail(of_mail uuid, of_fence integer, outcome text, reason text, wait_seconds double precision, counts boolean)',
    'text',
    `UPDATE mail SET
       state = CASE WHEN outcome <> 'RETRY' THEN outcome WHEN now() > tried_since + interval '3 days' THEN 'FAILED' ELSE 'WAITING' END,
       ended_at = CASE WHEN outcome <> 'RETRY' OR now() > tried_since + interval '3 days' THEN now() END,
       attempts = attempts - CASE WHEN counts THEN 0 ELSE 1 END,
       not_before = now() + make_interval(secs => wait_seconds),
       failure = reason,
       lease_until = NULL
      WHERE id = of_mail AND fence = of_fence AND state = 'WAITING' RETURNING state`,
    'VOLATILE',
  ),
  ...definerFunction(
    'mails_to_send(most integer)',
    'SETOF uuid',
    `SELECT id FROM mail WHERE state = 'WAITING' AND not_before <= now() AND (lease_until IS NULL OR lease_until < now())
      ORDER BY not_before, id LIMIT most`,
  ),
  // 30 days after its end a mail is a line without a person; one that nobody could send in that time ends too.
  ...definerFunction(
    'sweep_mails()',
    'bigint',
    `WITH ended AS (
       UPDATE mail SET state = CASE state WHEN 'WAITING' THEN 'FAILED' ELSE state END, erased = true,
              to_email = '', to_name = NULL, account_id = NULL, list = NULL, params = '{}', link = NULL
        WHERE NOT erased AND (ended_at < now() - interval '30 days' OR (state = 'WAITING' AND created_at < now() - interval '30 days'))
        RETURNING 1)
     SELECT count(*) FROM ended`,
    'VOLATILE',
  ),
  // S6: by the link of a mail, without signing in; the caller has checked the link's signature.
  ...definerFunction(
    'unsubscribe_account(of_account uuid, from_list text)',
    'text',
    `UPDATE account SET notice_mails = notice_mails AND from_list <> 'NOTICES',
            news_agreed_at = CASE WHEN from_list = 'NEWS' THEN NULL ELSE news_agreed_at END
      WHERE id = of_account RETURNING from_list`,
    'VOLATILE',
  ),
];
