import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from '../account/AccountCard.tsx';
import { AccountForm } from '../account/AccountForm.tsx';
import { PasswordField } from '../account/PasswordField.tsx';
import { InvalidLinkCard } from './InvalidLinkCard.tsx';
import { PortalSign } from './PortalSign.tsx';
import { type ToldState, useArrive } from './useArrive.ts';
import { WaitingCard } from './WaitingCard.tsx';

const confirmDocument = graphql(`
  mutation ConfirmRegistration($input: ConfirmRegistrationInput!) {
    confirmRegistration(input: $input) {
      __typename
      ... on ConfirmRegistrationSuccess { message membership { id portalId status } target { portalId kind id } }
      ... on Problem { code message }
    }
  }
`);

const offerDocument = graphql(`
  query Registration($token: String!) { registration(token: $token) { portalTitle look { accent logoUrl } } }
`);

/** What the mail of a registration opens. The password shows that whoever reads the mail is who registered. */
export function ConfirmPage() {
  const t = useText(joiningTexts);
  const account = useText(accountTexts);
  const { token = '' } = useParams();
  const { state } = useLocation() as { state: ToldState | null };
  const arrive = useArrive();
  const form = useMutationForm(confirmDocument);
  const [password, setPassword] = useState('');
  // The page does not wait for it: whose door it is shows as soon as it is known.
  const [{ data }] = useQuery({ query: offerDocument, variables: { token }, pause: Boolean(state?.told) });
  const offer = data?.registration;
  if (state?.told) return <WaitingCard text={state.told} />;
  if (form.problem?.__typename === 'RegistrationLinkInvalidProblem')
    return <InvalidLinkCard hint={t('invalidMailHint')} />;
  const submit = async () => {
    const done = await form.send({ input: { token, password, cookie: true } });
    if (done) arrive({ ...done, target: done.target ?? null });
    else setPassword('');
  };
  const forgot = (
    <Anchor component={Link} to="/forgot-password">
      {account('forgot')}
    </Anchor>
  );
  return (
    <>
      {offer && <PortalSign title={offer.portalTitle ?? t('portalWithoutTitle')} look={offer.look} />}
      <AccountCard title={t('confirmTitle')} lead={t('confirmLead')} below={forgot}>
        <AccountForm form={form} onSend={submit} sendText={t('confirmButton')}>
          <PasswordField value={password} onChange={setPassword} hint={t('confirmHint')} />
        </AccountForm>
      </AccountCard>
    </>
  );
}
