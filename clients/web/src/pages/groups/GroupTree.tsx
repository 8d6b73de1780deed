import { Group, Paper, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { GroupPlace } from '../../components/choosing/groupPlaces.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './groups.module.css';
import { keyMove } from './keyMove.ts';
import { placesShown } from './placesShown.ts';

export type TreePlace = GroupPlace & { counts: { members: number; membersWithBelow: number } };

interface GroupTreeProps {
  places: readonly TreePlace[];
  chosenId: string | null;
  onChoose: (id: string) => void;
}

/** Trees up to this size are shown open. */
const openUpTo = 60;

/** The tree of groups (WAI-ARIA tree): arrows go through it, open and close; Enter or Space chooses; a search narrows it. */
export function GroupTree({ places, chosenId, onChoose }: GroupTreeProps) {
  const t = useText(groupsTexts);
  const tree = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<string | null>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [atId, setAt] = useState(chosenId);
  const isOpenFirst = places.length <= openUpTo;
  const isOpen = (id: string): boolean => Boolean(search) || turned.has(id) !== isOpenFirst;
  const shown = placesShown(places, isOpen, search);
  const at = shown.find(({ id }) => id === atId) ?? shown.find(({ id }) => id === chosenId) ?? shown[0];
  const turn = (id: string): void => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const goTo = (id: string): void => {
    setAt(id);
    tree.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = at && keyMove(event.key, shown, at, isOpen);
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (move.turn) turn(move.turn);
    if (move.to) goTo(move.to);
    if (move.choose) onChoose(move.choose);
  };
  return (
    <Paper withBorder p="md">
      <SearchField value={search} onSearch={setSearch} />
      {shown.length === 0 ? (
        <Text c="dimmed" mt="md" role="status">
          {t('nothingFound')}
        </Text>
      ) : (
        <div ref={tree} role="tree" aria-label={t('title')} className={classes.tree}>
          {shown.map((place) => (
            <div
              key={place.id}
              role="treeitem"
              data-id={place.id}
              aria-level={place.depth + 1}
              aria-expanded={place.hasBelow ? isOpen(place.id) : undefined}
              aria-selected={place.id === chosenId}
              tabIndex={place.id === at?.id ? 0 : -1}
              className={classes.item}
              style={{ '--depth': place.depth } as Record<string, unknown>}
              onKeyDown={onKeyDown}
              onFocus={() => setAt(place.id)}
              onClick={() => onChoose(place.id)}
            >
              <Opener hasBelow={place.hasBelow} onTurn={() => turn(place.id)} />
              <span className={classes.itemName}>{place.name}</span>
              <Group component="span" gap={4} c="dimmed" fz="sm" wrap="nowrap">
                <span aria-hidden>{place.counts.membersWithBelow}</span>
                <span className="only-read">{t('people', { count: place.counts.membersWithBelow })}</span>
              </Group>
            </div>
          ))}
        </div>
      )}
    </Paper>
  );
}

/** Opens and closes by the pointer; the keyboard has its arrows. */
const Opener = ({ hasBelow, onTurn }: { hasBelow: boolean; onTurn: () => void }) => (
  <span
    className={classes.opener}
    aria-hidden
    onClick={(event) => {
      event.stopPropagation();
      if (hasBelow) onTurn();
    }}
  >
    {hasBelow && <IconChevronRight size={16} />}
  </span>
);
