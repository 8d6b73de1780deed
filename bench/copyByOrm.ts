import type { EntityManager } from '@mikro-orm/postgresql';
import type { Deps } from '../server/context.ts';
import { writeIn } from '../server/db/write.ts';
import { newId } from '../server/ids.ts';
import { Competency } from '../server/modules/content/Competency.entity.ts';
import { Content } from '../server/modules/content/Content.entity.ts';
import { ContentCompetency } from '../server/modules/content/ContentCompetency.entity.ts';
import { ContentRevision } from '../server/modules/content/ContentRevision.entity.ts';
import { CourseItem } from '../server/modules/content/CourseItem.entity.ts';
import { Question } from '../server/modules/content/Question.entity.ts';

interface Ids {
  home: string;
  target: string;
  courseId: string;
  testId: string;
}

/** The peer: the same copy as the ORM's unit of work does it, entity by entity, in one transaction; flushed level by level. */
export async function copyByOrm(deps: Deps, ids: Ids): Promise<void> {
  await writeIn(deps, { portals: [ids.home, ids.target], portal: ids.target }, async ({ em }) => {
    const competencies = await copyCompetencies(em, ids);
    const test = await copyContent(em, ids, ids.testId, competencies, null);
    await copyContent(em, ids, ids.courseId, competencies, test);
  });
}

async function copyCompetencies(em: EntityManager, ids: Ids): Promise<Map<string, string>> {
  const course = await em.findOneOrFail(Content, { portalId: ids.home, id: ids.courseId });
  const used = await em.find(ContentCompetency, {
    portalId: ids.home,
    revisionId: course.publishedRevisionId as string,
  });
  const rows = await em.find(Competency, { portalId: ids.home, id: { $in: used.map((row) => row.competencyId) } });
  const copies = new Map<string, string>();
  for (const { id, title, description } of rows) {
    const copyId = newId();
    copies.set(id, copyId);
    em.create(Competency, { portalId: ids.target, id: copyId, originId: id, title, description } as never);
  }
  await em.flush();
  return copies;
}

async function copyContent(
  em: EntityManager,
  ids: Ids,
  contentId: string,
  competencies: Map<string, string>,
  testCopy: string | null,
): Promise<string> {
  const source = await em.findOneOrFail(Content, { portalId: ids.home, id: contentId });
  const revisionId = source.publishedRevisionId as string;
  const revision = await em.findOneOrFail(ContentRevision, { portalId: ids.home, id: revisionId });
  const [copyId, copyRevisionId] = [newId(), newId()];
  const place = { portalId: ids.target };
  const now = new Date();
  em.create(Content, {
    ...place,
    id: copyId,
    kind: source.kind,
    title: source.title,
    publishedRevisionId: copyRevisionId,
    lastNumber: 1,
    originId: contentId,
    originNumber: revision.number,
    createdAt: now,
    updatedAt: now,
  } as never);
  await em.flush();
  em.create(ContentRevision, {
    ...plain(revision),
    ...place,
    id: copyRevisionId,
    contentId: copyId,
    number: 1,
    publishedAt: now,
  } as never);
  await em.flush();
  const items = await em.find(CourseItem, { portalId: ids.home, revisionId }, { orderBy: { position: 'asc' } });
  const copies = new Map(items.map((item) => [item.id, newId()]));
  for (const item of items) {
    const opensAfterItemId = item.opensAfterItemId ? copies.get(item.opensAfterItemId) : null;
    em.create(CourseItem, {
      ...plain(item),
      ...place,
      revisionId: copyRevisionId,
      id: copies.get(item.id),
      originId: item.id,
      testId: item.testId ? testCopy : null,
      opensAfterItemId,
    } as never);
  }
  for (const question of await em.find(
    Question,
    { portalId: ids.home, revisionId },
    { orderBy: { position: 'asc' } },
  )) {
    em.create(Question, {
      ...plain(question),
      ...place,
      revisionId: copyRevisionId,
      id: newId(),
      originId: question.id,
    } as never);
  }
  for (const { competencyId } of await em.find(ContentCompetency, { portalId: ids.home, revisionId })) {
    em.create(ContentCompetency, {
      ...place,
      revisionId: copyRevisionId,
      competencyId: competencies.get(competencyId),
    } as never);
  }
  await em.flush();
  return copyId;
}

/** The columns of an entity as plain data. */
const plain = (entity: object): object => JSON.parse(JSON.stringify(entity));
