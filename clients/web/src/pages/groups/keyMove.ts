interface Shown {
  id: string;
  name: string;
  parentId: string | null;
  hasBelow: boolean;
}

/** What a key does in a tree. */
export interface KeyMove {
  /** Goes to this one. */
  to?: string;
  /** Opens or closes this one. */
  turn?: string;
  choose?: string;
}

/** The keys of a tree as people know them (WAI-ARIA): arrows, Home, End, Enter, Space, and letters to the next name that begins so. */
export function keyMove(
  key: string,
  shown: readonly Shown[],
  at: Shown,
  isOpen: (id: string) => boolean,
): KeyMove | null {
  const index = shown.findIndex(({ id }) => id === at.id);
  const to = (place: Shown | undefined): KeyMove => (place ? { to: place.id } : {});
  const isClosed = at.hasBelow && !isOpen(at.id);
  switch (key) {
    case 'ArrowDown':
      return to(shown[index + 1]);
    case 'ArrowUp':
      return to(shown[index - 1]);
    case 'Home':
      return to(shown[0]);
    case 'End':
      return to(shown.at(-1));
    case 'ArrowRight':
      if (isClosed) return { turn: at.id };
      return at.hasBelow ? to(shown[index + 1]) : {};
    case 'ArrowLeft':
      if (at.hasBelow && !isClosed) return { turn: at.id };
      return at.parentId ? { to: at.parentId } : {};
    case 'Enter':
    case ' ':
      return { choose: at.id };
    default:
      return key.length === 1
        ? byLetter(key.toLocaleLowerCase(), [...shown.slice(index + 1), ...shown.slice(0, index)])
        : null;
  }
}

function byLetter(letter: string, places: readonly Shown[]): KeyMove | null {
  const found = places.find(({ name }) => name.toLocaleLowerCase().startsWith(letter));
  return found ? { to: found.id } : null;
}
