import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { Language } from './enums.ts';
import { PortalLook } from './portalLook.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({ description: 'What those who run a portal decide about it.' })
export class PortalSettings {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { nullable: true, description: 'The title that people read; null for none.' })
  title!: string | null;

  @Field(() => Language, { description: 'Language of what the portal says to people who chose none.' })
  language!: Language;

  @Field(() => Boolean, {
    description: 'Whether whoever registers by a link proves the e-mail address by a mail before anything else.',
  })
  confirmEmail!: boolean;

  @Field(() => Int, {
    description:
      'Seconds after the deadline of an attempt in which an answer that was on its way is still kept (L3); 0 to 300.',
  })
  attemptGraceSeconds!: number;

  @Field(() => [String], {
    description: 'Address ranges that the portal is open to, as `203.0.113.0/24`; none for everybody (R9).',
  })
  signInRanges!: string[];

  @Field(() => PortalLook, { description: 'How the portal looks to its people.' })
  look!: PortalLook;
}

@InputType({ description: 'Changes to the settings of a portal; what is left out stays as it is.' })
export class UpdatePortalSettingsInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => String, { nullable: true, description: 'The title, at most 200 characters; null or empty for none.' })
  title?: string | null;

  @Field(() => Language, { nullable: true, description: 'The language.' })
  language?: Language | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether e-mail addresses are confirmed when registering.' })
  confirmEmail?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after the deadline of an attempt in which an answer is still kept (L3), 0 to 300.',
  })
  attemptGraceSeconds?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Address ranges that the portal is open to, at most 100, as `203.0.113.0/24`, `2001:db8::/32` or a single address; an empty list opens it to everybody (R9). Counts at once, for open connections within 5 seconds. A member of the portal can set only ranges with the own address.',
  })
  signInRanges?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The colour of the portal as `#rrggbb`; null or empty for none. Clients adapt it where text on it could not be read.',
  })
  accent?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'SHA-256 of the logo, a file of the portal (`requestUpload`): PNG, JPEG or WebP, at most 500 kB, each side 16 to 2,000 pixels; null for none.',
  })
  logo?: string | null;
}

@ObjectType({ description: 'The settings as they are now.' })
export class UpdatePortalSettingsSuccess {
  @Field(() => PortalSettings, { description: 'All of them.' })
  settings!: PortalSettings;
}

@ObjectType({
  implements: Problem,
  description: 'The ranges do not hold the address that the caller comes from: the caller would be locked out (R9).',
})
export class OwnAddressOutsideProblem extends Problem {
  @Field(() => String, {
    nullable: true,
    description: 'The address that the caller comes from; null if it is not known.',
  })
  address!: string | null;
}

export const UpdatePortalSettingsResult = createUnionType({
  name: 'UpdatePortalSettingsResult',
  description: 'What `updatePortalSettings` answers.',
  types: () => [UpdatePortalSettingsSuccess, InvalidInputProblem, OwnAddressOutsideProblem] as const,
  resolveType: byTypename,
});
