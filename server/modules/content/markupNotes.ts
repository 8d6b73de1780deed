import type { MarkupNote } from '../../../schema/richText.ts';
import type { Ctx } from '../../context.ts';
import type { DroppedMarkup } from './richText/sanitizeRichText.ts';

/** What the sanitiser took out of a text, told in the viewer's language; at most 300 notes. */
export function markupNotes(ctx: Pick<Ctx, 't'>, dropped: DroppedMarkup): MarkupNote[] {
  const note = (code: 'PICTURE_DROPPED' | 'LINK_DROPPED' | 'TAG_DROPPED') => (subject: string) => {
    return { code, subject, message: ctx.t(`markup.${code}`, { subject }) };
  };
  return [
    ...dropped.pictures.map(note('PICTURE_DROPPED')),
    ...dropped.links.map(note('LINK_DROPPED')),
    ...dropped.tags.map(note('TAG_DROPPED')),
  ];
}
