import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useMemberRights } from './useMemberRights.ts';

const invitationsDocument = graphql(`
  query InvitationsOfMember($portalId: ID!, $email: String!) {
    invitations(portalId: $portalId, search: $email, first: 20) {
      nodes { id membershipId state createdAt acceptedAt sends }
    }
  }
`);

/** By which way the person came: the directory, a registration link, an invitation (also those of imports and by hand). */
export function HowTheyCame({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId, kind } = usePortal();
  const { runs } = useMemberRights();
  if (member.externalId) return <Text>{t('wayDirectory', { id: member.externalId })}</Text>;
  if (member.linkId)
    return (
      <Stack gap={4}>
        <Text>{t('wayLink')}</Text>
        <Anchor component={Link} to={`/p/${portalId}/run/members?link=${member.linkId}`}>
          {t('othersByLink')}
        </Anchor>
      </Stack>
    );
  if (!runs || kind === 'INTERNAL' || !member.email) return <Text>{t('wayModerator')}</Text>;
  return <Invitations member={member} />;
}

function Invitations({ member: { id, email } }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const [result, ask] = useQuery({ query: invitationsDocument, variables: { portalId, email } });
  return (
    <Loaded result={result} retry={ask} waiting={<Text c="dimmed">…</Text>}>
      {({ invitations }) => {
        const own = invitations.nodes.filter(({ membershipId }) => membershipId === id);
        if (own.length === 0) return <Text>{t('wayModerator')}</Text>;
        return (
          <Stack gap="xs">
            {own.map(({ id: invitationId, state, createdAt, acceptedAt, sends }) => (
              <div key={invitationId}>
                <Text>
                  {t('wayInvitation')} <DateTime at={createdAt} day />
                </Text>
                <Text size="sm" c="dimmed">
                  {t(`invitation${state}`)}
                  {acceptedAt && (
                    <>
                      {' · '}
                      <DateTime at={acceptedAt} day />
                    </>
                  )}
                  {' · '}
                  {t('mailsSent', { count: sends })}
                </Text>
              </div>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}
