import { Box, Text } from '@mantine/core';
import { CopyField } from '../../components/CopyField.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';

/** The newest registration link that is open, to copy. */
export function LinkToHandOn({ link }: { link: { url: string } | null }) {
  const t = useText(runningTexts);
  if (!link) return <Text size="sm">{t('linkGone')}</Text>;
  return (
    <Box mt={6}>
      <CopyField label={t('registrationLink')} value={link.url} qr />
    </Box>
  );
}
