import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

/** Copies an address from a list, without showing it. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useText(shellTexts);
  const { copy, copied } = useClipboard({ timeout: 2_500 });
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <>
      <Button
        size="xs"
        variant="light"
        onClick={() => copy(value)}
        leftSection={<Icon size={16} aria-hidden="true" />}
        aria-label={`${t('copy')}: ${label}`}
      >
        {t(copied ? 'copied' : 'copy')}
      </Button>
      <span role="status" className="only-read">
        {copied ? t('copied') : ''}
      </span>
    </>
  );
}
