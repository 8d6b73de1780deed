import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const LinkTarget = { COURSE: 'COURSE', TEST: 'TEST', ITEM: 'ITEM' } as const;
export type LinkTarget = keyof typeof LinkTarget;
registerEnumType(LinkTarget, {
  name: 'LinkTarget',
  description: 'What a link in a text leads to.',
  valuesConfig: {
    COURSE: { description: 'A course.' },
    TEST: { description: 'A test.' },
    ITEM: { description: 'An item of the same course.' },
  },
});

@ObjectType({
  description: 'A link whose target is not in the portal, or not any more. Its text shows as plain text meanwhile.',
})
export class OpenLink {
  @Field(() => LinkTarget, { description: 'What it leads to.' })
  kind!: LinkTarget;

  @Field(() => ID, {
    description:
      'The root object it leads to. Once that is transferred to the portal, the link works; a deleted one never comes back.',
  })
  targetRootId!: string;
}
