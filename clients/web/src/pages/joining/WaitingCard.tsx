import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ToldCard } from '../account/ToldCard.tsx';

/** Somebody who is a member but not in yet. */
export function WaitingCard({ text }: { text: string }) {
  const t = useText(joiningTexts);
  return (
    <ToldCard
      picture="path"
      title={t('waitTitle')}
      text={text}
      hint={t('waitHint')}
      action={
        <Button component={Link} to="/portals" variant="default" size="md">
          {t('toPortals')}
        </Button>
      }
    />
  );
}
