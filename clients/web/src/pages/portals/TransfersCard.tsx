import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ExternalPortalQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './portals.module.css';
import { Section } from './Section.tsx';

type State = ExternalPortalQuery['transfers']['nodes'][number]['state'];
const tones: Record<State, Tone> = {
  PENDING: 'wait',
  RUNNING: 'wait',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
};

/** What was copied into the portal last, and the way to all of it. */
export function TransfersCard({ portal, transfers }: ExternalPortalQuery) {
  const t = useText(portalsTexts);
  const { portalId } = usePortal();
  const base = `/p/${portalId}/run`;
  return (
    <Section title={t('transferred')}>
      {transfers.totalCount === 0 ? (
        <Text c="dimmed">{t('noTransfers')}</Text>
      ) : (
        <ul className={classes.rows}>
          {transfers.nodes.map(({ id, state, createdAt, items }) => (
            <li key={id}>
              <span className={classes.grow}>
                {items
                  .filter(({ requested }) => requested)
                  .map(({ title }) => title)
                  .join(', ')}
                <Text size="sm" c="dimmed">
                  <DateTime at={createdAt} />
                </Text>
              </span>
              <StateBadge tone={tones[state]}>{t(`transfer${state}`)}</StateBadge>
            </li>
          ))}
        </ul>
      )}
      <Group>
        {portal.status === 'ACTIVE' && (
          <Button component={Link} to={`${base}/courses?copyTo=${portal.id}`} variant="light">
            {t('toCopy')}
          </Button>
        )}
        {transfers.totalCount > 0 && (
          <Anchor component={Link} to={`${base}/transfers?target=${portal.id}`} size="sm">
            {t('allTransfers')}
          </Anchor>
        )}
      </Group>
    </Section>
  );
}
