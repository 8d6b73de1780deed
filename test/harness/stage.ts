import { randomBytes } from 'node:crypto';
import { seedCourse } from '../../bench/seedCourse.ts';
import { png } from '../../server/files/testing/sampleFiles.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator, unique } from './actors.ts';
import { drainJobs } from './drainJobs.ts';
import { type StageRows, stageRows } from './stageRows.ts';
import type { TestServer } from './testServer.ts';
import { uploads } from './uploads.ts';

/** A portal with something of everything in it. */
export interface Place {
  portalId: string;
  /** Its name, an e-mail address. */
  name: string;
  /** Somebody who runs it. */
  moderator: Actor;
  /** A published course with a published test in it. */
  courseId: string;
  testId: string;
  /** A competency that nothing points to. */
  competencyId: string;
  /** SHA-256 of a file. */
  file: string;
  /** The internal portal of its organization, and an external portal that gets content from there. */
  homeId: string;
  targetId: string;
  /** People and what they learned. */
  rows: StageRows;
}

/** An organization: its internal portal, an admin and a moderator there, and two external portals. */
export interface OrganizationStage {
  admin: InternalModerator;
  home: Place;
  one: Place;
  other: Place;
  /** A completed transfer from `home` into `one`. */
  transferId: string;
  orderId: string;
}

/** Two organizations that know nothing of each other, each with every kind of row. */
export interface Stage {
  server: TestServer;
  a: OrganizationStage;
  b: OrganizationStage;
}

const size = { lessons: 3, lessonKilobytes: 1, questions: 3, competencies: 2 };

export async function aStage(server: TestServer): Promise<Stage> {
  const a = await anOrganization(server);
  const b = await anOrganization(server);
  await drainJobs(server);
  return { server, a, b };
}

async function anOrganization(server: TestServer): Promise<OrganizationStage> {
  const admin = await anInternalModerator(server);
  const inside = await aMember(server, admin.portalId, 'MODERATOR', 'INTERNAL');
  const [one, other] = [await admin.createsPortal(), await admin.createsPortal()];
  const ids = { homeId: admin.portalId, targetId: one.portalId };
  const home = await furnished(server, { ...ids, portalId: admin.portalId, name: admin.email, moderator: inside });
  const started = await startsTransfer(admin, home.courseId, one.portalId);
  return {
    admin,
    home,
    one: await furnished(server, { ...ids, ...one }),
    other: await furnished(server, { ...ids, ...other }),
    ...started,
  };
}

async function furnished(
  server: TestServer,
  bare: Pick<Place, 'portalId' | 'name' | 'moderator' | 'homeId' | 'targetId'>,
): Promise<Place> {
  const { courseId, testId } = await seedCourse(server.superuser, bare.portalId, size, unique('Course'));
  const competencyId = await aCompetency(bare.moderator);
  const { file } = await uploads(bare.moderator, bare.portalId, 'picture.png', Buffer.concat([png(), randomBytes(16)]));
  const competencyShown = await aCompetency(bare.moderator);
  const email = `${unique('staged')}@people.example`;
  const { rows } = await server.superuser.query('INSERT INTO account (email, name) VALUES ($1, $1) RETURNING id', [
    email,
  ]);
  const stood = { portalId: bare.portalId, courseId, testId, competencyId: competencyShown };
  const peopleRows = await stageRows(server.superuser, stood, { accountId: rows[0].id, email });
  return { ...bare, courseId, testId, competencyId, file: file?.sha256 ?? '', rows: peopleRows };
}

/** A new competency in the portal that the moderator runs; its id. */
export async function aCompetency(moderator: Actor): Promise<string> {
  const answer = await moderator.execute(
    `mutation ($input: CreateCompetencyInput!) {
       createCompetency(input: $input) { ... on CreateCompetencySuccess { competency { id } } } }`,
    { input: { portalId: moderator.portalId, title: unique('Skill') } },
  );
  return answer.expectData<{ createCompetency: { competency: { id: string } } }>().createCompetency.competency.id;
}

async function startsTransfer(
  by: Actor,
  courseId: string,
  targetPortalId: string,
): Promise<{ transferId: string; orderId: string }> {
  const answer = await by.execute(
    `mutation ($input: StartTransferInput!) {
       startTransfer(input: $input) { ... on StartTransferSuccess { orderId transfers { id } } } }`,
    {
      input: {
        items: [{ kind: 'COURSE', id: courseId }],
        targetPortalIds: [targetPortalId],
        idempotencyKey: unique('t'),
      },
    },
  );
  const { startTransfer } = answer.expectData<{ startTransfer: { orderId: string; transfers: { id: string }[] } }>();
  return { transferId: startTransfer.transfers[0]?.id ?? '', orderId: startTransfer.orderId };
}
