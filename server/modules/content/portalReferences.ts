import type { LinkRow } from './presentRichText.ts';
import type { LinkTarget } from './richText/references.ts';
import type { RichTextOptions } from './richText/sanitizeRichText.ts';

/** What of the files, courses and tests that texts mention is in their portal. */
export interface PortalReferences {
  files: ReadonlySet<string>;
  /** Root object of each course and test, by `COURSE/<id>` or `TEST/<id>`. */
  roots: ReadonlyMap<string, string>;
}

type Sql = <Row>(text: string, parameters: readonly unknown[]) => Promise<Row[]>;

const mentioned =
  /extramural:(?:file\/([0-9a-f]{64})|(?:course|test)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))/gi;

/**
 * Looks up what the given texts mention, in one statement (none where they mention nothing). What is of another portal, or
 * nowhere, is not found: the sanitiser then takes it out (S12, S13).
 */
export async function portalReferences(run: Sql, portalId: string, texts: string): Promise<PortalReferences> {
  const files = new Set<string>();
  const ids = new Set<string>();
  for (const [, sha256, id] of texts.matchAll(mentioned)) {
    if (sha256) files.add(sha256.toLowerCase());
    if (id) ids.add(id.toLowerCase());
  }
  if (files.size + ids.size === 0) return { files, roots: new Map() };
  const rows = await run<{ kind: string; id: string; root: string }>(
    `SELECT 'FILE' AS kind, sha256 AS id, sha256 AS root FROM file WHERE portal_id = $1 AND sha256 = ANY ($2)
     UNION ALL
     SELECT kind, id::text, coalesce(origin_id, id)::text FROM content
      WHERE portal_id = $1 AND id = ANY ($3::uuid[]) AND deleted_at IS NULL`,
    [portalId, [...files], [...ids]],
  );
  const found = rows.filter(({ kind }) => kind === 'FILE').map(({ id }) => id);
  const roots = rows
    .filter(({ kind }) => kind !== 'FILE')
    .map(({ kind, id, root }) => [`${kind}/${id}`, root] as const);
  return { files: new Set(found), roots: new Map(roots) };
}

/** How a text of this portal is sanitised; `kept` are the links that its stored form has already. */
export function richTextOptions(references: PortalReferences, kept: readonly LinkRow[] = []): RichTextOptions {
  return {
    allowsFile: (sha256) => references.files.has(sha256),
    allowsTarget: ({ kind, targetId }) => references.roots.has(`${kind}/${targetId}`),
    knownLinks: kept.map(({ n, kind, targetRootId, targetId }) => ({ n, kind, targetId: targetId ?? targetRootId })),
  };
}

/** The rows of the links that the sanitiser found: those that were there stay as they are, new ones know their root object (T7). */
export function linkRows(
  links: readonly LinkTarget[],
  references: PortalReferences,
  kept: readonly LinkRow[] = [],
): LinkRow[] {
  const before = new Map(kept.map((row) => [row.n, row]));
  return links.map(({ n, kind, targetId }) => {
    const targetRootId = references.roots.get(`${kind}/${targetId}`) ?? targetId;
    return before.get(n) ?? { n, kind, targetRootId, targetId };
  });
}
