import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { ContentKind } from './enums.ts';

@ObjectType({ description: 'The skill that was shown, as members see it.' })
export class EvidenceCompetency {
  @Field(() => ID, { description: 'Id of the competency.' })
  id!: string;

  @Field(() => String, { description: 'Its title now.' })
  title!: string;

  @Field(() => String, { description: 'What the skill is, as plain text; may be empty.' })
  description!: string;
}

@ObjectType({ description: 'What showed it: a passed test or a completed course.' })
export class EvidenceSource {
  @Field(() => ContentKind, { description: 'TEST for a passed attempt, COURSE for a completed enrolment.' })
  kind!: ContentKind;

  @Field(() => ID, { description: 'Id of the test or course.' })
  contentId!: string;

  @Field(() => String, { description: 'Its title in the revision that was taken.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the attempt that passed; null for a course.' })
  attemptId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the enrolment that was completed; null for a test.' })
  enrollmentId!: string | null;
}

@ObjectType({
  description:
    'That somebody showed a competency (L7). Given once for an attempt or enrolment; withdrawn when a regrade takes the pass away.',
})
export class Evidence {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the member whose skill it is.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: "The member's name now; null once the person was erased (R11)." })
  personName!: string | null;

  @Field(() => EvidenceCompetency, { description: 'The skill.' })
  competency!: EvidenceCompetency;

  @Field(() => EvidenceSource, { description: 'What showed it.' })
  source!: EvidenceSource;

  @Field(() => GraphQLISODateTime, { description: "When it was given first, by the database's clock." })
  givenAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a regrade took it away; null while it counts.',
  })
  withdrawnAt!: Date | null;
}

export const EvidenceConnection = connectionType(Evidence, 'Evidence');

@InputType({ description: 'Which evidence a list gives; what is left out does not narrow it.' })
export class EvidenceFilter {
  @Field(() => ID, { nullable: true, description: 'Only for this competency.' })
  competencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this member.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of members of this group and of the groups below it.' })
  groupId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether withdrawn evidence is given too.' })
  withdrawn?: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Only of people whose name or e-mail address contains this text, ignoring case; at most 200 characters count.',
  })
  search?: string | null;
}
