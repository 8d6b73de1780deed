import type { TestServer } from './testServer.ts';

interface Body {
  data?: Record<string, unknown> | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; requestId: string; [key: string]: unknown };
  }[];
}

/** What one request answered, with the checks that tests ask of it. A failed check prints the request and the answer. */
export interface Answer {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  /** The data; fails if there are errors. `root` narrows to the one root field. */
  expectData<T = Record<string, unknown>>(): T;
  /** The problem of the one root field, with this code. */
  expectProblem(code: string): Record<string, unknown> & { code: string; message: string };
  /** The first error, with this code. */
  expectError(code: string): { message: string; extensions: Record<string, unknown> };
}

export interface Request {
  token?: string | null;
  language?: string;
  headers?: Record<string, string>;
  /** Where the client is; the same place for all who say nothing. */
  address?: string;
}

/** Sends one operation through the real HTTP stack, in process. */
export async function execute(
  server: TestServer,
  query: string,
  variables: Record<string, unknown> = {},
  request: Request = {},
): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...request.headers };
  if (request.token) headers.authorization = `Bearer ${request.token}`;
  if (request.language) headers['accept-language'] = request.language;
  const response = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    ...(request.address ? { remoteAddress: request.address } : {}),
    payload: { query, variables },
  });
  const body = response.json<Body>();
  const fail = (why: string): never => {
    throw new Error(
      `${why}\n${query}\nvariables ${JSON.stringify(variables)}\nanswer ${response.statusCode} ${JSON.stringify(body, null, 1)}\nrequest ${response.headers['x-request-id']}`,
    );
  };
  return {
    status: response.statusCode,
    body,
    headers: response.headers,
    expectData: <T>() => (body.errors || !body.data ? fail('expected data') : (body.data as T)),
    expectProblem(code) {
      const [value] = Object.values(body.data ?? {}) as ({ code?: string; message?: string } | null)[];
      if (body.errors || value?.code !== code || !value.message) return fail(`expected problem ${code}`);
      return value as { code: string; message: string };
    },
    expectError(code) {
      const [error] = body.errors ?? [];
      if (error?.extensions.code !== code) return fail(`expected error ${code}`);
      return error as { message: string; extensions: Record<string, unknown> };
    },
  };
}
