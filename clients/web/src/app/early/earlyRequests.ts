import { requestHeaders } from '../../graphql/requestHeaders.ts';
import { firstLanguage } from '../../i18n/languages.ts';
import { site } from '../site.ts';
import type { EarlyRequest } from './EarlyRequest.ts';

/** How long an answer may wait for its page (milliseconds); then it would be old. */
const freshMs = 10_000;

/** Answers on their way, by what was asked. */
const early = new Map<string, Promise<Response>>();
/** The page that they are for. */
let askedAt = '';

/** Asks what the page at this address will ask, while the code that will ask it is on the way. */
export function askEarly(requests: readonly EarlyRequest[]): void {
  askedAt = location.pathname;
  for (const request of requests) ask(request);
  setTimeout(() => early.clear(), freshMs);
}

/**
 * Asks the server; what was asked early is not asked again but answered from there, once. Another page may come to other answers,
 * so that none is kept when somebody goes on.
 */
export const fetchOrTake: typeof fetch = (url, options) => {
  if (location.pathname !== askedAt) early.clear();
  const key = early.size > 0 && typeof options?.body === 'string' ? keyOf(JSON.parse(options.body)) : '';
  const answer = early.get(key);
  early.delete(key);
  return answer ?? fetch(url, options);
};

/** Lets go of answers that nobody took yet: something was changed since they were asked for. */
export const forgetEarly = (): void => early.clear();

function ask({ operation, variables, next }: EarlyRequest): void {
  const query = EARLY_TEXTS[operation];
  // While the client is built on each change its documents are not known beforehand.
  if (!query) return;
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...requestHeaders(site, firstLanguage()),
    },
    body: JSON.stringify({ operationName: operation, query, variables }),
  });
  early.set(keyOf({ operationName: operation, variables }), answer);
  // Whoever takes the answer is told what went wrong.
  answer.then((response) => next && askNext(response.clone(), next)).catch(() => undefined);
}

async function askNext(response: Response, next: NonNullable<EarlyRequest['next']>): Promise<void> {
  const { data } = (await response.json()) as { data?: unknown };
  if (data && location.pathname === askedAt) for (const request of next(data as never)) ask(request);
}

/** The same for the same question, in whatever order its variables are named. */
const keyOf = ({ operationName, variables }: { operationName?: string; variables?: object }): string =>
  JSON.stringify([operationName, variables ?? {}], (_key, value: unknown) =>
    value instanceof Object && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
