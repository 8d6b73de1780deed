import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { site } from '../../app/site.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Illustration } from '../../components/Illustration.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';

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
  if (told) {
    return (
      <AccountCard title={t('linkSent')} below={back}>
        <Stack align="center" ta="center" role="status">
          <Illustration name="mail" />
          <Text>{told}</Text>
        </Stack>
      </AccountCard>
    );
  }
  const submit = async () => {
    const done = await form.send({ input: { email, audience: site } });
    if (done) setTold(done.message);
  };
  return (
    <AccountCard title={t('forgotTitle')} lead={t('forgotLead')} below={back}>
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['email']} />
          <TextInput
            label={t('email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
            value={email}
            error={form.fieldError('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" size="md" loading={form.isBusy}>
            {t('sendLink')}
          </Button>
        </Stack>
      </form>
    </AccountCard>
  );
}
