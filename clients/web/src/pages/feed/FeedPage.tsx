import { Anchor, Button, Chip, Group, Stack, Text } from '@mantine/core';
import {
  IconArrowsTransferUp,
  IconAward,
  IconBook,
  IconChecklist,
  IconDoorEnter,
  IconSettings,
  IconUsers,
  IconWriting,
} from '@tabler/icons-react';
import { type ComponentType, Fragment, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { feedTexts } from '../../i18n/feed/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { eventPath } from './eventPath.ts';
import classes from './FeedPage.module.css';
import { kindsOf, type Topic, topicOf, topics } from './topics.ts';
import { type FeedEvent, useFeed } from './useFeed.ts';

const icons: Record<Topic, ComponentType<{ size: number }>> = {
  learning: IconBook,
  grading: IconWriting,
  awards: IconAward,
  people: IconUsers,
  joining: IconDoorEnter,
  content: IconChecklist,
  transfers: IconArrowsTransferUp,
  portal: IconSettings,
};

/** What happened in the portal, newest first, live on top (I3). */
export function FeedPage() {
  const t = useText(feedTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [params, setParams] = useSearchParams();
  const given = params.get('topics') ?? '';
  const chosen = useMemo(() => topics.filter((topic) => given.split(',').includes(topic)), [given]);
  const kinds = useMemo(() => kindsOf(chosen), [chosen]);
  const { feed, older } = useFeed(portalId, kinds);
  const choose = (values: string[]) => setParams(values.length > 0 ? { topics: values.join() } : {}, { replace: true });
  const { events, from, hasOlder, fresh, error, isBusy } = feed;
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
      <LiveRegion text={fresh > 0 ? t('fresh', { count: fresh }) : ''} />
      {error && events.length === 0 ? (
        <ErrorView error={error} onRetry={older} />
      ) : from === null ? (
        <Loaded result={{ fetching: true }} retry={older}>
          {() => null}
        </Loaded>
      ) : events.length === 0 && !isBusy ? (
        <EmptyState
          picture="empty"
          title={t(chosen.length > 0 ? 'noneOfTopics' : 'none')}
          hint={t('noneHint')}
          action={
            chosen.length > 0 && (
              <Button variant="light" onClick={() => choose([])}>
                {shell('clearFilters')}
              </Button>
            )
          }
        />
      ) : (
        <Stack>
          <Events events={events} />
          {error && <ErrorView error={error} onRetry={older} />}
          {hasOlder && !error ? (
            <Group>
              <Button variant="default" loading={isBusy} onClick={older}>
                {t('older')}
              </Button>
            </Group>
          ) : (
            !error && (
              <Text size="sm" c="dimmed">
                {t('begins')}
              </Text>
            )
          )}
        </Stack>
      )}
    </Page>
  );
}

function Events({ events }: { events: readonly FeedEvent[] }) {
  const t = useText(feedTexts);
  const { day } = useFormats();
  return (
    <ol className={classes.feed} aria-label={t('title')}>
      {events.map((event, at) => {
        const date = day(event.occurredAt);
        const isNewDay = at === 0 || day(events[at - 1]?.occurredAt ?? '') !== date;
        return (
          <Fragment key={event.seq}>
            {isNewDay && <li className={classes.day}>{date}</li>}
            <Row event={event} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function Row({ event }: { event: FeedEvent }) {
  const t = useText(feedTexts);
  const { portalId } = usePortal();
  const { time } = useFormats();
  const Icon = icons[topicOf[event.kind]];
  const path = eventPath(event);
  const { person, actor, title, message, occurredAt, seq } = event;
  const about = [person, title, actor && t('by', { name: actor })].filter(Boolean).join(' · ');
  return (
    <li data-seq={seq}>
      <span className={classes.icon} aria-hidden="true">
        <Icon size={20} />
      </span>
      <div>
        {path ? (
          <Anchor component={Link} to={`/p/${portalId}/run/${path}`} inherit>
            {message}
          </Anchor>
        ) : (
          message
        )}
        {about && (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        )}
      </div>
      <time dateTime={occurredAt}>{time(occurredAt)}</time>
    </li>
  );
}
