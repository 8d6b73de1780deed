import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { PortalMark } from '../../app/shells/PortalMark.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { linkDocument } from './linkDocuments.ts';
import classes from './PosterPage.module.css';

/** A sheet to hang up: whose portal it is, the code and the address. On paper nothing else of the page shows. */
export function PosterPage() {
  const t = useText(registrationTexts);
  const shell = useText(shellTexts);
  const { portalId, title, look } = usePortal();
  const { linkId = '' } = useParams();
  const [result, ask] = useQuery({ query: linkDocument, variables: { portalId, linkId } });
  const back = (
    <Group gap="xs">
      <Button component={Link} to={`/p/${portalId}/run/registration/${linkId}`} variant="default">
        {shell('back')}
      </Button>
      <Button onClick={() => print()} leftSection={<IconPrinter size={18} aria-hidden="true" />}>
        {t('print')}
      </Button>
    </Group>
  );
  return (
    <Page title={t('poster')} actions={back}>
      <Loaded result={result} retry={ask}>
        {({ registrationLinks: { nodes } }) => {
          const [link] = nodes;
          if (link?.state !== 'VALID') return <EmptyState picture="door" title={t('posterNone')} />;
          return (
            <article className={classes.sheet}>
              <PortalMark title={title} look={look} size={84} />
              <h2>{title}</h2>
              <p className={classes.call}>{t(link.mode === 'OPEN' ? 'posterCall' : 'posterCallClosed')}</p>
              <QrCode value={link.url} size={300} />
              <p className={classes.address}>{link.url}</p>
            </article>
          );
        }}
      </Loaded>
    </Page>
  );
}
