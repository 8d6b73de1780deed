import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useClient } from 'urql';
import type { EventKind, FeedPageQuery, FeedPageQueryVariables } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import { graphql } from '../../graphql/graphql.ts';

const feedDocument = graphql(`
  query FeedPage($portalId: ID!, $kinds: [EventKind!], $first: Int!, $newestFirst: Boolean!, $before: SafeInt, $after: SafeInt) {
    portalEvents(portalId: $portalId, kinds: $kinds, first: $first, newestFirst: $newestFirst, before: $before, after: $after) {
      endSeq lastSeq hasNextPage
      nodes { seq kind message subjectId actorAccountId occurredAt payload }
      members { id accountId name }
      content { id kind title }
    }
  }
`);

type FeedPage = FeedPageQuery['portalEvents'];
/** An event with the names of who and what it is about. */
export type FeedEvent = FeedPage['nodes'][number] & {
  person: string | null;
  actor: string | null;
  title: string | null;
};

/** What is known of the log: everything between `from` and `to` that was asked for, newest first. */
export interface Feed {
  events: FeedEvent[];
  /** Down to where it was read; null before the first answer. */
  from: number | null;
  to: number;
  hasOlder: boolean;
  /** How many came live since the page was opened. */
  fresh: number;
  error: ApiError | null;
  isBusy: boolean;
}

const nothing: Feed = { events: [], from: null, to: 0, hasOlder: false, fresh: 0, error: null, isBusy: true };
const pageSize = 30;

type Act =
  | { type: 'begin' }
  | { type: 'busy' }
  | { type: 'older'; page: FeedPage }
  | { type: 'newer'; page: FeedPage }
  | { type: 'failed'; error: ApiError };

/** Each event shows once, whatever arrives twice: a page of older ones goes below, newer ones on top. */
function reduce(feed: Feed, act: Act): Feed {
  switch (act.type) {
    case 'begin':
      return nothing;
    case 'busy':
      return { ...feed, isBusy: true, error: null };
    case 'failed':
      return { ...feed, isBusy: false, error: act.error };
    case 'older': {
      const { endSeq, lastSeq, hasNextPage } = act.page;
      const events = merged(feed.events, act.page);
      return {
        ...feed,
        events,
        from: endSeq,
        to: feed.from === null ? lastSeq : feed.to,
        hasOlder: hasNextPage,
        isBusy: false,
        error: null,
      };
    }
    case 'newer': {
      const events = merged(feed.events, act.page);
      return { ...feed, events, to: act.page.endSeq, fresh: feed.fresh + events.length - feed.events.length };
    }
  }
}

function merged(events: readonly FeedEvent[], page: FeedPage): FeedEvent[] {
  const known = new Set(events.map(({ seq }) => seq));
  const added = named(page).filter(({ seq }) => !known.has(seq));
  return [...events, ...added].sort((one, other) => other.seq - one.seq);
}

function named({ nodes, members, content }: FeedPage): FeedEvent[] {
  const people = new Map(members.map(({ id, name }) => [id, name]));
  const accounts = new Map(members.map(({ accountId, name }) => [accountId, name]));
  const titles = new Map(content.map(({ id, title }) => [id, title]));
  return nodes.map((event) => {
    const facts = event.payload as Record<string, string | undefined>;
    const person = people.get(facts.membershipId ?? '') || null;
    const actor = (event.actorAccountId && accounts.get(event.actorAccountId)) || null;
    // A title that the sentence has already is not said twice.
    const title = facts.title ? null : (titles.get(facts.courseId ?? facts.testId ?? facts.contentId ?? '') ?? null);
    return { ...event, person, actor: actor === person ? null : actor, title };
  });
}

/**
 * The portal's log, newest first. A live event, or one that was missed while the connection was away, only wakes: what is new is
 * then read from the log after the last number that is here, so that there is no gap and nothing twice (I4).
 */
export function useFeed(portalId: string, kinds: EventKind[] | null): { feed: Feed; older: () => void } {
  const client = useClient();
  const [feed, act] = useReducer(reduce, nothing);
  const latest = useRef({ feed, run: 0, isCatchingUp: false, again: false });
  latest.current.feed = feed;
  const key = `${portalId} ${kinds?.join() ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `kinds` are
  const page = useCallback(
    async (place: Pick<FeedPageQueryVariables, 'before' | 'after' | 'newestFirst'>, first = pageSize) => {
      const variables = { portalId, kinds, first, ...place };
      const { data, error } = await client.query(feedDocument, variables, { requestPolicy: 'network-only' });
      return data?.portalEvents ?? apiError(error as never);
    },
    [client, key],
  );
  /** Rare kinds may lie far back: it goes on until something is found or the log is over. */
  const older = useCallback(async () => {
    const { run } = latest.current;
    act({ type: 'busy' });
    for (let before = latest.current.feed.from, found = 0; ; ) {
      const answer = await page({ newestFirst: true, before });
      if (run !== latest.current.run) return;
      if ('code' in answer) return act({ type: 'failed', error: answer });
      act({ type: 'older', page: answer });
      found += answer.nodes.length;
      if (found > 0 || !answer.hasNextPage) return;
      before = answer.endSeq;
    }
  }, [page]);
  const catchUp = useCallback(async () => {
    const now = latest.current;
    now.again = true;
    if (now.isCatchingUp || now.feed.from === null) return;
    now.isCatchingUp = true;
    const { run } = now;
    for (let after = now.feed.to; now.again; ) {
      now.again = false;
      const answer = await page({ newestFirst: false, after }, 100);
      if (run !== now.run || 'code' in answer) break;
      act({ type: 'newer', page: answer });
      after = answer.endSeq;
      now.again ||= answer.hasNextPage;
    }
    now.isCatchingUp = false;
  }, [page]);
  useEffect(() => {
    latest.current.run++;
    latest.current.isCatchingUp = false;
    latest.current.feed = nothing;
    act({ type: 'begin' });
    void older();
  }, [older]);
  const isThere = feed.from !== null;
  useEffect(() => {
    // What happened while the first page was on its way.
    if (isThere && latest.current.again) void catchUp();
  }, [isThere, catchUp]);
  usePortalEvents(kinds, () => void catchUp());
  return { feed, older: () => void older() };
}
