import { allowOwner, definerFunction, securePortalTable } from '../portalTable.ts';

/** S6: what a member is told, until it is read; what stays unread goes by mail. */
export const notices = [
  `ALTER TABLE session ADD COLUMN active_at timestamptz NOT NULL DEFAULT now()`,
  `CREATE TABLE notice (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     membership_id uuid NOT NULL,
     kind text NOT NULL,
     subject_id uuid,
     params jsonb NOT NULL DEFAULT '{}',
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     read_at timestamptz(3),
     mailed_at timestamptz(3),
     -- Whether a mail may still have to go: not once it went, or the person wants none.
     mail_due boolean NOT NULL DEFAULT true,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, membership_id) REFERENCES membership (portal_id, id) ON DELETE CASCADE
   )`,
  `CREATE INDEX notice_membership ON notice (portal_id, membership_id, created_at, id)`,
  `CREATE INDEX notice_unread ON notice (portal_id, membership_id) WHERE read_at IS NULL`,
  `CREATE INDEX notice_due ON notice (created_at) WHERE mail_due AND read_at IS NULL`,
  `CREATE INDEX notice_age ON notice (created_at)`,
  ...securePortalTable('notice'),
  allowOwner('notice', 'SELECT'),
  allowOwner('notice', 'UPDATE'),
  allowOwner('notice', 'DELETE'),
  /*
   * Takes notices that were unread for so long while their person was away, marks them as mailed, and gives what the mails need.
   * Those that nobody wants by mail are done with. Of two workers at once each takes its own (SKIP LOCKED). One UPDATE and not a
   * SELECT of it: PostgreSQL 18.4 refuses that here ("AfterTriggerSaveEvent() called outside of query").
   */
  ...definerFunction(
    'claim_notices_to_mail(wait_seconds double precision, most integer)',
    `TABLE (wanted boolean, portal_id uuid, portal_kind text, portal_language text, account_id uuid, email text, name text,
            language text, id uuid, kind text, params jsonb)`,
    `WITH due AS MATERIALIZED (
       SELECT n.portal_id, n.id, p.kind AS portal_kind, p.language AS portal_language, a.id AS account_id, a.email, a.name, a.language,
              coalesce(a.notice_mails AND m.status = 'ACTIVE' AND p.status = 'ACTIVE', false) AS wanted
         FROM notice n
         JOIN membership m ON m.portal_id = n.portal_id AND m.id = n.membership_id
         JOIN portal p ON p.id = n.portal_id
         LEFT JOIN account a ON a.id = m.account_id
        WHERE n.mail_due AND n.read_at IS NULL AND n.created_at < now() - make_interval(secs => wait_seconds)
          AND NOT EXISTS (SELECT 1 FROM session s WHERE s.account_id = a.id AND s.expires_at > now()
                             AND s.active_at > now() - make_interval(secs => wait_seconds))
        ORDER BY n.created_at LIMIT most FOR UPDATE OF n SKIP LOCKED)
     UPDATE notice n SET mail_due = false, mailed_at = CASE WHEN due.wanted THEN now() END
       FROM due WHERE n.portal_id = due.portal_id AND n.id = due.id
     RETURNING due.wanted, n.portal_id, due.portal_kind, due.portal_language, due.account_id, due.email, due.name, due.language,
               n.id, n.kind, n.params`,
    'VOLATILE',
  ),
  // Nobody goes through half a year of notices.
  ...definerFunction(
    'sweep_notices()',
    'bigint',
    `WITH gone AS (DELETE FROM notice WHERE created_at < now() - interval '180 days' RETURNING 1) SELECT count(*) FROM gone`,
    'VOLATILE',
  ),
];
