import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useClient } from 'urql';
import type { EventKind, PortalEventsSubscription } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useLive } from '../../graphql/liveState.ts';

const lastSeqDocument = graphql(`
  query LastSeq($portalId: ID!) { portalEvents(portalId: $portalId, first: 1) { lastSeq } }
`);
const portalEventsDocument = graphql(`
  subscription PortalEvents($portalId: ID!, $after: SafeInt!) {
    portalEvents(portalId: $portalId, after: $after) { seq kind message subjectId actorAccountId occurredAt payload }
  }
`);

export type LiveEvent = PortalEventsSubscription['portalEvents'];
type Listener = (event: LiveEvent) => void;

const Context = createContext<Set<Listener>>(new Set());

/** Calls back for each event of the portal as it happens, each once; with `kinds` for those only. */
export function usePortalEvents(kinds: readonly EventKind[] | null, onEvent: Listener): void {
  const listeners = useContext(Context);
  const latest = useRef({ kinds, onEvent });
  latest.current = { kinds, onEvent };
  useEffect(() => {
    const listener: Listener = (event) => {
      const { kinds: wanted, onEvent: tell } = latest.current;
      if (!wanted || wanted.includes(event.kind)) tell(event);
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listeners]);
}

/**
 * One subscription to the portal's log for the whole page. It begins at the log's end and, after a break or sleep, goes on after the
 * last event that came: nothing is missed and nothing comes twice (I4).
 */
export function PortalEventsProvider({
  portalId,
  isOn,
  children,
}: {
  portalId: string;
  isOn: boolean;
  children: ReactNode;
}) {
  const client = useClient();
  const { broken } = useLive();
  const listeners = useRef(new Set<Listener>());
  const seen = useRef<{ portalId: string; seq: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a broken connection is followed by a new subscription, from the last seq
  useEffect(() => {
    if (!isOn) return;
    let stop = (): void => undefined;
    let isGone = false;
    const listen = (after: number): void => {
      ({ unsubscribe: stop } = client.subscription(portalEventsDocument, { portalId, after }).subscribe(({ data }) => {
        const event = data?.portalEvents;
        if (!event || event.seq <= (seen.current?.seq ?? 0)) return;
        seen.current = { portalId, seq: event.seq };
        for (const tell of listeners.current) tell(event);
      }));
    };
    const begin = async (): Promise<void> => {
      if (seen.current?.portalId !== portalId) {
        const { data } = await client.query(lastSeqDocument, { portalId }, { requestPolicy: 'network-only' });
        if (isGone || !data) return;
        seen.current = { portalId, seq: data.portalEvents.lastSeq };
      }
      listen(seen.current.seq);
    };
    void begin();
    return () => {
      isGone = true;
      stop();
    };
  }, [client, portalId, isOn, broken]);
  return <Context value={listeners.current}>{children}</Context>;
}
