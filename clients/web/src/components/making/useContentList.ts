import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type ListState, useListState } from '../useListState.ts';

const sorts = ['RECENTLY_CHANGED', 'TITLE', 'TITLE_DESC', 'OLDEST_CHANGE'] as const;
const kinds = ['CONTENT_CREATED', 'CONTENT_PUBLISHED', 'CONTENT_DELETED', 'TRANSFER_RECEIVED'] as const;

/** By what courses and tests are sorted. */
export type ContentSort = (typeof sorts)[number];

export type ContentListState = ListState<ContentSort, never>;

/** Where a list of courses or tests is: search, sort and page, in the address. */
export const useContentList = (): ContentListState => useListState({ sorts });

/** Calls when courses or tests of the portal came, went or changed their state. */
export const useContentEvents = (onChange: () => void): void => usePortalEvents(kinds, onChange);
