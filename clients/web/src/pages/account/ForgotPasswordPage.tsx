import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { site } from '../../app/site.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { EmailField } from './EmailField.tsx';
import { ToldCard } from './ToldCard.tsx';

const requestDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on RequestPasswordResetSuccess { message }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** Asks for a link by mail; the answer is the same whether the address is known or not (R10). */
export function ForgotPasswordPage() {
  const t = useText(accountTexts);
  const form = useMutationForm(requestDocument);
  const [email, setEmail] = useState('');
  const [told, setTold] = useState('');
  const back = (
    <Anchor component={Link} to="/sign-in">
      {t('toSignIn')}
    </Anchor>
  );
  if (told) return <ToldCard picture="mail" title={t('linkSent')} text={told} below={back} />;
  const submit = async () => {
    const done = await form.send({ input: { email, audience: site } });
    if (done) setTold(done.message);
  };
  return (
    <AccountCard title={t('forgotTitle')} lead={t('forgotLead')} below={back}>
      <AccountForm form={form} fields={['email']} onSend={submit} sendText={t('sendLink')}>
        <EmailField value={email} onChange={setEmail} error={form.fieldError('email')} />
      </AccountForm>
    </AccountCard>
  );
}
