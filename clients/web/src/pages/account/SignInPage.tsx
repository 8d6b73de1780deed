import { Anchor, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useRestart } from '../../app/auth/ApiProvider.tsx';
import { nextPath } from '../../app/auth/nextPath.ts';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { site } from '../../app/site.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { DirectLinkHint } from '../joining/DirectLinkHint.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { EmailField } from './EmailField.tsx';
import { PasswordField } from './PasswordField.tsx';

const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Problem { code message }
    }
  }
`);

/** The session comes as a cookie that no script reads, for this side of the wall alone (P5). */
export function SignInPage() {
  const t = useText(accountTexts);
  const [search] = useSearchParams();
  const viewer = useViewer();
  const restart = useRestart();
  const form = useMutationForm(signInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  if (viewer) return <Navigate to={nextPath(search)} replace />;
  const isInternal = site === 'INTERNAL';
  const submit = async () => {
    const done = await form.send({ input: { email, password, audience: site, cookie: true } });
    if (done) restart();
    else setPassword('');
  };
  return (
    <AccountCard
      title={t(isInternal ? 'signInInternalTitle' : 'signInTitle')}
      lead={t(isInternal ? 'signInInternalLead' : 'signInLead')}
      below={<Anchor href={isInternal ? '/' : '/internal'}>{t(isInternal ? 'toExternal' : 'toInternal')}</Anchor>}
    >
      <Stack>
        {!isInternal && nextPath(search).startsWith('/go/') && <DirectLinkHint />}
        <AccountForm
          form={form}
          onSend={submit}
          sendText={t('signIn')}
          after={
            <Anchor component={Link} to="/forgot-password" ta="center" py={6}>
              {t('forgot')}
            </Anchor>
          }
        >
          <EmailField value={email} onChange={setEmail} />
          <PasswordField value={password} onChange={setPassword} />
        </AccountForm>
      </Stack>
    </AccountCard>
  );
}
