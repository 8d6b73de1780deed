import { ArgsType, createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType, PageArgs } from './connection.ts';
import { Language, MemberImportFailure, MemberImportOutcome, MemberImportState } from './enums.ts';
import { InternalPortalProblem, InvalidInputProblem, Problem } from './problems.ts';

@InputType({ description: 'A list of members to import (R3).' })
export class ImportMembersInput {
  @Field(() => ID, { description: 'An external portal that you run.' })
  portalId!: string;

  @Field(() => String, {
    description:
      'SHA-256 of a CSV (UTF-8; comma, semicolon or tab) or XLSX file that was uploaded into the portal with `requestUpload`: at most 5 MB and 50,000 rows. The first line has the headings, in any of our languages: e-mail, name (or first and last name), group ("North/Gdańsk"), language, courses (titles parted by semicolons or lines), role. A day after its last import the portal forgets the file.',
  })
  fileSha256!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only tells what would become of each row; nobody is added and no mail is sent.',
  })
  dryRun!: boolean;

  @Field(() => ID, { nullable: true, description: 'The group of those rows that name none.' })
  groupId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Makes groups that the list names and the portal does not have; else such rows are refused.',
  })
  createGroups!: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Published courses to enrol everybody in, beside those that a row names; at most 50.',
  })
  courseIds!: string[];

  @Field(() => Language, {
    nullable: true,
    description: "Language of those rows that name none; the portal's if not given.",
  })
  language?: Language | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Mails everybody a link to accept by. Without it the invitations wait as READY and go out when they are resent.',
  })
  sendMails!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters; the same key again gives the same import.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'How many rows came to what; those of a dry run as they would.' })
export class MemberImportCounts {
  @Field(() => Int, { description: 'Rows that a dry run found nothing against.' })
  accepted!: number;

  @Field(() => Int, { description: 'People on the list of members to whom no mail was sent.' })
  created!: number;

  @Field(() => Int, { description: 'People on the list of members to whom a mail is on its way.' })
  invited!: number;

  @Field(() => Int, { description: 'Rows of people who were members already.' })
  alreadyMembers!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  refused!: number;
}

@ObjectType({
  description:
    'An import of members, done in the background (R3). Whoever it adds waits as AWAITING_ACCEPTANCE until they accept by the link or at their next sign-in; whether somebody had an account is not told.',
})
export class MemberImport {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Boolean, { description: 'Whether nothing is written.' })
  dryRun!: boolean;

  @Field(() => MemberImportState, { description: 'The state.' })
  state!: MemberImportState;

  @Field(() => MemberImportFailure, { nullable: true, description: 'Why it failed, if it did.' })
  failureCode!: MemberImportFailure | null;

  @Field(() => Int, { nullable: true, description: 'The line of the file that the failure is about, where it is one.' })
  failureLine!: number | null;

  @Field(() => [String], { description: 'Headings of columns that mean nothing here and were not read.' })
  ignoredColumns!: string[];

  @Field(() => Int, { nullable: true, description: 'Rows in all; null until the file was read.' })
  rowsTotal!: number | null;

  @Field(() => Int, { description: 'Rows that have their outcome.' })
  rowsDone!: number;

  @Field(() => Boolean, { description: 'Whether somebody asked to stop it.' })
  cancelRequested!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was ordered.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a worker first took it.' })
  startedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;
}

export const MemberImportConnection = connectionType(MemberImport, 'MemberImport');

@ObjectType({ description: 'A row of an imported list and what became of it.' })
export class MemberImportRow {
  @Field(() => Int, { description: 'The line that it begins on in the file, the first being 1.' })
  line!: number;

  @Field(() => String, { description: 'E-mail address as it stands there, cut to 320 characters.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Group and those above it, parted by slashes.' })
  groupPath!: string | null;

  @Field(() => MemberImportOutcome, { description: 'What became of it.' })
  outcome!: MemberImportOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'A stable code of why, for example `EMAIL_INVALID`; null where nothing is to be said.',
  })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The membership that was made or was there.' })
  membershipId!: string | null;
}

export const MemberImportRowConnection = connectionType(MemberImportRow, 'MemberImportRow');

@ArgsType()
export class MemberImportRowsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the import.' })
  importId!: string;

  @Field(() => MemberImportOutcome, { nullable: true, description: 'Only rows with this outcome.' })
  outcome?: MemberImportOutcome | null;
}

@ObjectType({ description: 'The import is ordered; workers do it in the background.' })
export class ImportMembersSuccess {
  @Field(() => MemberImport, { description: 'The import.' })
  memberImport!: MemberImport;
}

@ObjectType({ implements: Problem, description: 'The import has ended already.' })
export class MemberImportStateProblem extends Problem {
  @Field(() => MemberImport, { description: 'The import as it is.' })
  memberImport!: MemberImport;
}

export const ImportMembersResult = createUnionType({
  name: 'ImportMembersResult',
  description: 'What `importMembers` answers.',
  types: () => [ImportMembersSuccess, InvalidInputProblem, InternalPortalProblem] as const,
  resolveType: byTypename,
});

export const CancelMemberImportResult = createUnionType({
  name: 'CancelMemberImportResult',
  description: 'What `cancelMemberImport` answers.',
  types: () => [ImportMembersSuccess, MemberImportStateProblem] as const,
  resolveType: byTypename,
});
