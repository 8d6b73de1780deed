import { useSyncExternalStore } from 'react';

/** Steps that were opened in previews since this page was loaded, by course; kept nowhere else. */
const opened = new Map<string, ReadonlySet<string>>();
const listeners = new Set<() => void>();
const none: ReadonlySet<string> = new Set();

function set(courseId: string, items: ReadonlySet<string>): void {
  opened.set(courseId, items);
  for (const tell of listeners) tell();
}

/** In a preview a step counts as done once it was opened. */
export function openInPreview(courseId: string, itemId: string): void {
  const items = opened.get(courseId) ?? none;
  if (!items.has(itemId)) set(courseId, new Set([...items, itemId]));
}

/** Begins a preview anew. */
export const restartPreview = (courseId: string): void => set(courseId, none);

/** Ids of the steps opened so far. */
export function usePreviewState(courseId: string): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened.get(courseId) ?? none,
  );
}
