import type { EvidenceCompetency, EvidenceSource } from '../../../../schema/evidence.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import type { Evidence } from './Evidence.entity.ts';

/** What stands around a piece of evidence. */
export interface EvidenceFacts {
  personName: string | null;
  competency: EvidenceCompetency;
  source: EvidenceSource;
}

interface Row {
  id: string;
  person_name: string | null;
  competency_id: string;
  competency_title: string;
  competency_description: string;
  content_id: string;
  title: string;
}

/** Whose evidence it is, for what and by what; one statement for all evidence of a level. The caller may see the evidence itself. */
export function evidenceFacts(ctx: Ctx, evidence: Evidence): Promise<EvidenceFacts> {
  return ctx.loaders
    .of<Evidence, EvidenceFacts>('evidenceFacts', async (all) => {
      const ids = [all.map(({ portalId }) => portalId), all.map(({ id }) => id)];
      const rows = await read(ctx, (em) => sql<Row>(em, facts, ids));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return all.map((each) => {
        const row = byId.get(each.id);
        return row ? factsOf(each, row) : new Error(`evidence ${each.id} hangs on nothing`);
      });
    })
    .load(evidence);
}

function factsOf({ attemptId, enrollmentId }: Evidence, row: Row): EvidenceFacts {
  return {
    personName: row.person_name,
    competency: { id: row.competency_id, title: row.competency_title, description: row.competency_description },
    source: {
      kind: attemptId ? 'TEST' : 'COURSE',
      contentId: row.content_id,
      title: row.title,
      attemptId,
      enrollmentId,
    },
  };
}

const facts = `
  SELECT e.id, CASE WHEN m.status <> 'ERASED' THEN m.name END AS person_name,
         c.id AS competency_id, c.title AS competency_title, c.description AS competency_description,
         content.id AS content_id, coalesce(r.title, content.title) AS title
    FROM unnest($1::uuid[], $2::uuid[]) AS wanted (portal_id, id)
    JOIN evidence e ON e.portal_id = wanted.portal_id AND e.id = wanted.id
    JOIN membership m ON m.portal_id = e.portal_id AND m.id = e.membership_id
    JOIN competency c ON c.portal_id = e.portal_id AND c.id = e.competency_id
    LEFT JOIN attempt a ON a.portal_id = e.portal_id AND a.id = e.attempt_id
    LEFT JOIN enrollment n ON n.portal_id = e.portal_id AND n.id = e.enrollment_id
    JOIN content ON content.portal_id = e.portal_id AND content.id = coalesce(a.test_id, n.course_id)
    LEFT JOIN content_revision r ON r.portal_id = e.portal_id AND r.id = coalesce(a.revision_id, n.completed_revision_id)`;
