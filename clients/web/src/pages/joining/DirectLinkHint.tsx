import { Alert } from '@mantine/core';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';

/** On the sign-in page, for who came by a direct link: where it goes on, and what to do without an account. */
export function DirectLinkHint() {
  const t = useText(joiningTexts);
  return (
    <Alert color="lagoon" variant="light" p="sm">
      {t('directHint')}
    </Alert>
  );
}
