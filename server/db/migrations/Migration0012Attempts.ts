import { Migration } from '@mikro-orm/migrations';
import { definerFunction } from './portalTable.ts';

/** Saving answers by one statement, and finding attempts whose time is up. */
export class Migration0012Attempts extends Migration {
  override up(): void {
    for (const statement of [...lists, ...clock, ...saving]) this.addSql(statement);
  }
}

const lists = [`CREATE INDEX attempt_list ON attempt (portal_id, started_at, id)`];

const clock = [
  // L3: how long after the deadline what was on its way still counts.
  `CREATE FUNCTION attempt_grace(of_portal uuid) RETURNS interval LANGUAGE sql STABLE AS $$
     SELECT coalesce((SELECT make_interval(secs => s.attempt_grace_seconds) FROM portal_settings s WHERE s.portal_id = of_portal),
                     interval '5 seconds') $$`,
  ...definerFunction(
    'attempts_overdue(most integer)',
    'TABLE (portal_id uuid, attempt_id uuid)',
    `SELECT a.portal_id, a.id FROM attempt a
      WHERE a.state = 'IN_PROGRESS' AND a.deadline_at < clock_timestamp()
        AND a.deadline_at + attempt_grace(a.portal_id) < clock_timestamp()
      ORDER BY a.deadline_at LIMIT most`,
    'VOLATILE',
  ),
];

/*
 * Saves answers of one portal, each with an outcome of its own, in the order given: by attempt and question, so that two calls
 * never wait for each other in a circle. It sets the scope that row-level security reads itself (it runs with the caller's
 * rights), so that a save is one round trip without BEGIN and COMMIT.
 * A revision of NULL flags and saves no answer. FOR SHARE keeps an attempt from being handed in between the look at the clock
 * and the write, and sees the state after one that was under way. The same save again, because its reply was lost, is SAVED.
 */
const saving = [
  `CREATE FUNCTION save_answers(of_portal uuid, attempts uuid[], members uuid[], questions uuid[], revisions integer[],
                                responses text[], flags boolean[])
   RETURNS TABLE (outcome text, revision integer, response jsonb, flagged boolean, saved_at timestamptz, deadline_at timestamptz)
   LANGUAGE plpgsql AS $$
   #variable_conflict use_column
   DECLARE
     grace interval;
     held record;
     kept answer;
     given jsonb;
   BEGIN
     PERFORM set_config('app.portals', '{' || of_portal || '}', true), set_config('app.portal', of_portal::text, true);
     grace := attempt_grace(of_portal);
     FOR n IN 1 .. cardinality(attempts) LOOP
       kept := NULL;
       given := responses[n];
       SELECT a.state, a.deadline_at INTO held FROM attempt a
        WHERE a.portal_id = of_portal AND a.id = attempts[n] AND a.membership_id = members[n] FOR SHARE;
       IF NOT FOUND THEN
         outcome := 'GONE';
       ELSIF held.state <> 'IN_PROGRESS' OR held.deadline_at + grace < clock_timestamp() THEN
         outcome := 'OVER';
       ELSE
         outcome := 'SAVED';
         IF coalesce(revisions[n], 0) = 0 THEN
           INSERT INTO answer AS w (portal_id, attempt_id, question_id, revision, response, flagged, saved_at)
           VALUES (of_portal, attempts[n], questions[n], CASE WHEN revisions[n] IS NULL THEN 0 ELSE 1 END, given,
                   coalesce(flags[n], false), clock_timestamp())
           ON CONFLICT (portal_id, attempt_id, question_id) DO NOTHING RETURNING w.* INTO kept;
         END IF;
         IF kept.portal_id IS NULL THEN
           UPDATE answer w
              SET revision = CASE WHEN revisions[n] IS NULL THEN w.revision ELSE w.revision + 1 END,
                  response = CASE WHEN revisions[n] IS NULL THEN w.response ELSE given END,
                  saved_at = CASE WHEN revisions[n] IS NULL THEN w.saved_at ELSE clock_timestamp() END,
                  flagged = coalesce(flags[n], w.flagged)
            WHERE w.portal_id = of_portal AND w.attempt_id = attempts[n] AND w.question_id = questions[n]
              AND w.revision = coalesce(revisions[n], w.revision)
           RETURNING w.* INTO kept;
         END IF;
         IF kept.portal_id IS NULL THEN
           SELECT w.* INTO kept FROM answer w
            WHERE w.portal_id = of_portal AND w.attempt_id = attempts[n] AND w.question_id = questions[n];
           IF (kept.revision = revisions[n] + 1 AND kept.response IS NOT DISTINCT FROM given
               AND kept.flagged = coalesce(flags[n], kept.flagged)) IS NOT TRUE THEN
             outcome := 'CONFLICT';
           END IF;
         END IF;
       END IF;
       revision := kept.revision;
       response := kept.response;
       flagged := kept.flagged;
       saved_at := kept.saved_at;
       deadline_at := held.deadline_at;
       RETURN NEXT;
     END LOOP;
   END $$`,
];
