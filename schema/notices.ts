import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';

export const NoticeKind = {
  ENROLLED: 'ENROLLED',
  DUE: 'DUE',
  SUBMITTED_OVERDUE: 'SUBMITTED_OVERDUE',
  GRADED: 'GRADED',
  REGRADED: 'REGRADED',
  RELEASED: 'RELEASED',
  ALLOWANCE: 'ALLOWANCE',
  CERTIFICATE: 'CERTIFICATE',
  APPROVAL_WANTED: 'APPROVAL_WANTED',
  GRADING_WANTED: 'GRADING_WANTED',
  TRANSFER_COMPLETED: 'TRANSFER_COMPLETED',
  TRANSFER_FAILED: 'TRANSFER_FAILED',
  COURSE_RECEIVED: 'COURSE_RECEIVED',
  TEST_RECEIVED: 'TEST_RECEIVED',
} as const;
export type NoticeKind = keyof typeof NoticeKind;
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a member is told (S6).',
  valuesConfig: {
    ENROLLED: { description: 'Enrolled by somebody else. About the course.' },
    DUE: { description: 'A course is due soon. About the course.' },
    SUBMITTED_OVERDUE: { description: 'The time was over, the server handed in (L3). About the attempt.' },
    GRADED: { description: 'Every answer is graded. About the attempt.' },
    REGRADED: { description: 'A question was corrected and the grade changed. About the attempt.' },
    RELEASED: { description: 'The result can be seen from now on (L6). About the attempt.' },
    ALLOWANCE: { description: 'More attempts or time (L6). About the test.' },
    CERTIFICATE: { description: 'A certificate is ready (L8). About the certificate.' },
    APPROVAL_WANTED: { description: 'For moderators: somebody waits for approval (R2). About the membership.' },
    GRADING_WANTED: { description: 'For moderators: answers wait to be graded by hand. About the attempt.' },
    TRANSFER_COMPLETED: { description: 'For who ordered it: data transfer complete (T2). About the transfer.' },
    TRANSFER_FAILED: { description: 'For who ordered it: nothing was copied, and why (T6). About the transfer.' },
    COURSE_RECEIVED: {
      description: "For the target's moderators: data transfer complete (T2). About the first course that came.",
    },
    TEST_RECEIVED: {
      description:
        "For the target's moderators: data transfer complete, tests only (T2). About the first test that came.",
    },
  },
});

@ObjectType({
  description: 'Something a member is told. What stays unread while its person is away goes by mail (S6).',
})
export class Notice {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is from.' })
  portalId!: string;

  @Field(() => NoticeKind, { description: 'What it is about.' })
  kind!: NoticeKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the course, test, attempt, certificate, membership or transfer, as the kind says; perhaps deleted since.',
  })
  subjectId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was read; null until then.' })
  readAt!: Date | null;
}

export const NoticeConnection = connectionType(Notice, 'Notice');
