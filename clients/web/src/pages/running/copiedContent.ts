import type { CopiedContentQuery } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';

/** What was copied last into a portal. */
export const copiedDocument = graphql(`
  query CopiedContent($target: ID!) {
    transfers(targetPortalId: $target, state: COMPLETED, first: 5) {
      nodes { id items { id kind title requested copyId } }
    }
  }
`);

/** A copy in the target portal. */
export interface Copied {
  id: string;
  kind: 'COURSE' | 'TEST';
  title: string;
}

/** Every copy once, what was ordered by name alone: tests that came along with a course are reached through it. */
export function copiesOf({ nodes }: CopiedContentQuery['transfers']): Copied[] {
  const ordered = nodes
    .flatMap(({ items }) => items)
    .flatMap(({ requested, copyId: id, kind, title }) => (requested && id ? [{ id, kind, title }] : []));
  return [...new Map(ordered.map((copy) => [copy.id, copy])).values()];
}
