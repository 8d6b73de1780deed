import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconDots, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { CertificateInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { notify } from '../../components/notify.ts';
import { awardsTexts } from '../../i18n/awards/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ReissueDialog } from './ReissueDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

/** What can be done with a certificate; revoking and making anew are for moderators. */
export function CertificateActions({ certificate }: { certificate: CertificateInRowFragment }) {
  const t = useText(awardsTexts);
  const { role } = usePortal();
  const { copy } = useClipboard();
  const [dialog, setDialog] = useState<'revoke' | 'reissue' | null>(null);
  const { number, pdfUrl, verificationUrl, status } = certificate;
  const close = () => setDialog(null);
  return (
    <Group gap={4} wrap="nowrap">
      {pdfUrl && (
        <Button
          component="a"
          href={pdfUrl}
          target="_blank"
          rel="noopener"
          size="xs"
          variant="light"
          aria-label={t('openPdf', { number })}
        >
          PDF
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size={30} aria-label={t('actionsOf', { number })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              copy(verificationUrl);
              notify(t('addressCopied'));
            }}
          >
            {t('copyAddress')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={verificationUrl}
            target="_blank"
            rel="noopener"
            rightSection={<IconExternalLink size={16} aria-hidden="true" />}
          >
            {t('openVerification')}
          </Menu.Item>
          {role !== 'MANAGER' && (
            <>
              <Menu.Item onClick={() => setDialog('reissue')}>{t('reissue')}</Menu.Item>
              {status === 'VALID' && (
                <Menu.Item c="var(--bad)" onClick={() => setDialog('revoke')}>
                  {t('revoke')}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'revoke' && <RevokeDialog certificate={certificate} onClose={close} />}
      {dialog === 'reissue' && <ReissueDialog certificate={certificate} onClose={close} />}
    </Group>
  );
}
