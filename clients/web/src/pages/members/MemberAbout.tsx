import { Anchor, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { EditMember } from './EditMember.tsx';
import { HowTheyCame } from './HowTheyCame.tsx';
import { MemberActs } from './MemberActs.tsx';
import { MoveForm } from './MoveForm.tsx';
import classes from './members.module.css';
import { useMemberRights } from './useMemberRights.ts';

/** Who the person is here, how they came in, what they agreed to, and what can be changed. */
export function MemberAbout({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { runs } = useMemberRights();
  const isErased = member.status === 'ERASED';
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card title={t('here')}>
          <Facts member={member} />
          {runs && !isErased && <Changes member={member} />}
        </Card>
        <Card title={t('wayIn')}>
          <HowTheyCame member={member} />
          <Title order={3} size="h4" mt="lg" mb="xs">
            {t('consent')}
          </Title>
          <Consent consent={member.consent} />
        </Card>
      </SimpleGrid>
      {runs && !isErased && <MemberActs member={member} />}
      {isErased && <Text c="dimmed">{t('erasedHint')}</Text>}
    </Stack>
  );
}

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper withBorder p="lg">
    <Title order={2} size="h3" mb="md">
      {title}
    </Title>
    {children}
  </Paper>
);

function Facts({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const { role, status, statusChangedAt, group, createdAt, lastUsedAt } = member;
  return (
    <dl className={classes.facts}>
      <dt>{t('role')}</dt>
      <dd>
        {t(`role${role}`)}
        <Text size="sm" c="dimmed">
          {t(`about${role}`)}
        </Text>
      </dd>
      <dt>{t('status')}</dt>
      <dd>
        {t(`status${status}`)}
        <Text size="sm" c="dimmed" span>
          {' · '}
          <DateTime at={statusChangedAt} relative />
        </Text>
      </dd>
      <dt>{t('group')}</dt>
      <dd>
        {group ? (
          <Anchor component={Link} to={`/p/${portalId}/run/members?group=${group.id}`}>
            {group.name}
          </Anchor>
        ) : (
          '–'
        )}
      </dd>
      <dt>{t('memberSince')}</dt>
      <dd>
        <DateTime at={createdAt} day />
      </dd>
      <dt>{t('lastUsed')}</dt>
      <dd>{lastUsedAt ? <DateTime at={lastUsedAt} relative /> : t('never')}</dd>
    </dl>
  );
}

function Changes({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  return (
    <Group mt="lg" gap="xs">
      <EditMember member={member} />
      {member.externalId ? (
        <Text size="sm" c="dimmed">
          {t('fromDirectory')}
        </Text>
      ) : (
        <DialogButton variant="default" size="sm" text={t('move')} title={t('moveTitle', { count: 1 })}>
          {(close) => <MoveOne member={member} onDone={close} />}
        </DialogButton>
      )}
    </Group>
  );
}

const MoveOne = ({ member: { id, group }, onDone }: { member: MemberOnPageFragment; onDone: () => void }) => (
  <MoveForm memberIds={[id]} groupId={group?.id ?? null} onDone={onDone} />
);

function Consent({ consent }: Pick<MemberOnPageFragment, 'consent'>) {
  const t = useText(membersTexts);
  if (!consent) return <Text c="dimmed">{t('consentNone')}</Text>;
  const { version, givenAt, withdrawnAt } = consent;
  return (
    <Text>
      {t('consentGiven', { version })} <DateTime at={givenAt} day />
      {withdrawnAt && (
        <Text span c="var(--bad)">
          {' · '}
          {t('consentWithdrawn')} <DateTime at={withdrawnAt} day />
        </Text>
      )}
    </Text>
  );
}
