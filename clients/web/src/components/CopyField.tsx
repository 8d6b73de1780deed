import { Button, Group, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconQrcode } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

export interface CopyFieldProps {
  /** What it is, for who does not see it. */
  label: string;
  value: string;
  /** Offers a QR code too, loaded when it is wanted. */
  qr?: boolean;
  /** In letters that cannot be taken for one another. */
  isSecret?: boolean;
  /** Called when it was copied, by the button or by the keyboard. */
  onCopied?: () => void;
}

/** Something to hand on: an address or a password, with a button that copies it. */
export function CopyField({ label, value, qr, isSecret, onCopied }: CopyFieldProps) {
  const t = useText(shellTexts);
  const { copy, copied } = useClipboard({ timeout: 2_500 });
  const [isOpen, setOpen] = useState(false);
  const tellCopied = useEffectEvent(() => onCopied?.());
  useEffect(() => {
    if (copied) tellCopied();
  }, [copied]);
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <TextInput
          aria-label={label}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          onCopy={onCopied}
          styles={isSecret ? { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } : undefined}
          style={{ flex: '1 1 14rem' }}
        />
        <Button
          variant="light"
          onClick={() => copy(value)}
          leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
          aria-label={`${t('copy')}: ${label}`}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
        {qr && (
          <Button
            variant="subtle"
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            leftSection={<IconQrcode size={18} />}
          >
            {t('showQr')}
          </Button>
        )}
      </Group>
      <span role="status" className="only-read">
        {copied ? t('copied') : ''}
      </span>
      {isOpen && (
        <Suspense>
          <QrCode value={value} />
        </Suspense>
      )}
    </div>
  );
}
