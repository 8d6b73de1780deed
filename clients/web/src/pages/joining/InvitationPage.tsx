import { useParams } from 'react-router';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { InvalidLinkCard } from './InvalidLinkCard.tsx';
import { InvitationForm } from './InvitationForm.tsx';
import { PortalSign } from './PortalSign.tsx';

const invitationDocument = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) { portalTitle email name accountExists termsVersion termsHtml look { accent logoUrl } }
  }
`);

/** What the mail of an invitation opens (R3). */
export function InvitationPage() {
  const t = useText(joiningTexts);
  const { token = '' } = useParams();
  const [result, ask] = useQuery({ query: invitationDocument, variables: { token } });
  return (
    <Loaded result={result} retry={ask}>
      {({ invitation }) =>
        invitation ? (
          <>
            <PortalSign title={invitation.portalTitle} look={invitation.look} />
            <InvitationForm token={token} offer={invitation} />
          </>
        ) : (
          <InvalidLinkCard hint={t('invalidInvitationHint')} />
        )
      }
    </Loaded>
  );
}
