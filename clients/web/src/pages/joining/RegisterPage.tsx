import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ToldCard } from '../account/ToldCard.tsx';
import { InvalidLinkCard } from './InvalidLinkCard.tsx';
import { JoinForm } from './JoinForm.tsx';
import { PortalSign } from './PortalSign.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import type { ToldState } from './useArrive.ts';
import { WaitingCard } from './WaitingCard.tsx';
import { wantedTarget } from './wantedTarget.ts';

const formDocument = graphql(`
  query RegistrationLink($token: String!) {
    registrationLink(token: $token) {
      __typename
      ... on RegistrationForm { portalTitle mode confirmEmail terms { version text { html } } look { accent logoUrl } }
      ... on Problem { code message }
    }
  }
`);

/** What a registration link opens: the portal's door, for newcomers and for who has an account (R1). */
export function RegisterPage() {
  const t = useText(joiningTexts);
  const { token = '' } = useParams();
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: ToldState | null };
  const viewer = useViewer();
  const [mailed, setMailed] = useState<Mailed | null>(null);
  const [result, ask] = useQuery({ query: formDocument, variables: { token } });
  // A link for one person is used up as soon as that person is told so: what was said goes first.
  if (state?.told) return <WaitingCard text={state.told} />;
  if (mailed) return <MailedCard {...mailed} targetId={wantedTarget(search)} />;
  return (
    <Loaded result={result} retry={ask}>
      {({ registrationLink: link }) => {
        if (link.__typename !== 'RegistrationForm') return <InvalidLinkCard hint={t('invalidLinkHint')} />;
        const title = link.portalTitle ?? t('portalWithoutTitle');
        const common = {
          token,
          targetId: wantedTarget(search),
          terms: link.terms,
          onMailed: (text: string) => setMailed({ text, isIn: link.mode === 'OPEN' && !link.confirmEmail }),
        };
        return (
          <>
            <PortalSign title={title} look={link.look} />
            {viewer ? (
              <JoinForm {...common} viewer={viewer} title={title} />
            ) : (
              <RegisterForm {...common} needsApproval={link.mode === 'CLOSED'} provesEmail={link.confirmEmail} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface Mailed {
  text: string;
  /** Nothing has to be confirmed or approved first: who is new can sign in at once. */
  isIn: boolean;
}

/** After the form: what the mail is about, and the way in where nothing stands before it. */
function MailedCard({ text, isIn, targetId }: Mailed & { targetId: string | null }) {
  const t = useText(joiningTexts);
  const account = useText(accountTexts);
  const next = targetId ? `?next=${encodeURIComponent(`/go/${targetId}`)}` : '';
  const action = isIn && (
    <Button component={Link} to={`/sign-in${next}`} size="md">
      {account('toSignIn')}
    </Button>
  );
  return <ToldCard picture="mail" title={t('mailTitle')} text={text} hint={t('mailHint')} action={action} />;
}
