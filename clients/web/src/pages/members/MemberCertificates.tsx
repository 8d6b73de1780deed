import { Anchor, Group } from '@mantine/core';
import type { CertificateOfMemberFragment, MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';

export const certificateOfMember = graphql(`
  fragment CertificateOfMember on Certificate {
    id number courseTitle status issuedAt revocationReason verificationUrl pdfUrl
  }
`);
const certificatesDocument = graphql(`
  query CertificatesOfMember($portalId: ID!, $memberId: ID!, $sort: CertificateSort!, $first: Int!, $after: String) {
    certificates(portalId: $portalId, filter: { memberId: $memberId }, sort: $sort, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...CertificateOfMember }
    }
  }
`);

/** The certificates of a person (L8). */
export function MemberCertificates({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['NEWEST', 'OLDEST'] as const });
  const { first, after, sort } = list.variables;
  const [result, ask] = useQuery({
    query: certificatesDocument,
    variables: { portalId, memberId: member.id, sort, first, after },
    // Addresses of files are good for a while only.
    requestPolicy: 'network-only',
  });
  const columns = useColumns();
  return (
    <Loaded result={result} retry={ask}>
      {({ certificates }) => (
        <DataTable
          label={t('tab_certificates')}
          columns={columns}
          page={certificates}
          list={list}
          sortText={(each) => t(`sort${each}`)}
          empty={<EmptyState picture="done" title={t('certificatesNone')} hint={t('certificatesNoneHint')} />}
          isBusy={result.stale}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<CertificateOfMemberFragment>[] {
  const t = useText(membersTexts);
  return [
    { key: 'course', title: t('course'), isName: true, cell: ({ courseTitle }) => courseTitle },
    { key: 'number', title: t('certificateNumber'), cell: ({ number }) => number },
    { key: 'issued', title: t('issued'), cell: ({ issuedAt }) => <DateTime at={issuedAt} day /> },
    {
      key: 'status',
      title: t('status'),
      cell: ({ status, revocationReason }) => (
        <>
          <StateBadge tone={status === 'VALID' ? 'good' : 'bad'}>
            {t(status === 'VALID' ? 'certificateValid' : 'certificateRevoked')}
          </StateBadge>{' '}
          {revocationReason}
        </>
      ),
    },
    { key: 'links', title: t('acts'), isQuiet: true, align: 'end', cell: (row) => <Links certificate={row} /> },
  ];
}

function Links({ certificate }: { certificate: CertificateOfMemberFragment }) {
  const t = useText(membersTexts);
  const { courseTitle, pdfUrl, verificationUrl } = certificate;
  return (
    <Group gap="sm" justify="flex-end">
      {pdfUrl && (
        <Anchor href={pdfUrl} aria-label={`${t('certificatePdf')}: ${courseTitle}`}>
          {t('certificatePdf')}
        </Anchor>
      )}
      <Anchor href={verificationUrl} target="_blank" aria-label={`${t('certificateCheck')}: ${courseTitle}`}>
        {t('certificateCheck')}
      </Anchor>
    </Group>
  );
}
