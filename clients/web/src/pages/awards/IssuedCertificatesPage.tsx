import { Text } from '@mantine/core';
import type { CertificateInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { awardsTexts } from '../../i18n/awards/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseFilter } from '../results/CourseFilter.tsx';
import { GroupFilter } from '../results/GroupFilter.tsx';
import { OnlyPerson } from '../results/OnlyPerson.tsx';
import { PersonLink } from '../results/PersonLink.tsx';
import { CertificateActions } from './CertificateActions.tsx';

export const certificateInRow = graphql(`
  fragment CertificateInRow on Certificate {
    id number memberId personName courseId courseTitle issuedAt status revokedAt revocationReason pdfUrl verificationUrl
  }
`);
const certificatesDocument = graphql(`
  query IssuedCertificates($portalId: ID!, $first: Int!, $after: String, $sort: CertificateSort!, $filter: CertificateFilter) {
    certificates(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...CertificateInRow }
    }
  }
`);

const sorts = ['NEWEST', 'OLDEST', 'PERSON'] as const;

/** The certificates of a portal: to open, to hand on, to revoke and to make anew. */
export function IssuedCertificatesPage() {
  const t = useText(awardsTexts);
  const { portalId, role } = usePortal();
  const list = useListState({ sorts, filters: ['course', 'group', 'state', 'member'] });
  const { search, ...variables } = list.variables;
  const state = list.filter('state');
  const [courseId, memberId] = [list.filter('course'), list.filter('member')];
  const revoked = state === 'REVOKED' ? true : state === 'VALID' ? false : null;
  const filter = { courseId, memberId, groupId: list.filter('group'), revoked, search };
  const [result, ask] = useQuery({
    query: certificatesDocument,
    variables: { ...variables, portalId, filter },
    // Addresses of files are good for a while only.
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['CERTIFICATE_ISSUED', 'CERTIFICATE_REVOKED'], () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
  return (
    <Page title={t('title')} lead={t(role === 'MANAGER' ? 'leadManager' : 'lead')}>
      <Loaded result={result} retry={ask}>
        {({ certificates }) => {
          const [row] = certificates.nodes;
          return (
            <DataTable
              label={t('title')}
              columns={columns}
              page={certificates}
              list={list}
              isBusy={result.fetching}
              searchable
              sortText={(sort) => t(`sort${sort}`)}
              filters={
                <>
                  <CourseFilter
                    value={courseId}
                    onChange={(id) => list.set('course', id)}
                    chosen={courseId && row ? { id: row.courseId, title: row.courseTitle } : null}
                  />
                  <GroupFilter value={filter.groupId} onChange={(id) => list.set('group', id)} />
                  <ChoiceFilter
                    label={t('state')}
                    any={t('anyState')}
                    value={state}
                    onChange={(value) => list.set('state', value)}
                    choices={(['VALID', 'REVOKED'] as const).map((value) => ({ value, label: t(`status${value}`) }))}
                  />
                  {memberId && <OnlyPerson name={row?.personName} onClear={() => list.set('member', null)} />}
                </>
              }
              empty={<EmptyState picture="done" title={t('none')} hint={t('noneHint')} />}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<CertificateInRowFragment>[] {
  const t = useText(awardsTexts);
  const { day } = useFormats();
  return [
    {
      key: 'who',
      title: t('person'),
      isName: true,
      cell: ({ memberId, personName }) => <PersonLink id={memberId} name={personName ?? null} />,
    },
    { key: 'course', title: t('course'), cell: ({ courseTitle }) => courseTitle },
    { key: 'number', title: t('number'), cell: ({ number }) => number },
    { key: 'issued', title: t('issued'), cell: ({ issuedAt }) => day(issuedAt) },
    {
      key: 'state',
      title: t('state'),
      cell: ({ status, revokedAt, revocationReason }) =>
        status === 'VALID' ? (
          <StateBadge tone="good">{t('statusVALID')}</StateBadge>
        ) : (
          <>
            <StateBadge tone="bad">{t('revokedOn', { when: revokedAt ? day(revokedAt) : '' })}</StateBadge>
            {revocationReason && (
              <Text span size="xs" c="dimmed" display="block" lineClamp={2} maw="16rem">
                {revocationReason}
              </Text>
            )}
          </>
        ),
    },
    { key: 'do', title: t('actions'), cell: (certificate) => <CertificateActions certificate={certificate} /> },
  ];
}
