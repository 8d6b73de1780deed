import { seedCourse } from '../../bench/seedCourse.ts';
import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { aCourse, aLesson, publishes } from '../harness/courses.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { orders } from '../harness/transfers.ts';

let server: TestServer;
let moderator: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  moderator = await anInternalModerator(server);
});

const size = { lessons: 3, lessonKilobytes: 1, questions: 5, competencies: 3 };
const query = `query ($input: StartTransferInput!) { transferPreview(input: $input) {
  items { kind sourceId title requested revision publishedAt hasDraft lessons materials tests questions files }
  targets { portalId copied alreadyThere { sourceId copyId title targetPortalId } competenciesAdded competenciesMatched
            addedTitles matchedTitles filesAdded portal { id name } } } }`;

interface Previewed {
  transferPreview: {
    items: { kind: string; sourceId: string; requested: boolean; revision: number | null; hasDraft: boolean }[];
    targets: { portalId: string; copied: number; competenciesAdded: number; alreadyThere: object[] }[];
  };
}

async function preview(items: object[], targetPortalIds: string[]): Promise<Previewed['transferPreview']> {
  const answer = await moderator.execute(query, { input: { items, targetPortalIds } });
  return answer.expectData<Previewed>().transferPreview;
}

it('tells what each portal would get: new, matched and already there', async () => {
  const { courseId, testId } = await seedCourse(server.superuser, moderator.portalId, size, 'Pumps');
  const [fresh, matching, having] = [
    await moderator.createsPortal(),
    await moderator.createsPortal(),
    await moderator.createsPortal(),
  ];
  await server.superuser.query('INSERT INTO competency (portal_id, title) VALUES ($1, $2)', [
    matching.portalId,
    '  skill OF pumps  1',
  ]);
  await orders(moderator, 'COURSE', courseId, having.portalId);
  await drainJobs(server);
  const items = [{ kind: 'COURSE', id: courseId }];
  const told = await preview(items, [fresh.portalId, matching.portalId, having.portalId]);
  expect(told.items).toMatchObject([
    { kind: 'COURSE', sourceId: courseId, requested: true, revision: 1, hasDraft: false, lessons: 3, tests: 1 },
    { kind: 'TEST', sourceId: testId, requested: false, revision: 1, questions: 5 },
  ]);
  const of = ({ portalId }: { portalId: string }) => told.targets.find((one) => one.portalId === portalId);
  expect(of(fresh)).toMatchObject({
    copied: 1,
    competenciesAdded: 3,
    competenciesMatched: 0,
    addedTitles: ['Skill of Pumps 1', 'Skill of Pumps 2', 'Skill of Pumps 3'],
    alreadyThere: [],
    portal: { id: fresh.portalId, name: fresh.name },
  });
  expect(of(matching)).toMatchObject({
    copied: 1,
    competenciesAdded: 2,
    competenciesMatched: 1,
    matchedTitles: ['Skill of Pumps 1'],
  });
  expect(of(having)).toMatchObject({
    copied: 0,
    competenciesAdded: 0,
    competenciesMatched: 0,
    filesAdded: 0,
    alreadyThere: [{ sourceId: courseId, targetPortalId: having.portalId, title: 'Pumps' }],
  });
  const anew = await preview([{ ...items[0], mode: 'NEW_COPY' }], [having.portalId]);
  expect(anew.targets).toMatchObject([{ copied: 1, competenciesAdded: 0, competenciesMatched: 3, alreadyThere: [] }]);
});

it('tells which revision it is, what was changed since, and what was never published', async () => {
  const target = await moderator.createsPortal();
  const courseId = await aCourse(moderator);
  const look = () => preview([{ kind: 'COURSE', id: courseId }], [target.portalId]);
  await aLesson(moderator, courseId, 'First');
  expect((await look()).items).toMatchObject([{ revision: null, publishedAt: null, hasDraft: true, lessons: 0 }]);
  await publishes(moderator, courseId);
  expect((await look()).items).toMatchObject([{ revision: 1, hasDraft: false, lessons: 1 }]);
  await aLesson(moderator, courseId, 'Second');
  expect((await look()).items).toMatchObject([{ revision: 1, hasDraft: true, lessons: 1 }]);
});

it('orders nothing, and asks as many statements for 30 portals as for one', async () => {
  const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Counted');
  const ids: string[] = [];
  for (let n = 0; n < 30; n++) ids.push((await moderator.createsPortal()).portalId);
  const items = [{ kind: 'COURSE', id: courseId }];
  await preview(items, ids.slice(0, 1));
  const one = await server.statements.during(() => preview(items, ids.slice(0, 1)));
  const all = await server.statements.during(() => preview(items, ids));
  expect(all.result.targets).toHaveLength(30);
  expect(all.statements.length).toBe(one.statements.length);
  const { rows } = await server.superuser.query(
    'SELECT count(*)::int AS n FROM transfer_item WHERE portal_id = $1 AND source_id = $2',
    [moderator.portalId, courseId],
  );
  expect(rows).toEqual([{ n: 0 }]);
});

it('refuses an order without portals, and portals of others', async () => {
  const { courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Refused');
  const items = [{ kind: 'COURSE', id: courseId }];
  (await moderator.execute(query, { input: { items, targetPortalIds: [] } })).expectError('BAD_INPUT');
  const foreign = await (await anInternalModerator(server)).createsPortal();
  (await moderator.execute(query, { input: { items, targetPortalIds: [foreign.portalId] } })).expectError('NOT_FOUND');
});
