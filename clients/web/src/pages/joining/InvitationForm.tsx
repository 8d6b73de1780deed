import { Anchor, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { InvitationQuery } from '../../../generated/graphql.ts';
import { useRestart } from '../../app/auth/ApiProvider.tsx';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { currentLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from '../account/AccountCard.tsx';
import { AccountForm } from '../account/AccountForm.tsx';
import { PasswordField } from '../account/PasswordField.tsx';
import { LanguageField } from './LanguageField.tsx';
import { OwnNameField } from './OwnNameField.tsx';
import { TermsField } from './TermsField.tsx';
import { useFocusProblem } from './useFocusProblem.ts';

const acceptDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptInvitationSuccess { portalId }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export interface InvitationFormProps {
  token: string;
  offer: NonNullable<InvitationQuery['invitation']>;
}

/** Accepting: with the own password, a new one, or none where the invited person is signed in already. */
export function InvitationForm({ token, offer }: InvitationFormProps) {
  const t = useText(joiningTexts);
  const account = useText(accountTexts);
  const navigate = useNavigate();
  const restart = useRestart();
  const form = useMutationForm(acceptDocument);
  const ref = useFocusProblem(form.problem);
  const isSignedIn = useViewer()?.email.toLowerCase() === offer.email.toLowerCase();
  const isNew = !offer.accountExists;
  const [name, setName] = useState(offer.name ?? '');
  const [password, setPassword] = useState('');
  const [accepted, setAccepted] = useState<number | null>(null);
  const submit = async () => {
    const chosen = isNew ? { name: name.trim() || null, language: currentLanguage() } : {};
    const input = { ...chosen, token, password: password || null, acceptedTermsVersion: accepted, cookie: true };
    const done = await form.send({ input });
    if (!done) return;
    void navigate(`/p/${done.portalId}`, { replace: true });
    restart();
  };
  const forgot = (
    <Anchor component={Link} to="/forgot-password">
      {account('forgot')}
    </Anchor>
  );
  return (
    <AccountCard
      title={t('invitationTitle')}
      lead={t('invitationLead', { portal: offer.portalTitle })}
      below={!isNew && !isSignedIn && forgot}
    >
      <AccountForm form={form} fields={['name', 'password']} onSend={submit} sendText={t('invitationAccept')} ref={ref}>
        <TextInput
          label={account('email')}
          type="email"
          autoComplete="username"
          size="md"
          value={offer.email}
          readOnly
          variant="filled"
        />
        {isNew && <OwnNameField value={name} onChange={setName} error={form.fieldError('name')} />}
        {!isSignedIn && (
          <PasswordField
            isNew={isNew}
            value={password}
            onChange={setPassword}
            hint={t('invitationOwnPassword')}
            error={form.fieldError('password')}
          />
        )}
        {isNew && <LanguageField />}
        {offer.termsHtml && offer.termsVersion && (
          <TermsField html={offer.termsHtml} version={offer.termsVersion} accepted={accepted} onChange={setAccepted} />
        )}
      </AccountForm>
    </AccountCard>
  );
}
