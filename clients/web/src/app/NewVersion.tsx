import { Button } from '@mantine/core';
import { EmptyState } from '../components/EmptyState.tsx';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

/** The page asked for a file of a version that has been replaced. */
export function NewVersion() {
  const t = useText(shellTexts);
  const reload = <Button onClick={() => location.reload()}>{t('reload')}</Button>;
  return <EmptyState picture="door" title={t('newVersion')} action={reload} />;
}
