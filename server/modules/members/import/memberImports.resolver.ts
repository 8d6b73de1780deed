import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import {
  CancelMemberImportResult,
  ImportMembersInput,
  ImportMembersResult,
  MemberImport,
  MemberImportConnection,
  MemberImportCounts,
  MemberImportRow,
  MemberImportRowConnection,
  MemberImportRowsArgs,
} from '../../../../schema/memberImport.ts';
import type { Ctx as Context } from '../../../context.ts';
import { cancelMemberImport } from './cancelMemberImport.ts';
import { importMembers } from './importMembers.ts';
import { listMemberImportRows, listMemberImports } from './listMemberImports.ts';
import type { MemberImport as ImportRow } from './MemberImport.entity.ts';
import type { MemberImportRow as RowRow } from './MemberImportRow.entity.ts';
import { memberImportById } from './memberImportById.ts';
import { memberImportReport } from './memberImportReport.ts';
import { memberImportUpdates } from './memberImportUpdates.ts';
import { rowMessage, stateMessage } from './rowMessage.ts';

@ArgsType()
class MemberImportsArgs extends PageArgs {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;
}

@ArgsType()
class MemberImportUpdatedArgs {
  @Field(() => ID, { description: 'Id of the import.' })
  importId!: string;
}

@Resolver(() => MemberImport)
export class MemberImportsResolver {
  @Query(() => MemberImport, {
    description: 'An import of members, for moderators of its portal. NOT_FOUND otherwise.',
  })
  memberImport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
  ): Promise<ImportRow> {
    return memberImportById(ctx, id);
  }

  @Query(() => MemberImportConnection, { description: 'The imports of a portal, newest first, for its moderators.' })
  memberImports(
    @Ctx() ctx: Context,
    @Args(() => MemberImportsArgs) args: MemberImportsArgs,
  ): Promise<ConnectionShape<ImportRow>> {
    return listMemberImports(ctx, args);
  }

  @Query(() => MemberImportRowConnection, {
    description: 'The report of an import, row by row in the order of the file. For moderators of its portal.',
  })
  memberImportRows(
    @Ctx() ctx: Context,
    @Args(() => MemberImportRowsArgs) args: MemberImportRowsArgs,
  ): Promise<ConnectionShape<RowRow>> {
    return listMemberImportRows(ctx, args);
  }

  @Query(() => String, {
    description:
      "The report as CSV (UTF-8 with a byte order mark) in the viewer's language; cells that a spreadsheet would compute are escaped. Up to some 6 MB. For moderators of its portal.",
  })
  memberImportReport(
    @Ctx() ctx: Context,
    @Arg('importId', () => ID, { description: 'Id of the import.' }) importId: string,
    @Arg('onlyRefused', () => Boolean, { defaultValue: false, description: 'Leaves out what was not refused.' })
    onlyRefused: boolean,
  ): Promise<string> {
    return memberImportReport(ctx, importId, onlyRefused);
  }

  @Mutation(() => ImportMembersResult, {
    description:
      'Imports a list of members from CSV or XLSX in the background (R3): every row gets its outcome, accepted ones go in. For moderators of an external portal.',
  })
  importMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ImportMembersInput, { description: 'The list, and what is done with it.' })
    input: ImportMembersInput,
  ): Promise<typeof ImportMembersResult> {
    return importMembers(ctx, input) as Promise<typeof ImportMembersResult>;
  }

  @Mutation(() => CancelMemberImportResult, {
    description: 'Stops an import after its present batch of 200 rows; what was taken in stays.',
  })
  cancelMemberImport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
  ): Promise<typeof CancelMemberImportResult> {
    return cancelMemberImport(ctx, id) as Promise<typeof CancelMemberImportResult>;
  }

  @Subscription(() => MemberImport, {
    description:
      'Follows an import: first as it is, then again when it changed (states in between may be left out); it completes when the import has ended. For moderators of its portal, as long as they are.',
    subscribe: ({ args, context }) =>
      memberImportUpdates(context as Context, (args as MemberImportUpdatedArgs).importId) as never,
  })
  memberImportUpdated(
    @Root() memberImport: ImportRow,
    @Args(() => MemberImportUpdatedArgs) _args: MemberImportUpdatedArgs,
  ): ImportRow {
    return memberImport;
  }

  @FieldResolver(() => MemberImportCounts, { description: 'How many rows came to what so far.' })
  counts(@Root() memberImport: ImportRow): MemberImportCounts {
    return memberImport;
  }

  @FieldResolver(() => String, { description: "What is going on or went wrong, in the viewer's language." })
  message(@Ctx() ctx: Context, @Root() memberImport: ImportRow): string {
    return stateMessage(ctx, memberImport);
  }
}

@Resolver(() => MemberImportRow)
export class MemberImportRowResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Why, in the viewer's language, and what to do; null where nothing is to be said.",
  })
  message(@Ctx() ctx: Context, @Root() row: RowRow): string | null {
    return rowMessage(ctx, row);
  }
}
