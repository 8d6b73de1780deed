import type { ConnectionShape } from '../../../../schema/connection.ts';

/** The same page with other objects in it. */
export function mapConnection<From, To>(page: ConnectionShape<From>, show: (node: From) => To): ConnectionShape<To> {
  const edges = page.edges.map(({ node, cursor }) => ({ node: show(node), cursor }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}
