/** A group where it stands in the tree. */
export interface GroupPlace {
  id: string;
  name: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  /** With those above it: `North / Hill`. */
  path: string;
}

interface Named {
  id: string;
  name: string;
  parentId?: string | null;
}

/** Groups in the order of their tree, each below the one above it; whose parent is not in sight begins at the top. */
export function groupPlaces<Node extends Named>(nodes: readonly Node[]): (Node & GroupPlace)[] {
  const known = new Set(nodes.map(({ id }) => id));
  const parentOf = ({ parentId }: Named): string | null => (parentId && known.has(parentId) ? parentId : null);
  const below = Map.groupBy(nodes, parentOf);
  const placed = (parent: GroupPlace | null): (Node & GroupPlace)[] =>
    (below.get(parent?.id ?? null) ?? []).flatMap((node) => {
      const path = parent ? `${parent.path} / ${node.name}` : node.name;
      const place = { ...node, parentId: parent?.id ?? null, depth: parent ? parent.depth + 1 : 0, path };
      return [place, ...placed(place)];
    });
  return placed(null);
}
