import { Button, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { useSignOut } from '../../app/auth/useSignOut.ts';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Loading } from '../../components/Loading.tsx';
import { apiError } from '../../graphql/apiError.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ToldCard } from '../account/ToldCard.tsx';
import { contentPath } from './contentPath.ts';
import { WaitingCard } from './WaitingCard.tsx';
import { forgetTarget, rememberTarget } from './wantedTarget.ts';

const linkDocument = graphql(`
  query DirectLink($id: ID!) { directLink(id: $id) { state message target { portalId kind id } } }
`);

/** What a direct link to a course or test opens (R5): the place itself, or what is still missing for it. */
export function DirectLinkPage() {
  const { contentId = '' } = useParams();
  const viewer = useViewer();
  useEffect(() => rememberTarget(contentId), [contentId]);
  if (!viewer) return <Navigate to={`/sign-in?next=${encodeURIComponent(`/go/${contentId}`)}`} replace />;
  return <Follow contentId={contentId} email={viewer.email} />;
}

function Follow({ contentId, email }: { contentId: string; email: string }) {
  const [result, ask] = useQuery({
    query: linkDocument,
    variables: { id: contentId },
    requestPolicy: 'network-only',
  });
  const target = result.data?.directLink.target;
  useEffect(() => {
    if (target) forgetTarget();
  }, [target]);
  if (result.error && apiError(result.error).code === 'NOT_FOUND') return <Nowhere email={email} />;
  return (
    <Loaded result={result} retry={ask} waiting={<Loading />}>
      {({ directLink }) =>
        directLink.target ? (
          <Navigate to={contentPath(directLink.target)} replace />
        ) : (
          <WaitingCard text={directLink.message} />
        )
      }
    </Loaded>
  );
}

/** It is not there, or not for this account: which of both is told to nobody (P6). */
function Nowhere({ email }: { email: string }) {
  const t = useText(joiningTexts);
  const signOut = useSignOut();
  return (
    <ToldCard
      picture="lost"
      title={t('nowhereTitle')}
      text={t('nowhereText')}
      action={
        <Stack align="center">
          <Text size="sm" c="dimmed">
            {t('signedInAs')} {email}
          </Text>
          <Button variant="default" size="md" onClick={() => void signOut()}>
            {t('otherAccount')}
          </Button>
        </Stack>
      }
    />
  );
}
