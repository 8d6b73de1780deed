import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useRef } from 'react';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { SortableItem } from '../SortableList.tsx';

/** What is spoken while an item is carried by keys. */
export function useAnnouncements(items: readonly SortableItem[]): Announcements {
  const t = useText(toolTexts);
  const isJustPicked = useRef(false);
  const nameOf = (id: UniqueIdentifier) => items.find((item) => item.id === id)?.label ?? '';
  const placeOf = (id: UniqueIdentifier) => items.findIndex((item) => item.id === id) + 1;
  return {
    onDragStart: ({ active: { id } }) => {
      isJustPicked.current = true;
      return t('picked', { name: nameOf(id), position: placeOf(id), total: items.length });
    },
    onDragOver: ({ active, over }) => {
      // Right after the start the item is "over" its own place; that would cut the first sentence short.
      const isOwnPlace = isJustPicked.current && over?.id === active.id;
      isJustPicked.current = false;
      if (!over || isOwnPlace) return;
      return t('carriedTo', { name: nameOf(active.id), position: placeOf(over.id), total: items.length });
    },
    // A new place is told by the list itself.
    onDragEnd: ({ active, over }) =>
      over && over.id !== active.id ? undefined : t('putBack', { name: nameOf(active.id) }),
    onDragCancel: ({ active }) => t('putBack', { name: nameOf(active.id) }),
  };
}
