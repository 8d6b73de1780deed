import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  Certificate,
  CertificateConnection,
  CertificateFilter,
  CertificateSort,
  CertificateStatus,
  CertificateVerification,
  ReissueCertificateResult,
  RevokeCertificateInput,
  RevokeCertificateResult,
} from '../../../../schema/certificates.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { Language } from '../../../../schema/enums.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Certificate as CertificateRow } from './Certificate.entity.ts';
import { certificatePdfUrl } from './certificatePdfUrl.ts';
import { listCertificates, myCertificates } from './listCertificates.ts';
import { reissueCertificate } from './reissueCertificate.ts';
import { revokeCertificate } from './revokeCertificate.ts';
import { verificationUrl } from './verificationUrl.ts';
import { verifyCertificate } from './verifyCertificate.ts';

@ArgsType()
class MyCertificatesArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;
}

@ArgsType()
class CertificatesArgs extends MyCertificatesArgs {
  @Field(() => CertificateFilter, { nullable: true, description: 'Which certificates to give; all if left out.' })
  filter?: CertificateFilter | null;

  @Field(() => CertificateSort, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: CertificateSort;
}

@Resolver(() => Certificate)
export class CertificatesResolver {
  @Query(() => CertificateConnection, {
    description: "The viewer's own certificates in a portal, newest first; revoked ones too. For its members (L8).",
  })
  myCertificates(
    @Ctx() ctx: Context,
    @Args(() => MyCertificatesArgs) args: MyCertificatesArgs,
  ): Promise<ConnectionShape<CertificateRow>> {
    return myCertificates(ctx, args);
  }

  @Query(() => CertificateConnection, {
    description:
      "The certificates of a portal's people: for its moderators, and for managers about the groups they head and those below (R8). FORBIDDEN for learners.",
  })
  certificates(
    @Ctx() ctx: Context,
    @Args(() => CertificatesArgs) args: CertificatesArgs,
  ): Promise<ConnectionShape<CertificateRow>> {
    return listCertificates(ctx, args);
  }

  @Query(() => CertificateVerification, {
    description:
      'What a certificate is worth, for whoever has its number; no session is needed. At most 120 look-ups in five minutes from one address (RATE_LIMITED).',
  })
  verifyCertificate(
    @Ctx() ctx: Context,
    @Arg('number', () => String, { description: 'The number as it is printed; case, dashes and spaces do not matter.' })
    number: string,
  ): Promise<CertificateVerification> {
    return verifyCertificate(ctx.deps, number, ctx.carrier?.ip ?? '');
  }

  @Mutation(() => RevokeCertificateResult, {
    description: 'Declares a certificate invalid; the public page says so at once. For moderators.',
  })
  revokeCertificate(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeCertificateInput, { description: 'Which one, and why.' }) input: RevokeCertificateInput,
  ): Promise<typeof RevokeCertificateResult> {
    return revokeCertificate(ctx, input) as Promise<typeof RevokeCertificateResult>;
  }

  @Mutation(() => ReissueCertificateResult, {
    description:
      'Makes a new certificate in place of one, with the names and titles of today and a number of its own; the former one is revoked. There is no way to make one without a completed course (S49). For moderators.',
  })
  reissueCertificate(
    @Ctx() ctx: Context,
    @Arg('certificateId', () => ID, { description: 'Id of the former certificate.' }) certificateId: string,
  ): Promise<typeof ReissueCertificateResult> {
    return reissueCertificate(ctx, certificateId) as Promise<typeof ReissueCertificateResult>;
  }

  @FieldResolver(() => CertificateStatus, { description: 'VALID or REVOKED.' })
  status(@Root() certificate: CertificateRow): CertificateStatus {
    return certificate.revokedAt ? 'REVOKED' : 'VALID';
  }

  @FieldResolver(() => ID, { description: 'Id of the member who got it.' })
  memberId(@Root() certificate: CertificateRow): string {
    return certificate.membershipId;
  }

  @FieldResolver()
  personName(@Root() certificate: CertificateRow): string | null {
    return certificate.personName || null;
  }

  @FieldResolver(() => Int, { description: 'Number of the completed revision of the course, from 1.' })
  revision(@Root() certificate: CertificateRow): number {
    return certificate.revisionNumber;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of the PDF (A4) for the viewer, good for 30 to 60 minutes and judged again at each request; null once the certificate is revoked or its person erased.',
  })
  pdfUrl(
    @Ctx() ctx: Context,
    @Root() certificate: CertificateRow,
    @Arg('language', () => Language, {
      nullable: true,
      description: "Language of the words around names and titles; the certificate's own if left out.",
    })
    language?: Language | null,
  ): string | null {
    return certificatePdfUrl(ctx, certificate, language ?? certificate.language);
  }

  @FieldResolver(() => String, {
    description: 'The public page that says what the certificate is worth; also behind the QR code of the PDF.',
  })
  verificationUrl(@Ctx() ctx: Context, @Root() certificate: CertificateRow): string {
    return verificationUrl(ctx.deps, certificate.number);
  }
}
