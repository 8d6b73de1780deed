import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { type Membership, useRefreshViewer } from '../../app/auth/ViewerProvider.tsx';
import { PortalMark } from '../../app/shells/PortalMark.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import type { en } from '../../i18n/account/en.ts';
import { useText } from '../../i18n/useText.ts';

const acceptDocument = graphql(`
  mutation AcceptMembership($portalId: ID!) { acceptMembership(portalId: $portalId) { id status } }
`);
const declineDocument = graphql(`
  mutation DeclineMembership($portalId: ID!) { declineMembership(portalId: $portalId) { id status } }
`);

const waiting: Partial<Record<Membership['status'], keyof typeof en>> = {
  AWAITING_ACCEPTANCE: 'stateAccept',
  AWAITING_APPROVAL: 'stateApproval',
  DISABLED: 'stateDisabled',
};

/** One portal: the way in, or what is still missing for it. */
export function MembershipCard({ membership }: { membership: Membership }) {
  const t = useText(accountTexts);
  const { portalId, role, status, portal, portalTitle, blockedByAddress, portalLook } = membership;
  const title = portalTitle ?? portal?.title ?? portal?.name ?? t('portalWithoutTitle');
  const state = blockedByAddress ? 'stateAddress' : waiting[status];
  return (
    <Paper p="lg" withBorder>
      <Group wrap="nowrap" align="flex-start">
        <PortalMark title={title} look={portalLook} size={48} />
        <div style={{ minWidth: 0 }}>
          <Title order={2} size="h3">
            {title}
          </Title>
          <Text c="dimmed" size="sm">
            {t(`role${role}`)}
          </Text>
        </div>
      </Group>
      {state && <Text mt="md">{t(state)}</Text>}
      {status === 'ACTIVE' && !blockedByAddress && (
        <Button mt="md" component={Link} to={`/p/${portalId}`} aria-label={`${t('open')}: ${title}`}>
          {t('open')}
        </Button>
      )}
      {status === 'AWAITING_ACCEPTANCE' && <Answer portalId={portalId} />}
    </Paper>
  );
}

/** Yes or no to a membership that somebody else made. */
function Answer({ portalId }: { portalId: string }) {
  const t = useText(accountTexts);
  const refresh = useRefreshViewer();
  const accept = useMutationForm(acceptDocument);
  const decline = useMutationForm(declineDocument);
  return (
    <>
      <FormProblem form={accept} />
      <FormProblem form={decline} />
      <Group mt="md">
        <Button
          loading={accept.isBusy}
          onClick={() => void accept.send({ portalId }).then((done) => done && refresh())}
        >
          {t('accept')}
        </Button>
        <ConfirmButton
          variant="default"
          question={t('declineQuestion')}
          onConfirm={async () => {
            if (await decline.send({ portalId })) refresh();
          }}
        >
          {t('decline')}
        </ConfirmButton>
      </Group>
    </>
  );
}
