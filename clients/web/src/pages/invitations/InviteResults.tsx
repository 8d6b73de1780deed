import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { InviteMembersMutation } from '../../../generated/graphql.ts';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { invitationsTexts } from '../../i18n/invitations/area.ts';
import { useText } from '../../i18n/useText.ts';

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
        <Table aria-label={t('resultList')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('who')}</Table.Th>
              <Table.Th>{t('outcome')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map(({ email, outcome }) => (
              <Table.Tr key={email}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{email}</Table.Td>
                <Table.Td>
                  <StateBadge tone={tones[outcome]}>{t(`outcome${outcome}`)}</StateBadge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
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
