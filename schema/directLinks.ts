import { Field, ID, ObjectType } from 'type-graphql';
import { ContentKind, DirectLinkState } from './enums.ts';

@ObjectType({ description: 'The course or test behind a direct link, for whoever may open it (R5).' })
export class DirectLinkTarget {
  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => ContentKind, { description: 'Course or test.' })
  kind!: ContentKind;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, {
    description: 'Its published title; for moderators of what was never published the draft one.',
  })
  title!: string;
}

@ObjectType({ description: 'What a direct link comes to for whoever follows it (R5).' })
export class DirectLink {
  @Field(() => DirectLinkState, { description: 'What to do.' })
  state!: DirectLinkState;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;

  @Field(() => DirectLinkTarget, { nullable: true, description: 'Where it leads, once it is open; else null.' })
  target!: DirectLinkTarget | null;
}
