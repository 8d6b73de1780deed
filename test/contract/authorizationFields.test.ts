import { aStage, type Stage } from '../harness/stage.ts';
import { createTestServer } from '../harness/testServer.ts';
import { aCast } from './matrix/ask.ts';
import { type ActorName, actorNames } from './matrix/cases.ts';

/* Fields below the root that are for some of those who see their object: null for the others, never an error. */
let stage: Stage;
let cast: Awaited<ReturnType<typeof aCast>>;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
  cast = await aCast(stage);
}, 60_000);

const query = `query ($id: ID!) { portal(id: $id) { viewerCanRun registrationLink { url } counts { members }
  progress { learners } moderators { id } } }`;

/** Whether the actor sees the portal, may run it, and reads its link, and its counts, progress and moderators. */
async function seen(name: ActorName, id: string): Promise<unknown> {
  const { body } = await cast[name].execute(query, { id });
  const portal = body.data?.portal as
    | ({ viewerCanRun: boolean } & Record<'registrationLink' | 'counts' | 'progress' | 'moderators', object | null>)
    | undefined;
  if (!portal) return 'not seen';
  const { viewerCanRun, registrationLink, ...told } = portal;
  const others = new Set(Object.values(told).map((value) => value !== null));
  expect(others.size).toBe(1);
  return [viewerCanRun, registrationLink !== null, others.has(true)];
}
const everybody = async (id: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(actorNames.map(async (name) => [name, await seen(name, id)])));

it('hands the link and the counts of an external portal to those who run it (P4)', async () => {
  expect(await everybody(stage.a.one.portalId)).toEqual({
    anonymous: 'not seen',
    learner: [false, false, false],
    manager: [false, false, false],
    moderator: [true, true, true],
    neighbour: 'not seen',
    internalLearner: 'not seen',
    internalModerator: [true, true, true],
    admin: [true, true, true],
    stranger: 'not seen',
  });
});

it('has no link into the internal portal (R6)', async () => {
  expect(await everybody(stage.a.home.portalId)).toEqual({
    anonymous: 'not seen',
    learner: 'not seen',
    manager: 'not seen',
    moderator: 'not seen',
    neighbour: 'not seen',
    internalLearner: [false, false, false],
    internalModerator: [true, false, true],
    admin: [true, false, true],
    stranger: 'not seen',
  });
});
