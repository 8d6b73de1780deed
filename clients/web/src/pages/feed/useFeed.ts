import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useClient } from 'urql';
import type { EventKind, FeedPageQuery, FeedPageQueryVariables } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import { graphql } from '../../graphql/graphql.ts';

const feedDocument = graphql(`
  query FeedPage($portalId: ID!, $kinds: [EventKind!], $first: Int!, $newestFirst: Boolean!, $before: SafeInt, $after: SafeInt, $memberId: ID) {
    portalEvents(portalId: $portalId, kinds: $kinds, first: $first, newestFirst: $newestFirst, before: $before, after: $after, memberId: $memberId) {
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

type Place = Pick<FeedPageQueryVariables, 'before' | 'after' | 'newestFirst'>;
type AskPage = (place: Place, first?: number) => Promise<FeedPage | ApiError>;

/** The pages after a number of the log, up to its end; none any more when one cannot be had. */
async function* newer(ask: AskPage, to: number): AsyncGenerator<FeedPage> {
  for (let after = to; ; ) {
    const answer = await ask({ newestFirst: false, after }, 100);
    if ('code' in answer) return;
    yield answer;
    if (!answer.hasNextPage) return;
    after = answer.endSeq;
  }
}

/** The same of one member, whose events are read from the log's end: everything is known only with the last of these pages. */
async function* newerOfMember(ask: AskPage, to: number): AsyncGenerator<FeedPage> {
  let head: number | null = null;
  for (let before: number | null = null; ; ) {
    const answer = await ask({ newestFirst: true, before }, 100);
    if ('code' in answer) return;
    head ??= answer.lastSeq;
    const isAll = !answer.hasNextPage || answer.endSeq <= to;
    yield { ...answer, endSeq: isAll ? head : to };
    if (isAll) return;
    before = answer.endSeq;
  }
}

export interface FeedOptions {
  portalId: string;
  /** Only these; null: all. */
  kinds: EventKind[] | null;
  /** Only what concerns this member. */
  memberId?: string;
}

/**
 * The portal's log, newest first. A live event, or one that was missed while the connection was away, only wakes: what is new is
 * then read from the log after the last number that is here, so that there is no gap and nothing twice (I4).
 */
export function useFeed({ portalId, kinds, memberId }: FeedOptions): { feed: Feed; older: () => void } {
  const client = useClient();
  const [feed, act] = useReducer(reduce, nothing);
  const latest = useRef({ feed, run: 0, isCatchingUp: false, again: false });
  latest.current.feed = feed;
  const key = `${portalId} ${memberId} ${kinds?.join() ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `kinds` are
  const page = useCallback(
    async (place: Place, first = pageSize) => {
      const variables = { portalId, kinds, first, memberId: memberId ?? null, ...place };
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
    for (let { to } = now.feed; now.again; ) {
      now.again = false;
      for await (const answer of memberId ? newerOfMember(page, to) : newer(page, to)) {
        if (run !== now.run) return;
        act({ type: 'newer', page: answer });
        to = answer.endSeq;
      }
    }
    now.isCatchingUp = false;
  }, [page, memberId]);
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
  usePortalEvents(kinds, ({ payload }) => {
    if (!memberId || payload.membershipId === memberId) void catchUp();
  });
  return { feed, older: () => void older() };
}
