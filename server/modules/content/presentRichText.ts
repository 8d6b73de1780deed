import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { fileUrl } from '../../files/fileUrl.ts';
import { inSlices } from '../../inSlices.ts';
import { contentPath } from './contentPath.ts';
import { fileRef, type LinkKind, placeholder, targetRef } from './richText/references.ts';
import { type RichTextTargets, renderRichText } from './richText/renderRichText.ts';

/** Stored HTML and whose it is: the lesson or question with the rows of its links; null for a description, which has none. */
export interface StoredText {
  stored: string;
  portalId: string;
  revisionId: string;
  ownerId: string | null;
  /** For learners: whether they may open what a link leads to; other links show as plain text. */
  opens?: (link: LinkRow) => Promise<boolean>;
}

/** Where one link of a stored text leads. */
export interface LinkRow {
  n: number;
  kind: LinkKind;
  targetRootId: string;
  /** Null while the target is not in this portal. */
  targetId: string | null;
}

/** The HTML as this viewer may see it. */
export async function shownHtml(ctx: Ctx, text: StoredText): Promise<string> {
  if (isPlain(text.stored)) return text.stored;
  const links = await openLinks(text, await linksOf(ctx, text));
  return render(text.stored, {
    fileUrl: (sha256) => fileUrl(ctx, text.portalId, sha256),
    linkUrl: (n) => {
      const link = links.get(n);
      return link?.targetId ? contentPath(link.kind, link.targetId) : null;
    },
  });
}

/** Those of the links that this reader may follow. */
async function openLinks({ opens }: StoredText, links: Map<number, LinkRow>): Promise<Map<number, LinkRow>> {
  if (!opens) return links;
  const judged = await Promise.all([...links.values()].map(async (link) => ((await opens(link)) ? link : null)));
  return new Map(judged.filter((link) => link !== null).map((link) => [link.n, link]));
}

/** The HTML as an author edits it: sent back unchanged, it is stored unchanged. A learner gets it as it is shown. */
export async function editableHtml(ctx: Ctx, text: StoredText): Promise<string> {
  if (text.opens) return shownHtml(ctx, text);
  if (isPlain(text.stored)) return text.stored;
  const links = await linksOf(ctx, text);
  return render(text.stored, {
    fileUrl: fileRef,
    linkUrl: (n) => {
      const link = links.get(n);
      // A link whose target is not here yet is known by its number only.
      return link?.targetId ? targetRef({ kind: link.kind, targetId: link.targetId }) : placeholder(n);
    },
  });
}

/** Text without markup is shown as it is; most choices are such. */
const isPlain = (stored: string): boolean => !/[<>&]/.test(stored);

const render = (stored: string, targets: RichTextTargets): Promise<string> =>
  inSlices(() => renderRichText(stored, targets));

/** Where the links of a text lead, by number; one statement for all texts of a level. */
export async function linksOf(
  ctx: Ctx,
  { stored, portalId, revisionId, ownerId }: StoredText,
): Promise<Map<number, LinkRow>> {
  if (ownerId === null || !stored.includes('extramural:link/')) return new Map();
  return ctx.loaders
    .of<string, Map<number, LinkRow>>('links', async (keys) => {
      const columns = [0, 1, 2].map((part) => keys.map((key) => key.split('/')[part]));
      const rows = await read(ctx, (em) => sql<LinkRow & { owner: string }>(em, linksOfOwners, columns));
      const byOwner = Map.groupBy(rows, ({ owner }) => owner);
      return keys.map((key) => new Map((byOwner.get(key) ?? []).map((row) => [row.n, row])));
    })
    .load(`${portalId}/${revisionId}/${ownerId}`);
}

const linksOfOwners = `
  SELECT l.portal_id || '/' || l.revision_id || '/' || l.owner_id AS owner, l.n, l.kind,
         l.target_root_id AS "targetRootId", l.target_id AS "targetId"
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS owner (portal_id, revision_id, id)
    JOIN content_link l ON (l.portal_id, l.revision_id, l.owner_id) = (owner.portal_id, owner.revision_id, owner.id)`;
