import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Language } from './enums.ts';

export const DirectoryOutcome = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  UNCHANGED: 'UNCHANGED',
  DISABLED: 'DISABLED',
  REFUSED: 'REFUSED',
} as const;
export type DirectoryOutcome = keyof typeof DirectoryOutcome;
registerEnumType(DirectoryOutcome, {
  name: 'DirectoryOutcome',
  description: 'What became of one row of a directory page.',
  valuesConfig: {
    CREATED: { description: 'A new member or group.' },
    UPDATED: { description: 'It was there and now says what the row says; a disabled person may enter again.' },
    UNCHANGED: { description: 'It said so already.' },
    DISABLED: { description: 'The person may not enter any more, from this moment; or the department is gone.' },
    REFUSED: { description: 'Nothing of this row was taken; `code` and `message` say why.' },
  },
});

@InputType({ description: 'A department as the directory knows it.' })
export class DirectoryDepartmentInput {
  @Field(() => ID, { description: 'Its id in the directory, 1 to 200 characters; never changes.' })
  externalId!: string;

  @Field(() => String, { description: 'Name, 1 to 200 characters; unique under the same parent.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id in the directory of the department above: an earlier one, or one of this page. None: at the top.',
  })
  parentExternalId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids in the directory of the people who head it, at most 100; not given: they stay as they are.',
  })
  headExternalIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False: it is no more. Refused while somebody or a department is in it.',
  })
  active!: boolean;
}

@InputType({ description: 'An employee as the directory knows them.' })
export class DirectoryPersonInput {
  @Field(() => ID, { description: 'The id in the directory, 1 to 200 characters; never changes.' })
  externalId!: string;

  @Field(() => String, {
    description:
      'E-mail address, the login. A change of it is a change of how the person is written to; see `syncDirectory`.',
  })
  email!: string;

  @Field(() => String, { description: 'Name, 1 to 200 characters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Id in the directory of the department; none: in no department.' })
  departmentExternalId?: string | null;

  @Field(() => Language, { nullable: true, description: "Language of a new account; the portal's if not given." })
  language?: Language | null;

  @Field(() => Boolean, { defaultValue: true, description: 'False: the person may not enter any more; results stay.' })
  active!: boolean;
}

@InputType({ description: 'A page of the directory. Send departments before the people in them, or in the same page.' })
export class SyncDirectoryInput {
  @Field(() => ID, { description: 'The internal portal.' })
  portalId!: string;

  @Field(() => [DirectoryDepartmentInput], { defaultValue: [], description: 'Departments, at most 500.' })
  departments!: DirectoryDepartmentInput[];

  @Field(() => [DirectoryPersonInput], { defaultValue: [], description: 'People, at most 500.' })
  people!: DirectoryPersonInput[];
}

@ObjectType({ description: 'What became of one row, in the order of the page.' })
export class DirectoryRow {
  @Field(() => ID, { description: 'The id in the directory, as it was given.' })
  externalId!: string;

  @Field(() => DirectoryOutcome, { description: 'What became of it.' })
  outcome!: DirectoryOutcome;

  @Field(() => ID, { nullable: true, description: 'The member, or the group; null when there is none.' })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a row was refused, or what to know of one that was taken: TWICE, EXTERNAL_ID_INVALID, NAME_INVALID, EMAIL_INVALID, EMAIL_TAKEN, DEPARTMENT_UNKNOWN, PARENT_UNKNOWN, CYCLE, TOO_DEEP, NAME_TAKEN, NOT_EMPTY, LAST_ADMIN, UNKNOWN_HEADS, AWAITS_PERSON.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the viewer's language." })
  message!: string | null;
}

@ObjectType({ description: 'The page was taken; the same page again changes nothing.' })
export class SyncDirectoryResult {
  @Field(() => [DirectoryRow], { description: 'A row for each department of the page.' })
  departments!: DirectoryRow[];

  @Field(() => [DirectoryRow], { description: 'A row for each person of the page.' })
  people!: DirectoryRow[];

  @Field(() => Int, { description: 'Rows that were refused.' })
  refused!: number;
}
