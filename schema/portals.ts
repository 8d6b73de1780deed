import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { Language, MembershipStatus, PortalKind, PortalStatus } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { RegistrationLink } from './registrationLinks.ts';

@ObjectType({ description: 'An isolated LMS: own people, own content, own results.' })
export class Portal {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => PortalKind, { description: 'Internal or external.' })
  kind!: PortalKind;

  @Field(() => String, { description: 'The e-mail address that names the portal; it never changes (P2).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'A friendlier title to show, if one was given.' })
  title!: string | null;

  @Field(() => Language, { description: 'Language of what the portal says to people who chose none.' })
  language!: Language;

  @Field(() => PortalStatus, { description: 'Whether people may enter.' })
  status!: PortalStatus;

  @Field(() => GraphQLISODateTime, { description: 'When it was opened.' })
  createdAt!: Date;
}

export const PortalConnection = connectionType(Portal, 'Portal');

export const PortalSort = {
  NAME: 'NAME',
  NAME_DESC: 'NAME_DESC',
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST',
} as const;
export type PortalSort = keyof typeof PortalSort;
registerEnumType(PortalSort, {
  name: 'PortalSort',
  description: 'The order of a list of portals.',
  valuesConfig: {
    NAME: { description: 'By name, A to Z.' },
    NAME_DESC: { description: 'By name, Z to A.' },
    NEWEST: { description: 'Newest first.' },
    OLDEST: { description: 'Oldest first.' },
  },
});

@InputType({ description: 'A new external portal.' })
export class CreatePortalInput {
  @Field(() => String, {
    description:
      'An e-mail address; it names the portal for good and is the login of its moderator (P2, P3). At most 254 characters.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'A friendlier title, at most 200 characters.' })
  title?: string | null;

  @Field(() => Language, { nullable: true, description: "Language of the portal; the viewer's if not given." })
  language?: Language | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The internal portal that opens it; needed only by moderators of several organizations.',
  })
  homePortalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of at most 200 characters. The same key again gives the same answer and opens no second portal; the password is not repeated.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The portal is open.' })
export class CreatePortalSuccess {
  @Field(() => Portal, { description: 'The new portal.' })
  portal!: Portal;

  @Field(() => String, { description: "Login of the portal's moderator: the e-mail address that names it." })
  moderatorLogin!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Password of the moderator, shown this once; only its hash is kept (P3). Null when the person had an account already: the membership then waits for their acceptance at the next sign-in.',
  })
  generatedPassword!: string | null;

  @Field(() => String, { description: 'Where people of this portal sign in (P5).' })
  signInUrl!: string;

  @Field(() => RegistrationLink, { description: 'Ready to copy (P4).' })
  registrationLink!: RegistrationLink;
}

@ObjectType({ implements: Problem, description: 'The organization has a portal with this name, ignoring case (P2).' })
export class PortalNameTakenProblem extends Problem {
  @Field(() => Portal, { description: 'The portal that has the name.' })
  portal!: Portal;
}

export const CreatePortalResult = createUnionType({
  name: 'CreatePortalResult',
  description: 'What `createPortal` answers.',
  types: () => [CreatePortalSuccess, PortalNameTakenProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'A new password was made; the former one and all sessions of the account ended.' })
export class ReplacePortalPasswordSuccess {
  @Field(() => Portal, { description: 'The portal.' })
  portal!: Portal;

  @Field(() => String, { description: 'Login of the moderator.' })
  moderatorLogin!: string;

  @Field(() => String, { description: 'The new password, shown this once.' })
  generatedPassword!: string;
}

@ObjectType({
  description:
    'The person chose an own password or has a place in other portals, so it is theirs to change: a link to choose a new one is on its way to them by mail (P3).',
})
export class ReplacePortalPasswordMailed {
  @Field(() => Portal, { description: 'The portal.' })
  portal!: Portal;

  @Field(() => String, { description: 'Login of the moderator, where the mail went.' })
  moderatorLogin!: string;
}

export const ReplacePortalPasswordResult = createUnionType({
  name: 'ReplacePortalPasswordResult',
  description: 'What `replacePortalPassword` answers.',
  types: () => [ReplacePortalPasswordSuccess, ReplacePortalPasswordMailed] as const,
  resolveType: byTypename,
});

@ObjectType({ description: 'How much is in a portal.' })
export class PortalCounts {
  @Field(() => Int, { description: 'Members who may enter.' })
  members!: number;

  @Field(() => Int, { description: 'Courses.' })
  courses!: number;

  @Field(() => Int, { description: 'Tests.' })
  tests!: number;
}

@ObjectType({
  description:
    'How far external learning has come in a portal, by what happened there and not by what a moderator pressed. Learners are counted who may enter.',
})
export class PortalProgress {
  @Field(() => Int, { description: 'Courses and tests that a transfer brought and that are there (T2).' })
  transferred!: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When somebody who does not run the portal first opened a registration link of it.',
  })
  linkOpenedAt!: Date | null;

  @Field(() => Int, { description: 'Members who came by a registration link, or wait for approval (R1).' })
  registered!: number;

  @Field(() => Int, { description: 'Learners.' })
  learners!: number;

  @Field(() => Int, { description: 'People who wait for approval (R2).' })
  awaitingApproval!: number;

  @Field(() => Int, { description: 'Learners who came for a course or test by its direct link (R5).' })
  wanted!: number;

  @Field(() => Int, { description: 'Learners who are enrolled in a course.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Learners who began a course or a test.' })
  started!: number;

  @Field(() => Int, { description: 'Learners who finished a course or passed a test.' })
  completed!: number;
}

@ObjectType({ description: 'Somebody who runs the portal from within.' })
export class PortalModerator {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address, the login.' })
  email!: string;

  @Field(() => MembershipStatus, { description: 'ACTIVE, or AWAITING_ACCEPTANCE until the person accepts (P3).' })
  status!: MembershipStatus;

  @Field(() => Boolean, { description: 'Whether it is the viewer.' })
  self!: boolean;
}
