import { Field, ObjectType } from 'type-graphql';
import { Problem } from './problems.ts';

@ObjectType({ description: 'A text with pictures and links, written by an author as HTML and cleaned by the server.' })
export class RichText {
  @Field(() => String, {
    description:
      'HTML fit to be shown: only harmless elements, pictures and links as addresses that work for this viewer (picture addresses expire).',
  })
  html!: string;

  @Field(() => String, {
    description:
      'HTML fit to be edited and sent back: pictures as `extramural:file/<sha256>`, links as `extramural:course|test|item/<id>`.',
  })
  source!: string;

  @Field(() => String, {
    description:
      'Names this state of the text; sent along with a change, it keeps two authors from overwriting each other.',
  })
  version!: string;
}

/** Why something was taken out of an author's HTML. */
@ObjectType({ description: 'Something that was taken out of the HTML that was sent.' })
export class MarkupNote {
  @Field(() => String, {
    description:
      'PICTURE_DROPPED: not a file of this portal. LINK_DROPPED: a link that leads nowhere here or is not allowed; its text stayed. TAG_DROPPED: an element that is not allowed.',
  })
  code!: string;

  @Field(() => String, { description: 'What it was: an address or the name of an element, at most 200 characters.' })
  subject!: string;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Somebody changed the text since it was read: look at it again, and send the version that it has now.',
})
export class TextChangedProblem extends Problem {}
