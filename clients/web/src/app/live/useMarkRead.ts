import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.ts';

const readDocument = graphql(`
  mutation MarkNoticesRead($portalId: ID!, $ids: [ID!]) { markNoticesRead(portalId: $portalId, ids: $ids) }
`);

/** Marks notices as read: those named, or all of a portal. Lists and counts follow by themselves. */
export function useMarkRead(): { isBusy: boolean; markRead: (portalId: string, ids?: string[]) => Promise<unknown> } {
  const [{ fetching }, send] = useMutation(readDocument);
  return { isBusy: fetching, markRead: (portalId, ids) => send({ portalId, ids: ids ?? null }) };
}
