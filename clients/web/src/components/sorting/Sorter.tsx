import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';
import { LiveRegion } from '../LiveRegion.tsx';
import type { SortableItem, SortableListProps } from '../SortableList.tsx';
import { moved } from './moved.ts';
import { SortableRow } from './SortableRow.tsx';
import { useAnnouncements } from './useAnnouncements.ts';

/** The list itself; loaded when one shows. */
export function Sorter<Item extends SortableItem>({ label, items, onMove, isBusy, children }: SortableListProps<Item>) {
  const t = useText(toolTexts);
  const [shown, setShown] = useState({ items, order: items });
  const [said, setSaid] = useState('');
  if (shown.items !== items) setShown({ items, order: items });
  const { order } = shown;
  const announcements = useAnnouncements(order);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => {
    const item = order[from];
    if (!item || isBusy || from === to || to < 0 || to >= order.length) return;
    const next = moved(order, from, to);
    setShown({ items, order: next });
    setSaid(t('movedTo', { name: item.label, position: to + 1, total: order.length }));
    onMove(item.id, next[to + 1]?.id ?? null);
  };
  const indexOf = (id: string | number) => order.findIndex((item) => item.id === id);
  const onDragEnd = ({ active, over }: DragEndEvent) => over && move(indexOf(active.id), indexOf(over.id));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('howToDrag') } }}
    >
      <SortableContext items={order.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {order.map((item, index) => (
            <SortableRow
              key={item.id}
              item={item}
              isFirst={index === 0}
              isLast={index === order.length - 1}
              isBusy={isBusy ?? false}
              onUp={() => move(index, index - 1)}
              onDown={() => move(index, index + 1)}
            >
              {children}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
      <LiveRegion text={said} />
    </DndContext>
  );
}
