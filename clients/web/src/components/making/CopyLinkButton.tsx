import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';

/** Puts the direct link of a course or a test into the clipboard, and says so. */
export function CopyLinkButton({ title, link }: { title: string; link: string }) {
  const t = useText(makingTexts);
  const { copy, copied } = useClipboard({ timeout: 2_500 });
  const Sign = copied ? IconCheck : IconLink;
  return (
    <>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={`${t('copyLink')}: ${title}`}
        title={t('copyLink')}
        onClick={() => copy(link)}
      >
        <Sign size={18} aria-hidden="true" />
      </ActionIcon>
      <span role="status" className="only-read">
        {copied ? t('linkCopied') : ''}
      </span>
    </>
  );
}
