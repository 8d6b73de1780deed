import { Anchor, Paper, Text, Title } from '@mantine/core';
import { IconChecks, IconPencilCheck, IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './WaitingNow.module.css';

/** What only the moderator can do now: people to let in, answers to grade. */
export function WaitingNow({ approvals, answers }: { approvals: number; answers: number }) {
  const t = useText(runningTexts);
  const base = `/p/${usePortal().portalId}/run`;
  const all = [
    { path: 'approvals', text: t('waitingApprovals', { count: approvals }), count: approvals, Icon: IconUserQuestion },
    { path: 'grading', text: t('waitingAnswers', { count: answers }), count: answers, Icon: IconPencilCheck },
  ].filter(({ count }) => count > 0);
  return (
    <Paper p="lg" withBorder component="section" className={all.length > 0 ? classes.busy : undefined}>
      <Title order={2} size="h4" mb="xs">
        {t('waitingTitle')}
      </Title>
      <LiveRegion text={all.map(({ text }) => text).join(', ')} />
      {all.length === 0 ? (
        <Text c="dimmed" className={classes.row}>
          <IconChecks size={20} aria-hidden="true" />
          {t('waitingNothing')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {all.map(({ path, text, Icon }) => (
            <li key={path} className={classes.row}>
              <Icon size={20} aria-hidden="true" />
              <Anchor component={Link} to={`${base}/${path}`} fw={600}>
                {text}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
