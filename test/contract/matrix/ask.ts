import { executableSchema } from '../../../server/http/schema.ts';
import { type Actor, aMember, anonymous, aSession } from '../../harness/actors.ts';
import type { Answer } from '../../harness/execute.ts';
import { listen } from '../../harness/listener.ts';
import { operationFor } from '../../harness/operations.ts';
import type { Stage } from '../../harness/stage.ts';
import type { ActorName, Outcome, Variables } from './cases.ts';

/** Everybody of the table, on one stage. */
export async function aCast({ server, a, b }: Stage): Promise<Record<ActorName, Actor>> {
  return {
    anonymous: anonymous(server),
    learner: await aMember(server, a.one.portalId, 'LEARNER'),
    manager: await aMember(server, a.one.portalId, 'MANAGER'),
    moderator: a.one.moderator,
    neighbour: a.other.moderator,
    internalLearner: await aMember(server, a.home.portalId, 'LEARNER', 'INTERNAL'),
    internalModerator: a.home.moderator,
    admin: a.admin,
    stranger: b.admin,
  };
}

/** The account's side of the wall; a session is for one (P5). */
const insiders: readonly ActorName[] = ['internalLearner', 'internalModerator', 'admin', 'stranger'];

/** Calls a root field as somebody, over HTTP or a websocket, in a session of its own, since a call may end it. */
export async function ask(
  stage: Stage,
  who: { name: ActorName; actor: Actor; token?: string },
  path: string,
  variables: Variables,
): Promise<Outcome> {
  const { server } = stage;
  const { name, actor } = who;
  const audience = insiders.includes(name) ? 'INTERNAL' : 'EXTERNAL';
  const token = who.token ?? (actor.token && (await aSession(server, actor.accountId, audience)));
  const query = operationFor(executableSchema(), path, Object.keys(variables));
  if (!path.startsWith('Subscription.')) return outcomeOf(await actor.execute(query, variables, { token }));
  const listener = await listen(server, { token, query, variables });
  const value = listener.next().then((): Outcome => 'OK');
  const end = listener.closed().then(({ codes }) => (codes[0] ?? 'OK') as Outcome);
  const outcome = await Promise.race([value.catch(() => end), end.catch(() => value)]);
  await listener.stop();
  return outcome;
}

/** The result, the code of its problem, or the code of the first error. */
export function outcomeOf({ body }: Answer): Outcome {
  if (body.errors) return String(body.errors[0]?.extensions.code) as Outcome;
  const [result] = Object.values(body.data ?? {}) as ({ __typename?: string; code?: string } | null)[];
  return result?.__typename?.endsWith('Problem') ? `problem ${result.code}` : 'OK';
}
