import { Migration } from '@mikro-orm/migrations';
import { allowOwner, definerFunction, securePortalTable } from './portalTable.ts';

/** Transfers and their items. They belong to the internal portal that ordered them; the target only receives. */
export class Migration0003Transfers extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE TABLE transfer (
     portal_id uuid NOT NULL REFERENCES portal (id),
     id uuid NOT NULL DEFAULT new_id(),
     order_id uuid NOT NULL,
     target_portal_id uuid NOT NULL REFERENCES portal (id),
     state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
     phase text NOT NULL DEFAULT 'WAITING' CHECK (phase IN ('WAITING', 'COMPETENCIES', 'COPYING', 'VERIFYING', 'DONE')),
     steps_done integer NOT NULL DEFAULT 0,
     steps_total integer NOT NULL DEFAULT 0,
     fence bigint NOT NULL DEFAULT 0,
     attempts integer NOT NULL DEFAULT 0,
     lease_until timestamptz,
     not_before timestamptz NOT NULL DEFAULT now(),
     cancel_requested boolean NOT NULL DEFAULT false,
     failure_code text,
     manifest jsonb,
     ordered_by uuid NOT NULL REFERENCES account (id),
     created_at timestamptz(3) NOT NULL DEFAULT now(),
     started_at timestamptz,
     finished_at timestamptz,
     PRIMARY KEY (portal_id, id),
     CHECK ((state = 'FAILED') = (failure_code IS NOT NULL)),
     CHECK ((state IN ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL))
   )`,
  `CREATE INDEX transfer_created ON transfer (portal_id, created_at, id)`,
  `CREATE INDEX transfer_target ON transfer (portal_id, target_portal_id, created_at, id)`,
  `CREATE INDEX transfer_order ON transfer (portal_id, order_id)`,
  `CREATE INDEX transfer_open ON transfer (not_before) WHERE state IN ('PENDING', 'RUNNING')`,
  ...securePortalTable('transfer'),
  allowOwner('transfer', 'SELECT'),
  `CREATE TABLE transfer_item (
     portal_id uuid NOT NULL,
     id uuid NOT NULL DEFAULT new_id(),
     transfer_id uuid NOT NULL,
     target_portal_id uuid NOT NULL REFERENCES portal (id),
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('COURSE', 'TEST')),
     title text NOT NULL,
     source_id uuid NOT NULL,
     source_revision_id uuid NOT NULL,
     source_number integer NOT NULL,
     root_id uuid NOT NULL,
     requested boolean NOT NULL,
     extra_copy boolean NOT NULL DEFAULT false,
     holds_origin boolean NOT NULL DEFAULT false,
     state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'COPIED', 'SKIPPED', 'FAILED', 'CANCELLED')),
     existing_transfer_id uuid,
     copy_id uuid,
     copy_revision_id uuid,
     source_hash text NOT NULL,
     copy_hash text,
     PRIMARY KEY (portal_id, id),
     FOREIGN KEY (portal_id, transfer_id) REFERENCES transfer (portal_id, id) ON DELETE CASCADE
   )`,
  // No foreign key to the source revision: it is there while the transfer is open (deleted_content_to_purge below), and the
  // history of ended transfers does not keep deleted content for ever.
  `CREATE INDEX transfer_item_transfer ON transfer_item (portal_id, transfer_id, position)`,
  `CREATE INDEX transfer_item_revision ON transfer_item (portal_id, source_revision_id)`,
  // T9 and F9: at most one open or completed transfer of an origin per target; the database decides, not a look before.
  `CREATE UNIQUE INDEX transfer_item_once ON transfer_item (portal_id, target_portal_id, root_id) WHERE holds_origin`,
  ...securePortalTable('transfer_item'),
  allowOwner('transfer_item', 'SELECT'),
  // The reconciler's work list (invariant 1): ids only.
  ...definerFunction(
    'transfers_to_drive(most integer)',
    'TABLE (portal_id uuid, transfer_id uuid, attempts integer)',
    `SELECT t.portal_id, t.id, t.attempts FROM transfer t
      WHERE t.state IN ('PENDING', 'RUNNING') AND t.not_before <= now()
        AND (t.lease_until IS NULL OR t.lease_until < now())
      ORDER BY t.not_before LIMIT most`,
  ),
  // Deleted courses and tests whose rows may go: no open transfer pins a revision, no course's revision holds the test.
  ...definerFunction(
    'deleted_content_to_purge(older_than interval, most integer)',
    'TABLE (portal_id uuid, content_id uuid)',
    `SELECT c.portal_id, c.id FROM content c
      WHERE c.deleted_at < now() - older_than
        AND NOT EXISTS (
          SELECT 1 FROM content_revision r
            JOIN transfer_item i ON i.portal_id = r.portal_id AND i.source_revision_id = r.id
            JOIN transfer t ON t.portal_id = i.portal_id AND t.id = i.transfer_id
           WHERE r.portal_id = c.portal_id AND r.content_id = c.id AND t.state IN ('PENDING', 'RUNNING'))
        AND NOT EXISTS (SELECT 1 FROM course_item p WHERE p.portal_id = c.portal_id AND p.test_id = c.id)
      ORDER BY c.deleted_at LIMIT most`,
  ),
];
