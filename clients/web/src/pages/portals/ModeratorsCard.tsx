import { Button, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ExternalPortalQuery } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { NewPassword } from './NewPassword.tsx';
import classes from './portals.module.css';
import { Section } from './Section.tsx';

/** Who runs the portal from within; the way there for a viewer who does, and a new password for who came with it (P3). */
export function ModeratorsCard({ portal }: Pick<ExternalPortalQuery, 'portal'>) {
  const t = useText(portalsTexts);
  const { id, name, signInUrl, status } = portal;
  const moderators = portal.moderators ?? [];
  const runsIt = moderators.some((one) => one.self && one.status === 'ACTIVE');
  const cameWithIt = moderators.some(({ email }) => email.toLowerCase() === name.toLowerCase());
  return (
    <Section title={t('moderators')}>
      {moderators.length === 0 && <Text c="dimmed">{t('noModerators')}</Text>}
      <ul className={classes.rows}>
        {moderators.map(({ id: key, name: person, email, status: state, self }) => (
          <li key={key}>
            <span className={classes.grow}>
              {person === email ? email : `${person} · ${email}`}
              {self && ` (${t('you')})`}
            </span>
            <StateBadge tone={state === 'ACTIVE' ? 'good' : 'wait'}>
              {t(state === 'ACTIVE' ? 'moderatorActive' : 'moderatorWaits')}
            </StateBadge>
          </li>
        ))}
      </ul>
      {runsIt && (
        <Group gap="sm">
          <Button
            component="a"
            href={`${signInUrl}/p/${id}/run`}
            target="_blank"
            variant="light"
            rightSection={<IconExternalLink size={16} aria-hidden="true" />}
          >
            {t('openAsModerator')}
          </Button>
          <Text size="sm" c="dimmed" flex="1 1 14rem">
            {t('openAsModeratorHint')}
          </Text>
        </Group>
      )}
      {cameWithIt && status === 'ACTIVE' && <NewPassword portalId={id} name={name} />}
    </Section>
  );
}
