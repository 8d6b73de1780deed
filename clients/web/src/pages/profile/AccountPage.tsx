import { Button, NativeSelect } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useChooseLanguage } from '../../app/auth/useChooseLanguage.ts';
import { useSignOut } from '../../app/auth/useSignOut.ts';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { Page } from '../../components/Page.tsx';
import { isLanguage, languageNames, languages } from '../../i18n/languages.ts';
import { profileTexts } from '../../i18n/profile/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { currentLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { EmailProof } from './EmailProof.tsx';
import { MailSettings } from './MailSettings.tsx';
import { MyPortals } from './MyPortals.tsx';
import { Section } from './Section.tsx';

/** The person's own account, beyond any portal: language, password, mails, and the data that portals keep. */
export function AccountPage() {
  const t = useText(profileTexts);
  const shell = useText(shellTexts);
  const viewer = useViewer();
  const choose = useChooseLanguage();
  const signOut = useSignOut();
  if (!viewer) return null;
  const leave = (
    <Button variant="default" leftSection={<IconLogout size={18} aria-hidden="true" />} onClick={() => void signOut()}>
      {shell('signOut')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={viewer.name} actions={leave}>
      <EmailProof viewer={viewer} />
      <Section title={shell('language')} hint={t('languageHint')}>
        <NativeSelect
          aria-label={shell('language')}
          value={currentLanguage()}
          onChange={({ currentTarget: { value } }) => isLanguage(value) && void choose(value)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          maw={320}
        />
      </Section>
      <Section title={t('password')} hint={t('passwordHint')}>
        <Button
          className="wraps"
          component={Link}
          to="/password?next=/account"
          variant="light"
          style={{ alignSelf: 'start' }}
        >
          {t('changePassword')}
        </Button>
      </Section>
      <MailSettings />
      <MyPortals memberships={viewer.memberships} />
    </Page>
  );
}
