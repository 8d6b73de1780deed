import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RichText } from '../../../schema/richText.ts';
import type { Ctx as Context } from '../../context.ts';
import { editableHtml, type StoredText, shownHtml } from './presentRichText.ts';
import { textVersion } from './richText/textVersion.ts';

/** Texts are rendered when they are asked for: each form costs a pass of the sanitiser. */
@Resolver(() => RichText)
export class RichTextResolver {
  @FieldResolver()
  html(@Ctx() ctx: Context, @Root() text: StoredText): Promise<string> {
    return shownHtml(ctx, text);
  }

  @FieldResolver()
  source(@Ctx() ctx: Context, @Root() text: StoredText): Promise<string> {
    return editableHtml(ctx, text);
  }

  @FieldResolver()
  version(@Root() { stored }: StoredText): string {
    return textVersion(stored);
  }
}
