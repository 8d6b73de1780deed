import { Button, Chip } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { feedTexts } from '../../i18n/feed/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { FeedList } from './FeedList.tsx';
import classes from './feed.module.css';
import { kindsOf, topics } from './topics.ts';
import { useFeed } from './useFeed.ts';

/** What happened in the portal, newest first, live on top (I3). */
export function FeedPage() {
  const t = useText(feedTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [params, setParams] = useSearchParams();
  const given = params.get('topics') ?? '';
  const chosen = useMemo(() => topics.filter((topic) => given.split(',').includes(topic)), [given]);
  const kinds = useMemo(() => kindsOf(chosen), [chosen]);
  const { feed, older } = useFeed({ portalId, kinds });
  const choose = (values: string[]) => setParams(values.length > 0 ? { topics: values.join() } : {}, { replace: true });
  const isFiltered = chosen.length > 0;
  const all = isFiltered && (
    <Button variant="light" onClick={() => choose([])}>
      {shell('clearFilters')}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Chip.Group multiple value={[...chosen]} onChange={choose}>
        <fieldset className={classes.chips} aria-label={t('show')}>
          {topics.map((topic) => (
            <Chip key={topic} value={topic} size="sm" variant="outline">
              {t(topic)}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      <FeedList
        feed={feed}
        older={older}
        empty={
          <EmptyState
            picture="empty"
            title={t(isFiltered ? 'noneOfTopics' : 'none')}
            hint={t('noneHint')}
            action={all}
          />
        }
      />
    </Page>
  );
}
