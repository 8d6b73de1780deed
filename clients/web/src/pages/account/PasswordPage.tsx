import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRestart } from '../../app/auth/ApiProvider.tsx';
import { nextPath } from '../../app/auth/nextPath.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Illustration } from '../../components/Illustration.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';

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
  return (
    <AccountCard title={t('resetDone')}>
      <Stack align="center" ta="center" role="status">
        <Illustration name="done" />
        <Text>{t('passwordChanged')}</Text>
        <Button component={Link} to={nextPath(params)} size="md">
          {t('goOn')}
        </Button>
      </Stack>
    </AccountCard>
  );
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
  const field = (name: keyof typeof input, label: string, autoComplete: string, description?: string) => (
    <PasswordInput
      label={label}
      description={description}
      name={name}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      size="md"
      value={input[name]}
      error={form.fieldError(name)}
      aria-invalid={form.fieldError(name) ? true : undefined}
      onChange={(event) => setInput({ ...input, [name]: event.currentTarget.value })}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0, 'aria-hidden': false }}
    />
  );
  return (
    <AccountCard title={t('changeTitle')} lead={t('changeLead')}>
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['currentPassword', 'newPassword']} />
          {field('currentPassword', t('currentPassword'), 'current-password')}
          {field('newPassword', t('newPassword'), 'new-password', t('newPasswordHint'))}
          <Button type="submit" size="md" loading={form.isBusy}>
            {t('resetSave')}
          </Button>
        </Stack>
      </form>
    </AccountCard>
  );
}
