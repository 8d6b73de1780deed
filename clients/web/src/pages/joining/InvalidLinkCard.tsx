import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { accountTexts } from '../../i18n/account/area.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ToldCard } from '../account/ToldCard.tsx';

/** A link that lets nobody in; why is told to nobody (S24), but what to do is. */
export function InvalidLinkCard({ hint }: { hint: string }) {
  const t = useText(joiningTexts);
  const account = useText(accountTexts);
  return (
    <ToldCard
      picture="door"
      title={t('invalidTitle')}
      text={t('invalidText')}
      hint={hint}
      action={
        <Button component={Link} to="/" variant="default" size="md">
          {account('toSignIn')}
        </Button>
      }
    />
  );
}
