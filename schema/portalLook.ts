import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a portal looks to its people, as those who run it chose.' })
export class PortalLook {
  @Field(() => String, {
    nullable: true,
    description:
      'The colour as `#rrggbb`, in lower case; null for none. Clients adapt it where text on it could not be read.',
  })
  accent!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the logo loads from, without signing in; the same address for as long as it is the same picture. Null for none.',
  })
  logoUrl!: string | null;
}
