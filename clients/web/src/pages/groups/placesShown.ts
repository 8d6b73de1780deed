import type { GroupPlace } from '../../components/choosing/groupPlaces.ts';

/** What of a tree is seen: what is below open groups; with a search those that match and everything above them. */
export function placesShown<Place extends GroupPlace>(
  places: readonly Place[],
  isOpen: (id: string) => boolean,
  search: string | null,
): (Place & { hasBelow: boolean })[] {
  const wanted = search ? matching(places, search.toLocaleLowerCase()) : null;
  const kept = wanted ? places.filter(({ id }) => wanted.has(id)) : places;
  const parents = new Set(kept.map(({ parentId }) => parentId));
  const seen = new Set<string>();
  return kept.flatMap((place) => {
    const isSeen = place.parentId === null || (seen.has(place.parentId) && isOpen(place.parentId));
    if (!isSeen) return [];
    seen.add(place.id);
    return [{ ...place, hasBelow: parents.has(place.id) }];
  });
}

function matching(places: readonly GroupPlace[], text: string): Set<string> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const wanted = new Set<string>();
  for (const place of places) {
    if (!place.name.toLocaleLowerCase().includes(text)) continue;
    for (let at: GroupPlace | undefined = place; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      wanted.add(at.id);
  }
  return wanted;
}
