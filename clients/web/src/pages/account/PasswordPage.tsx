import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRestart } from '../../app/auth/ApiProvider.tsx';
import { nextPath } from '../../app/auth/nextPath.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ToldCard } from './ToldCard.tsx';

const changeDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on ChangePasswordSuccess { token }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** The own password, changed by who is signed in; this session goes on, every other one ends (R10). */
export function PasswordPage() {
  const t = useText(accountTexts);
  const [params] = useSearchParams();
  if (!params.has('done')) return <ChangePassword />;
  const goOn = (
    <Button component={Link} to={nextPath(params)} size="md">
      {t('goOn')}
    </Button>
  );
  return <ToldCard picture="done" title={t('resetDone')} text={t('passwordChanged')} action={goOn} />;
}

function ChangePassword() {
  const t = useText(accountTexts);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const restart = useRestart();
  const form = useMutationForm(changeDocument);
  const [input, setInput] = useState({ currentPassword: '', newPassword: '' });
  const submit = async () => {
    if (!(await form.send({ input }))) return;
    // Told by the address, since the page begins anew with the new session.
    await navigate({ search: new URLSearchParams({ ...Object.fromEntries(params), done: '1' }).toString() });
    restart();
  };
  const field = (name: keyof typeof input) => ({
    name,
    label: t(name),
    value: input[name],
    onChange: (password: string) => setInput({ ...input, [name]: password }),
    error: form.fieldError(name),
  });
  return (
    <AccountCard title={t('changeTitle')} lead={t('changeLead')}>
      <AccountForm form={form} fields={['currentPassword', 'newPassword']} onSend={submit} sendText={t('resetSave')}>
        <PasswordField {...field('currentPassword')} />
        <PasswordField {...field('newPassword')} isNew />
      </AccountForm>
    </AccountCard>
  );
}
