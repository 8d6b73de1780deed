import { jest } from '@jest/globals';
import { deleteContent } from '../../server/modules/content/deleteContent.ts';
import { editDraft } from '../../server/modules/content/editDraft.ts';
import { publishContent } from '../../server/modules/content/publishContent.ts';
import { contextOf } from '../harness/contextOf.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { ended, full, openStage, order, type TransferStage } from '../harness/transferStage.ts';
import { until } from '../harness/until.ts';
import { expectArrived } from './arrival.ts';
import { holdCompetency } from './holds.ts';

jest.setTimeout(240_000);

const copiesWanted = full ? 100 : 20;

describe('F12: the source changes while it is copied', () => {
  let stage: TransferStage;

  beforeAll(async () => {
    stage = await openStage('embedded');
  });
  afterEach(() => stage.endProcesses());

  it(`each of ${copiesWanted} copies is one consistent revision`, async () => {
    const { courseId, testId } = await stage.course({ questions: 10, lessons: 4 });
    const targets = await stage.portals(copiesWanted);
    await stage.worker();
    const edit = (version: number) => publishVersion(stage, { courseId, testId }, version);
    await edit(0);
    const editor = withoutRest(edit);
    for (let n = 0; n < targets.length; n += 5) {
      const ids = await order(stage, courseId, targets.slice(n, n + 5));
      for (const { state } of await ended(stage, ids)) expect(state).toBe('COMPLETED');
      for (const id of ids) await expectArrived(stage.server, id);
    }
    // Fewer revisions than that, and nothing would have been tried.
    expect(await editor.stop()).toBeGreaterThan(copiesWanted / 5);

    const { rows } = await stage.server.superuser.query(mixed, [targets]);
    expect(rows).toHaveLength(copiesWanted * 2);
    for (const { versions } of rows) expect(versions).toHaveLength(1);
    expect(new Set(rows.map(({ versions }) => versions[0])).size).toBeGreaterThan(3);
  });

  it('a source that is deleted meanwhile arrives as it was ordered', async () => {
    const { courseId, testId, skill } = await stage.course();
    const [before = '', during = ''] = await stage.portals(2);
    const ids = [...(await order(stage, courseId, [before])), ...(await order(stage, courseId, [during]))];
    // One of the two has begun, the other one has not.
    const hold = await holdCompetency(stage.server, during, skill);
    const worker = await stage.worker({ WORKER_CONCURRENCY: '2' });
    await until('the copy to wait', async () => (await hold.waiting()) === 1);
    expect(await ended(stage, ids.slice(0, 1))).toMatchObject([{ state: 'COMPLETED' }]);
    const [late = ''] = await stage.portals(1);
    await worker.freeze();
    ids.push(...(await order(stage, courseId, [late])));
    const author = await contextOf(stage.moderator);
    await deleteContent(author, courseId, 'COURSE');
    await deleteContent(await contextOf(stage.moderator), testId, 'TEST');
    await hold.release();
    worker.thaw();
    for (const { state } of await ended(stage, ids)) expect(state).toBe('COMPLETED');
    for (const id of ids) await expectArrived(stage.server, id);
    await drainJobs(stage.server);
  });
});

/** Does it again and again until it is told to stop; gives how often. */
function withoutRest(work: (n: number) => Promise<void>): { stop(): Promise<number> } {
  let stopping = false;
  const loop = async (): Promise<number> => {
    for (let n = 1; ; n++) {
      if (stopping) return n - 1;
      await work(n);
    }
  };
  const working = loop();
  return {
    stop() {
      stopping = true;
      return working;
    },
  };
}

/** Flips every text of the test, then of the course, to this version, each in one transaction, and publishes it. */
async function publishVersion(
  stage: TransferStage,
  { courseId, testId }: { courseId: string; testId: string },
  version: number,
): Promise<void> {
  for (const [id, kind, text] of [
    [testId, 'TEST', flip.question],
    [courseId, 'COURSE', flip.item],
  ] as const) {
    await editDraft(await contextOf(stage.moderator), id, kind, async (tx, { portalId, revisionId }) => {
      const own = [portalId, revisionId, `version ${version}`];
      await tx.sql(text, own);
      await tx.sql('UPDATE content_revision SET description = $3 WHERE portal_id = $1 AND id = $2', own);
    });
    await publishContent(await contextOf(stage.moderator), id, kind);
  }
}

const flip = {
  question: `UPDATE question SET stem = $3, feedback = $3,
       answers = jsonb_set(answers, '{choices,0,html}', to_jsonb($3::text)) WHERE portal_id = $1 AND revision_id = $2`,
  item: `UPDATE course_item SET title = $3, html = CASE kind WHEN 'LESSON' THEN $3 END WHERE portal_id = $1 AND revision_id = $2`,
};

/** The versions that the texts of each copy say. */
const mixed = `
  SELECT c.portal_id, c.kind, array_agg(DISTINCT version) AS versions
    FROM content c JOIN content_revision r ON r.id = c.published_revision_id
   CROSS JOIN LATERAL (
     SELECT r.description AS version
     UNION ALL SELECT unnest(ARRAY[i.title, i.html]) FROM course_item i WHERE i.revision_id = r.id
     UNION ALL SELECT unnest(ARRAY[q.stem, q.feedback, q.answers #>> '{choices,0,html}']) FROM question q WHERE q.revision_id = r.id
   ) AS texts
   WHERE c.portal_id = ANY ($1::uuid[]) AND version IS NOT NULL
   GROUP BY c.portal_id, c.kind`;
