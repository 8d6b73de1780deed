import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { File, RequestUploadInput, RequestUploadResult } from '../../../schema/files.ts';
import type { Ctx as Context } from '../../context.ts';
import { fileUrl } from '../../files/fileUrl.ts';
import type { File as FileRow } from './File.entity.ts';
import { filesByHash } from './filesByHash.ts';
import { requestUpload } from './requestUpload.ts';
import { fileRef } from './richText/references.ts';

@Resolver(() => File)
export class FilesResolver {
  @Query(() => [File], {
    description:
      'Files of a portal by their hashes, in no order; those it does not have are left out. For its moderators.',
  })
  files(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
    @Arg('sha256', () => [ID], { description: 'Hashes of the files, at most 100.' }) sha256: string[],
  ): Promise<FileRow[]> {
    return filesByHash(ctx, portalId, sha256);
  }

  @Mutation(() => RequestUploadResult, {
    description:
      'Gives an address that takes the bytes of one file. For moderators of the portal. Pictures, PDF, video, sound, documents, ZIP and text are taken, told by their bytes; SVG, HTML and programs are not.',
  })
  requestUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestUploadInput, { description: 'The file.' }) input: RequestUploadInput,
  ): typeof RequestUploadResult {
    return requestUpload(ctx, input) as typeof RequestUploadResult;
  }

  @FieldResolver(() => String, {
    description:
      'Where the viewer may load it for 30 to 60 minutes, without signing in, while an active member of the portal. It is bound to the viewer: do not pass it on.',
  })
  url(@Ctx() ctx: Context, @Root() file: FileRow): string {
    return fileUrl(ctx, file.portalId, file.sha256, file.name);
  }

  @FieldResolver(() => String, { description: 'What the HTML of lessons calls it: `<img src="extramural:file/…">`.' })
  reference(@Root() file: FileRow): string {
    return fileRef(file.sha256);
  }
}
