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
import { Language } from './enums.ts';
import { Problem } from './problems.ts';

export const CertificateStatus = { VALID: 'VALID', REVOKED: 'REVOKED', UNKNOWN: 'UNKNOWN' } as const;
export type CertificateStatus = keyof typeof CertificateStatus;
registerEnumType(CertificateStatus, {
  name: 'CertificateStatus',
  description: 'What a certificate is worth.',
  valuesConfig: {
    VALID: { description: 'It was given for a completed course and stands.' },
    REVOKED: { description: 'It was given and later declared invalid, or replaced by another.' },
    UNKNOWN: { description: 'There is no certificate of this number.' },
  },
});

export const CertificateSort = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', PERSON: 'PERSON' } as const;
export type CertificateSort = keyof typeof CertificateSort;
registerEnumType(CertificateSort, {
  name: 'CertificateSort',
  description: 'The order of a list of certificates.',
  valuesConfig: {
    NEWEST: { description: 'Issued last first.' },
    OLDEST: { description: 'Issued first first.' },
    PERSON: { description: 'By the name printed on them; those of erased people first.' },
  },
});

@ObjectType({
  description:
    'What somebody got for a completed course (L8). Its text is fixed when it is issued: names and titles that change later do not change it.',
})
export class Certificate {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, {
    description:
      'Its number: four groups of five, the last character a check. Whoever has it may verify the certificate.',
  })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name printed on it; null once the person was erased (R11).',
  })
  personName!: string | null;

  @Field(() => ID, { description: 'Id of the completed enrolment.' })
  enrollmentId!: string;

  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => String, { description: 'Title of the completed revision.' })
  courseTitle!: string;

  @Field(() => String, {
    description: "The portal's title (its name, where it had none) when the certificate was issued.",
  })
  portalTitle!: string;

  @Field(() => Language, { description: "Language it is printed in: the portal's." })
  language!: Language;

  @Field(() => GraphQLISODateTime, { description: 'When the course was completed; the day is printed, in UTC.' })
  completedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was declared invalid; null while it is valid.',
  })
  revokedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, for the holder and those who run the portal; it is not on the public page.',
  })
  revocationReason!: string | null;
}

export const CertificateConnection = connectionType(Certificate, 'Certificate');

@InputType({ description: 'Which certificates a list gives; what is left out does not narrow it.' })
export class CertificateFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this course.' })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this member.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of members of this group and of the groups below it.' })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only revoked ones (true) or only valid ones (false).' })
  revoked?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those whose person (name now or as printed, e-mail address), course title or number contains this text, ignoring case; at most 200 characters count.',
  })
  search?: string | null;
}

@InputType({ description: 'A certificate to be declared invalid.' })
export class RevokeCertificateInput {
  @Field(() => ID, { description: 'Id of the certificate.' })
  certificateId!: string;

  @Field(() => String, { description: 'Why: 1 to 1,000 characters, for the holder and those who run the portal.' })
  reason!: string;
}

@ObjectType({ description: 'The certificate is invalid from now on.' })
export class RevokeCertificateSuccess {
  @Field(() => Certificate, { description: 'The certificate.' })
  certificate!: Certificate;
}

@ObjectType({ implements: Problem, description: 'The certificate was revoked before.' })
export class CertificateRevokedProblem extends Problem {
  @Field(() => Certificate, { description: 'The certificate as it is.' })
  certificate!: Certificate;
}

@ObjectType({ description: 'A new certificate stands in place of the former one.' })
export class ReissueCertificateSuccess {
  @Field(() => Certificate, { description: 'The new certificate, with a number of its own.' })
  certificate!: Certificate;

  @Field(() => Certificate, { description: 'The former one, revoked.' })
  replaced!: Certificate;
}

@ObjectType({
  implements: Problem,
  description: 'Another certificate of the same enrolment stands in its place already.',
})
export class CertificateReplacedProblem extends Problem {
  @Field(() => Certificate, { description: 'The one that is valid.' })
  certificate!: Certificate;
}

@ObjectType({ implements: Problem, description: 'The person was erased, so nothing can be made out to them.' })
export class CertificateHolderErasedProblem extends Problem {}

export const RevokeCertificateResult = createUnionType({
  name: 'RevokeCertificateResult',
  description: 'What `revokeCertificate` answers.',
  types: () => [RevokeCertificateSuccess, CertificateRevokedProblem] as const,
  resolveType: byTypename,
});

export const ReissueCertificateResult = createUnionType({
  name: 'ReissueCertificateResult',
  description: 'What `reissueCertificate` answers.',
  types: () => [ReissueCertificateSuccess, CertificateReplacedProblem, CertificateHolderErasedProblem] as const,
  resolveType: byTypename,
});

@ObjectType({
  description:
    'What a number says to whoever has it. Nothing but the status is given for an unknown one, and nothing else of the portal (P6).',
})
export class CertificateVerification {
  @Field(() => CertificateStatus, { description: 'What the certificate is worth now.' })
  status!: CertificateStatus;

  @Field(() => String, { nullable: true, description: 'The number as it is written; null for an unknown one.' })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name printed on it; null for an unknown one, and once the person was erased (R11).',
  })
  personName!: string | null;

  @Field(() => Boolean, { description: "Whether the person's data was erased, so that the name is gone." })
  personErased!: boolean;

  @Field(() => String, { nullable: true, description: 'Title of the course; null for an unknown number.' })
  courseTitle!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the completed revision; null for an unknown number.' })
  revision!: number | null;

  @Field(() => String, { nullable: true, description: 'Who issued it; null for an unknown number.' })
  portalTitle!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the course was completed.' })
  completedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was issued.' })
  issuedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was revoked; null while it is valid.' })
  revokedAt!: Date | null;
}
