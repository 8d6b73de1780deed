import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import type { MyCertificateFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { Pager } from './Pager.tsx';
import { usePlace } from './usePlace.ts';

export const myCertificate = graphql(`
  fragment MyCertificate on Certificate {
    id number courseTitle completedAt status revokedAt revocationReason verificationUrl pdfUrl
  }
`);

const myCertificatesDocument = graphql(`
  query MyCertificates($portalId: ID!, $after: String) {
    myCertificates(portalId: $portalId, first: 20, after: $after) {
      nodes { ...MyCertificate } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** Certificates of a learner in this portal. */
export function CertificatesPage() {
  const t = useText(learningTexts);
  const { portalId } = usePortal();
  const { after } = usePlace();
  const [result, ask] = useQuery({
    query: myCertificatesDocument,
    variables: { portalId, after },
    // Addresses of files are good for a while only.
    requestPolicy: 'network-only',
  });
  return (
    <Page title={t('certificates')} lead={t('certificatesLead')}>
      <Loaded result={result} retry={ask}>
        {({ myCertificates: { nodes, pageInfo } }) =>
          nodes.length === 0 && !after ? (
            <EmptyState picture="done" title={t('certificatesNone')} hint={t('certificatesNoneHint')} />
          ) : (
            <>
              <ul className={classes.list}>
                {nodes.map((certificate) => (
                  <Certificate key={certificate.id} certificate={certificate} />
                ))}
              </ul>
              <Pager {...pageInfo} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Certificate({ certificate }: { certificate: MyCertificateFragment }) {
  const t = useText(learningTexts);
  const { day } = useFormats();
  const { number, courseTitle, completedAt, status, revokedAt, revocationReason, verificationUrl, pdfUrl } =
    certificate;
  return (
    <li className={classes.card}>
      <div className={classes.grow} data-fill>
        <Title order={2} size="h3">
          {courseTitle}
        </Title>
        <Text size="sm" c="dimmed">
          {t('completed', { when: day(completedAt) })} · {t('certificateNumber', { number })}
        </Text>
        {status === 'REVOKED' && (
          <>
            <StateBadge tone="bad">{t('revoked', { when: day(revokedAt ?? completedAt) })}</StateBadge>
            {revocationReason && <Text size="sm">{revocationReason}</Text>}
          </>
        )}
        <Group mt="xs" gap="xs">
          {pdfUrl && (
            <Button
              component="a"
              href={pdfUrl}
              download
              leftSection={<IconDownload size={18} aria-hidden="true" />}
              aria-label={`${t('downloadPdf')}: ${courseTitle}`}
            >
              {t('downloadPdf')}
            </Button>
          )}
          <Anchor href={verificationUrl} target="_blank" rel="noopener" aria-label={`${t('verify')}: ${courseTitle}`}>
            <Group gap={6} wrap="nowrap" mih={44} px="xs">
              {t('verify')} <IconExternalLink size={16} aria-hidden="true" />
            </Group>
          </Anchor>
        </Group>
        <CopyField label={t('verificationLink')} value={verificationUrl} />
      </div>
    </li>
  );
}
