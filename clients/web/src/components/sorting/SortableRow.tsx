import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { toolTexts } from '../../i18n/tools/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { SortableItem } from '../SortableList.tsx';

export interface SortableRowProps<Item> {
  item: Item;
  isFirst: boolean;
  isLast: boolean;
  isBusy: boolean;
  onUp: () => void;
  onDown: () => void;
  children: (item: Item, handle: ReactNode) => ReactNode;
}

/** One item of a list that can be sorted, with its handle. */
export function SortableRow<Item extends SortableItem>(props: SortableRowProps<Item>) {
  const { item, isFirst, isLast, isBusy, onUp, onDown, children } = props;
  const t = useText(toolTexts);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: item.id,
    disabled: isBusy,
    attributes: { roleDescription: t('movable') },
  });
  const name = item.label;
  const handle = (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={t('carry', { name })}
        style={{ cursor: 'grab', touchAction: 'none' }}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      {/* Not `disabled` at the ends: the button with the focus would lose it. */}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-disabled={isFirst || isBusy}
        onClick={onUp}
        aria-label={t('up', { name })}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-disabled={isLast || isBusy}
        onClick={onDown}
        aria-label={t('down', { name })}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
  const style = {
    transform: CSS.Translate.toString(transform),
    transition,
    position: 'relative' as const,
    zIndex: isDragging ? 5 : undefined,
    opacity: isDragging ? 0.85 : undefined,
  };
  return (
    <li ref={setNodeRef} style={style}>
      {children(item, handle)}
    </li>
  );
}
