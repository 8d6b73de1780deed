import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { ApiError, apiError, ConnectionLostError, UnreachableError } from './ApiError.ts';
import type { TypedDocument, VariablesArgument } from './TypedDocument.ts';

/** How to reach a server, and as whom. */
export interface ClientOptions {
  /** Address of the server, for example `http://127.0.0.1:4000`. */
  url: string;
  /** Bearer token from `signIn`; nobody is signed in without one. */
  token?: string | null;
  /** Language of messages (`en`, `pl`, `de`, `cs`, `ro`, `ru`) where the account has none of its own. */
  language?: string;
}

/** Asks queries and mutations by HTTP and holds one websocket for all subscriptions, opened by the first. */
export interface Client {
  readonly options: ClientOptions;
  /** Throws an `ApiError` for errors of the answer and an `UnreachableError` where nothing answers. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...variables: VariablesArgument<Variables>
  ): Promise<Result>;
  /**
   * One subscription, until it completes or the caller stops. Throws an `ApiError` when the server refuses or ends it, and a
   * `ConnectionLostError` when the connection breaks: it is not taken up again by itself, since only the caller knows from
   * where (see portalEvents.ts).
   */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...variables: VariablesArgument<Variables>
  ): AsyncGenerator<Result>;
  /** Closes the websocket. */
  close(): Promise<void>;
}

/** Creates a client; nothing is sent before it is asked for something. */
export function createClient(options: ClientOptions): Client {
  let socket: Socket | undefined;
  const opened = (): Socket => {
    socket ??= createSocket({
      url: `${options.url.replace(/^http/, 'ws')}/graphql`,
      connectionParams: {
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        language: options.language,
      },
      retryAttempts: 0,
    });
    return socket;
  };
  return {
    options,
    async request<Result>(document: TypedDocument<Result, never>, variables?: object): Promise<Result> {
      const { data, errors } = await post(options, { query: String(document), variables });
      if (errors) throw apiError(errors);
      return data as Result;
    },
    async *subscribe<Result>(document: TypedDocument<Result, never>, variables?: object): AsyncGenerator<Result> {
      const query = { query: String(document), variables: variables as Record<string, unknown> };
      try {
        for await (const { data, errors } of opened().iterate(query)) {
          if (errors) throw apiError(errors);
          yield data as Result;
        }
      } catch (error) {
        throw subscriptionError(error);
      }
    },
    async close() {
      await socket?.dispose();
    },
  } as Client;
}

/** What graphql-ws throws: the errors of a refused operation, or the event that ended the connection. */
function subscriptionError(error: unknown): Error {
  if (error instanceof ApiError) return error;
  if (Array.isArray(error)) return apiError(error);
  const { code, reason } = (error ?? {}) as { code?: unknown; reason?: unknown };
  return new ConnectionLostError(typeof code === 'number' ? code : 1006, typeof reason === 'string' ? reason : '');
}

interface Body {
  data?: unknown;
  errors?: { message: string }[];
}

async function post({ url, token, language }: ClientOptions, body: object): Promise<Body> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  if (language) headers['accept-language'] = language;
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
    (cause) => {
      throw new UnreachableError(`Nothing answers at ${url}.`, { cause });
    },
  );
  const parsed = (await answer.json().catch(() => null)) as Body | null;
  if (parsed === null || (!parsed.data && !parsed.errors))
    throw new UnreachableError(`What answers at ${url}/graphql (HTTP ${answer.status}) is no Extramural.`);
  return parsed;
}
