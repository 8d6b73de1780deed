import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { InviteMembersMutation } from '../../../generated/graphql.ts';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './InviteResults.module.css';

/** What became of one address. */
export type InviteResult = Extract<
  InviteMembersMutation['inviteMembers'],
  { __typename: 'InviteMembersSuccess' }
>['results'][number];

const tones: Record<InviteResult['outcome'], Tone> = {
  INVITED: 'good',
  ALREADY_MEMBER: 'calm',
  INVALID_ADDRESS: 'bad',
  LIMITED: 'wait',
  NOT_OPEN: 'calm',
};

export interface InviteResultsProps {
  portalId: string;
  results: InviteResult[];
  /** Back to the form, with these addresses. */
  onAgain: (addresses: string[]) => void;
}

/** One line for each address; those that nothing was sent to can be tried again. */
export function InviteResults({ portalId, results, onAgain }: InviteResultsProps) {
  const t = useText(invitationsTexts);
  const sent = results.filter(({ outcome }) => outcome === 'INVITED').length;
  const open = results.filter(({ outcome }) => outcome === 'INVALID_ADDRESS' || outcome === 'LIMITED');
  return (
    <Paper p="lg" withBorder maw="46rem">
      <Stack>
        <div role="status">
          <Title order={2} size="h3">
            {t('resultTitle', { count: sent })}
          </Title>
          {sent < results.length && <Text c="dimmed">{t('resultRest')}</Text>}
        </div>
        <ul className={classes.results} aria-label={t('resultList')}>
          {results.map(({ email, outcome }) => (
            <li key={email}>
              <span>{email}</span>
              <StateBadge tone={tones[outcome]}>{t(`outcome${outcome}`)}</StateBadge>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAgain(open.map(({ email }) => email))}>
            {t(open.length > 0 ? 'tryAgain' : 'inviteMore')}
          </Button>
          <Button component={Link} to={`/p/${portalId}/run/invitations`}>
            {t('toList')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
