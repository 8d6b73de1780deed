import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
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
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { feedTexts } from '../../i18n/feed/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { eventPath } from './eventPath.ts';
import classes from './feed.module.css';
import { type Topic, topicOf } from './topics.ts';
import type { Feed, FeedEvent } from './useFeed.ts';

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

export interface FeedListProps {
  feed: Feed;
  /** Reads what is older than the last line here. */
  older(): void;
  /** What is shown instead of an empty list. */
  empty: ReactNode;
  /** On the page of a member, whose name is not said with each event. */
  of?: string;
}

/** Events by day, newest first, with a way to the older ones. */
export function FeedList({ feed, older, empty, of }: FeedListProps) {
  const t = useText(feedTexts);
  const { events, from, hasOlder, fresh, error, isBusy } = feed;
  const whole = (
    <Stack>
      <Events events={events} of={of} />
      {error && <ErrorView error={error} onRetry={older} />}
      {hasOlder && !error && (
        <Group>
          <Button variant="default" loading={isBusy} onClick={older}>
            {t('older')}
          </Button>
        </Group>
      )}
      {!hasOlder && !error && (
        <Text size="sm" c="dimmed">
          {t('begins')}
        </Text>
      )}
    </Stack>
  );
  return (
    <>
      <LiveRegion text={fresh > 0 ? t('fresh', { count: fresh }) : ''} />
      {error && events.length === 0 ? (
        <ErrorView error={error} onRetry={older} />
      ) : from === null ? (
        <Loaded result={{ fetching: true }} retry={older}>
          {() => null}
        </Loaded>
      ) : events.length === 0 && !isBusy ? (
        empty
      ) : (
        whole
      )}
    </>
  );
}

function Events({ events, of }: { events: readonly FeedEvent[]; of: string | undefined }) {
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
            <Row event={event} isNamed={event.payload.membershipId !== of} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function Row({ event, isNamed }: { event: FeedEvent; isNamed: boolean }) {
  const t = useText(feedTexts);
  const { portalId } = usePortal();
  const { time } = useFormats();
  const Icon = icons[topicOf[event.kind]];
  const path = eventPath(event);
  const { person, actor, title, message, occurredAt, seq } = event;
  const about = [isNamed && person, title, actor && t('by', { name: actor })].filter(Boolean).join(' · ');
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
