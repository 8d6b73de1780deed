import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { Viewer } from '../auth/viewer.ts';
import { type Ctx, createContext, type Deps } from '../context.ts';
import { AppError, badInput } from '../errors.ts';
import type { EventHub } from '../events/eventHub.ts';
import { EventListener } from '../events/eventListener.ts';
import { EventStream } from '../events/listen.ts';
import { newId } from '../ids.ts';
import { EventFrames } from './eventFrames.ts';
import { checkCost } from './limits.ts';
import { type LiveSocket, socketLimits } from './liveSocket.ts';
import { presentError } from './presentError.ts';
import { executableSchema } from './schema.ts';
import {
  asBadInput,
  createSubscriptionPlanner,
  type PlanSubscription,
  type SubscriptionPlan,
} from './subscriptionPlan.ts';

type Hooks = ServerOptions<Record<string, unknown>, LiveSocket>;
type Asked = { query: string; operationName?: string | null; variables?: Record<string, unknown> | null };

/** An operation that was checked and let in; graphql-ws goes through the stream. */
interface Opened extends ExecutionArgs {
  stream: AsyncIterableIterator<ExecutionResult>;
}

/** What operations are opened with. */
interface Opening {
  deps: Deps;
  hub: EventHub;
  schema: GraphQLSchema;
  plan: PlanSubscription;
}

/** The hooks of graphql-ws that check an operation as HTTP does, open its stream, and tell errors. Subscriptions only. */
export function createSubscriptions(deps: Deps, hub: EventHub): Pick<Hooks, 'onSubscribe' | 'subscribe' | 'onError'> {
  const schema = executableSchema();
  const hideSuggestions = deps.config.mode === 'production';
  const opening = { deps, hub, schema, plan: createSubscriptionPlanner(schema, hideSuggestions) };
  return {
    onSubscribe: (ctx, id, payload) =>
      open(opening, ctx, id, payload as Asked).catch((error: unknown) => [asGraphQLError(error, hideSuggestions)]),
    subscribe: (args) => (args as Opened).stream as AsyncGenerator<ExecutionResult>,
    onError: (ctx, _id, _payload, errors) =>
      errors.map((error) =>
        presentError(error.originalError && !error.path ? error.originalError : error, {
          requestId: newId(),
          language: ctx.extra.language,
          log: deps.log,
        }),
      ),
  };
}

async function open(
  { deps, hub, schema, plan }: Opening,
  { extra: socket, subscriptions }: Context<Record<string, unknown>, LiveSocket>,
  id: string,
  asked: Asked,
): Promise<Opened> {
  if (id.length > socketLimits.idLength) throw badInput('id', 'input.tooLong', { most: socketLimits.idLength });
  if (Object.keys(subscriptions).length > socketLimits.subscriptions)
    throw new AppError('RATE_LIMITED', 'listen.tooMany', { most: socketLimits.subscriptions });
  const planned = plan(asked.query, asked.operationName);
  const operation = { schema, document: planned.document, operationName: asked.operationName };
  const args = { ...operation, variableValues: asked.variables ?? {} };
  checkCost(schema, planned.document, asked.operationName ?? undefined, args.variableValues);
  const context = createContext(deps, {
    viewer: await socket.viewer(),
    language: socket.language,
    requestId: newId(),
    log: deps.log,
  });
  const source = await createSourceEventStream({ ...args, contextValue: context });
  if (!(Symbol.asyncIterator in source)) throw source.errors?.[0] ?? new AppError('INTERNAL');
  const stream =
    source instanceof EventStream
      ? shareEvents({ deps, hub, socket, id, source, planned, asked, args, language: context.language })
      : executeEach(args, context, source);
  // Nothing of the operation is kept but what going through the stream needs.
  return { ...operation, contextValue: undefined, rootValue: undefined, stream: stream as Opened['stream'] };
}

function asGraphQLError(error: unknown, hideSuggestions: boolean): GraphQLError {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('refused', { originalError: error instanceof Error ? error : new Error(String(error)) });
  // Without an error of ours behind it, it is about the document or its variables.
  return error.originalError && error.path ? error : asBadInput(error, hideSuggestions);
}

/** Executes the operation for each value of a stream of its own, each time with a context in which nothing is loaded yet. */
function executeEach(
  args: ExecutionArgs,
  context: Ctx,
  source: AsyncIterable<unknown>,
): AsyncIterableIterator<ExecutionResult> {
  const values = source[Symbol.asyncIterator]();
  return {
    async next() {
      const { value, done } = await values.next();
      if (done) return { value: undefined, done: true };
      const fresh = createContext(context.deps, { ...context, requestId: newId() });
      return { value: present(await execute({ ...args, rootValue: value, contextValue: fresh }), fresh), done: false };
    },
    async return() {
      await values.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

interface Sharing {
  deps: Deps;
  hub: EventHub;
  socket: LiveSocket;
  id: string;
  source: EventStream;
  planned: SubscriptionPlan;
  asked: Asked;
  args: ExecutionArgs;
  language: Ctx['language'];
}

/** Joins those who listen to the same: the first of a group lends it the document and the variables. */
function shareEvents({ deps, hub, socket, id, source, planned, asked, args, language }: Sharing): EventFrames {
  const { portalId, sessionId, membership, kinds, page } = source;
  const { [planned.cursorVariable ?? '']: _cursor, ...alike } = asked.variables ?? {};
  const key = JSON.stringify([portalId, kinds, language, asked.operationName, alike, asked.query]);
  const render = renderFor(deps, args, someModerator(source), language);
  return new EventFrames(socket, id, (sink) => {
    const { role } = membership;
    const { address } = socket;
    const listener = new EventListener({ portalId, sessionId, address, role, cursor: page.upTo, sink });
    return hub.listen(listener, { key, page, kinds, render });
  });
}

/** Executes the operation for an event and writes the answer out, once for a whole group. */
function renderFor(deps: Deps, args: ExecutionArgs, viewer: Viewer, language: Ctx['language']) {
  return async (event: object): Promise<Buffer> => {
    const context = createContext(deps, { viewer, language, requestId: newId(), log: deps.log });
    const result = await execute({ ...args, rootValue: event, contextValue: context });
    return Buffer.from(JSON.stringify(present(result, context)));
  };
}

/** What is shared is made for no person: it acts as somebody who moderates this one portal and has no account. */
function someModerator({ membership, portalId }: EventStream): Viewer {
  const nobody = '00000000-0000-0000-0000-000000000000';
  return {
    accountId: nobody,
    sessionId: nobody,
    address: null,
    audience: membership.portalKind,
    email: '',
    name: '',
    emailProved: false,
    language: null,
    memberships: [{ ...membership, id: nobody, role: 'MODERATOR' }],
    portalIds: [portalId],
  };
}

function present(result: ExecutionResult, context: Ctx): ExecutionResult {
  const { data, errors } = result;
  return errors ? { data, errors: errors.map((error) => presentError(error, context)) as never } : { data };
}
