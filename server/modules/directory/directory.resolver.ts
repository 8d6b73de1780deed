import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { SyncDirectoryInput, SyncDirectoryResult } from '../../../schema/directory.ts';
import type { Ctx as Context } from '../../context.ts';
import { syncDirectory } from './syncDirectory.ts';

@Resolver()
export class DirectoryResolver {
  @Mutation(() => SyncDirectoryResult, {
    description:
      'Takes a page of the directory (CRM) into the internal portal, by the ids of the directory: creates, changes and disables departments and people (R6). The same page again changes nothing. Whom it disables is signed out at once. The login of an account that exists stays when the address changes; a new account gets in by choosing a password by mail (`requestPasswordReset`). For admins of the internal portal; at most 500 departments and 500 people a page.',
  })
  syncDirectory(
    @Ctx() ctx: Context,
    @Arg('input', () => SyncDirectoryInput, { description: 'The page.' }) input: SyncDirectoryInput,
  ): Promise<SyncDirectoryResult> {
    return syncDirectory(ctx, input);
  }
}
