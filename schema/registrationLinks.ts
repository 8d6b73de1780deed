import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { RegistrationMode } from './enums.ts';
import { InternalPortalProblem, InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({ description: 'A link by which outsiders register themselves in the portal (P4, R1, R2, R4).' })
export class RegistrationLink {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it leads into.' })
  portalId!: string;

  @Field(() => String, { nullable: true, description: 'What moderators call it, for example "Dealers, spring".' })
  name!: string | null;

  @Field(() => RegistrationMode, { description: 'Whether people are in at once or wait for a moderator (R2).' })
  mode!: RegistrationMode;

  @Field(() => [String], {
    description: 'E-mail domains whose people need no approval, in lower case; they matter to a closed link (R2).',
  })
  domains!: string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends; null for never.' })
  expiresAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be used; null for any number (R4).' })
  maxUses!: number | null;

  @Field(() => Int, {
    description:
      'How often it was used. A registration whose e-mail address is not confirmed yet counts, and is given back after 48 hours.',
  })
  uses!: number;

  @Field(() => ID, { nullable: true, description: 'Group that people get into; null for none.' })
  groupId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a moderator ended it.' })
  revokedAt!: Date | null;
}

export const RegistrationLinkConnection = connectionType(RegistrationLink, 'RegistrationLink');

@ObjectType({ description: 'A course that people of a registration link are enrolled in.' })
export class RegistrationLinkCourse {
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its published title; of what was never published the draft one, for moderators of the portal, else null.',
  })
  title!: string | null;
}

@InputType({ description: 'A new registration link.' })
export class CreateRegistrationLinkInput {
  @Field(() => ID, { description: 'The external portal.' })
  portalId!: string;

  @Field(() => String, { nullable: true, description: 'A name for moderators, at most 200 characters.' })
  name?: string | null;

  @Field(() => RegistrationMode, { defaultValue: 'OPEN', description: 'In at once, or after approval (R2).' })
  mode!: RegistrationMode;

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 100 e-mail domains whose people skip approval, for example `dealer.example`.',
  })
  domains!: string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends: a time to come, before 3000.' })
  expiresAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Maximum of uses, 1 to 1,000,000; 1 makes a one-time link (R4).' })
  maxUses?: number | null;

  @Field(() => ID, { nullable: true, description: 'Group of the portal that people get into.' })
  groupId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'At most 100 courses of the portal to enrol people in.' })
  courseIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters; the same key again gives the same link.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a registration link; what is left out stays, null takes away.' })
export class UpdateRegistrationLinkInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The link.' })
  linkId!: string;

  @Field(() => String, { nullable: true, description: 'A name for moderators, at most 200 characters.' })
  name?: string | null;

  @Field(() => RegistrationMode, { nullable: true, description: 'In at once, or after approval (R2).' })
  mode?: RegistrationMode | null;

  @Field(() => [String], { nullable: true, description: 'At most 100 e-mail domains whose people skip approval.' })
  domains?: string[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends: a time to come, before 3000.' })
  expiresAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Maximum of uses, not below those there were, at most 1,000,000.' })
  maxUses?: number | null;

  @Field(() => ID, { nullable: true, description: 'Group of the portal that people get into.' })
  groupId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'All courses to enrol people in, at most 100.' })
  courseIds?: string[] | null;
}

@ObjectType({ description: 'The link as it is now.' })
export class RegistrationLinkSuccess {
  @Field(() => RegistrationLink, { description: 'The link.' })
  link!: RegistrationLink;
}

@ObjectType({ implements: Problem, description: 'The link was revoked and stays so; make another one (R4).' })
export class RegistrationLinkRevokedProblem extends Problem {}

export const CreateRegistrationLinkResult = createUnionType({
  name: 'CreateRegistrationLinkResult',
  description: 'What `createRegistrationLink` answers.',
  types: () => [RegistrationLinkSuccess, InvalidInputProblem, InternalPortalProblem] as const,
  resolveType: byTypename,
});

export const UpdateRegistrationLinkResult = createUnionType({
  name: 'UpdateRegistrationLinkResult',
  description: 'What `updateRegistrationLink` answers.',
  types: () => [RegistrationLinkSuccess, InvalidInputProblem, RegistrationLinkRevokedProblem] as const,
  resolveType: byTypename,
});

export const RotateRegistrationLinkResult = createUnionType({
  name: 'RotateRegistrationLinkResult',
  description: 'What `rotateRegistrationLink` answers.',
  types: () => [RegistrationLinkSuccess, RegistrationLinkRevokedProblem] as const,
  resolveType: byTypename,
});
