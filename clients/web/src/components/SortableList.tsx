import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from './Loading.tsx';

const Sorter = lazy(async () => ({ default: (await import('./sorting/Sorter.tsx')).Sorter }));

export interface SortableItem {
  id: string;
  /** Says which one it is, for who does not see it. */
  label: string;
}

export interface SortableListProps<Item extends SortableItem> {
  /** What the list is, for who does not see it. */
  label: string;
  items: readonly Item[];
  /** Called when an item was put before another one, or at the end (null). The order shown is the new one until `items` change. */
  onMove: (id: string, beforeId: string | null) => void;
  isBusy?: boolean;
  /** A row; it places the `handle`, which drags and has the buttons to move up and down. */
  children: (item: Item, handle: ReactNode) => ReactNode;
}

/** A list whose order one changes by dragging, by keys on the handle (space, arrows, space) or by buttons; what happens is spoken. */
export function SortableList<Item extends SortableItem>(props: SortableListProps<Item>) {
  return (
    <Suspense fallback={<Loading />}>
      <Sorter {...(props as unknown as SortableListProps<SortableItem>)} />
    </Suspense>
  );
}
