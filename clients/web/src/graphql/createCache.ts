import { type Cache, cacheExchange, type UpdateResolver, type UpdatesConfig } from '@urql/exchange-graphcache';
import { forgetEarly } from '../app/early/earlyRequests.ts';
import { narrowMutations } from './narrowMutations.ts';
import { quietMutations } from './quietMutations.ts';

/** Objects whose identity is not `id`; null lies within whatever holds it. */
const keys = {
  Viewer: ({ accountId }: { accountId?: unknown }) => String(accountId),
  PortalSettings: ({ portalId }: { portalId?: unknown }) => String(portalId),
  // The same item in the draft and in published revisions is called the same and says something else: it lies within its revision.
  Lesson: () => null,
  Material: () => null,
  TestItem: () => null,
  CourseItemName: () => null,
  // Their ids are unique within their question only.
  Choice: () => null,
  AcceptedText: () => null,
  AcceptedNumber: () => null,
  MatchingPair: () => null,
  OrderingItem: () => null,
  File: ({ sha256 }: { sha256?: unknown }) => (sha256 ? String(sha256) : null),
};

/** A normalised cache: what one answer changes shows everywhere, and lists are asked again after a mutation. */
export const createCache = () => cacheExchange({ keys: withinOthers(keys), updates, possibleTypes: POSSIBLE_TYPES });

/** Every mutation but the quiet ones, without a list of their names. */
const updates = { Mutation: new Proxy({}, { get: (_none, name) => updateAfter(String(name)) }) } as UpdatesConfig;

function updateAfter(name: string): UpdateResolver | undefined {
  if (quietMutations.has(name)) return undefined;
  return (_result, _args, cache) => {
    forgetEarly();
    forgetLists(cache, narrowMutations[name]);
  };
}

/** All answers but who is signed in, or those named, count as old: those on the page are asked again, the others when wanted. */
function forgetLists(cache: Cache, only?: readonly string[]): void {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
    if (only ? only.includes(fieldName) : fieldName !== 'viewer')
      cache.invalidate('Query', fieldName, args ?? undefined);
  }
}

/** Objects without an `id` belong to the object that holds them. */
function withinOthers<Keys extends Record<string, unknown>>(known: Keys): Record<string, never> {
  const within = (data: { id?: unknown }): string | null => (data.id ? String(data.id) : null);
  return new Proxy(known, { get: (all, name: string) => all[name] ?? within }) as unknown as Record<string, never>;
}
