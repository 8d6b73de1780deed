import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Illustration } from '../../components/Illustration.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';

const resetDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on ResetPasswordSuccess { message }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** What the link of the mail opens. */
export function ResetPasswordPage() {
  const t = useText(accountTexts);
  const { token = '' } = useParams();
  const form = useMutationForm(resetDocument);
  const [newPassword, setNewPassword] = useState('');
  const [told, setTold] = useState('');
  const toSignIn = (
    <Button component={Link} to="/sign-in" size="md" variant={told ? 'filled' : 'subtle'}>
      {t('toSignIn')}
    </Button>
  );
  if (told) {
    return (
      <AccountCard title={t('resetDone')}>
        <Stack align="center" ta="center" role="status">
          <Illustration name="done" />
          <Text>{told}</Text>
          {toSignIn}
        </Stack>
      </AccountCard>
    );
  }
  const submit = async () => {
    const done = await form.send({ input: { token, newPassword } });
    if (done) setTold(done.message);
  };
  const again = (
    <Anchor component={Link} to="/forgot-password">
      {t('forgot')}
    </Anchor>
  );
  return (
    <AccountCard title={t('resetTitle')} below={form.problem?.__typename === 'AccountLinkInvalidProblem' && again}>
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['newPassword']} />
          <PasswordInput
            label={t('newPassword')}
            description={t('newPasswordHint')}
            name="new-password"
            autoComplete="new-password"
            required
            withAsterisk={false}
            size="md"
            value={newPassword}
            error={form.fieldError('newPassword')}
            onChange={(event) => setNewPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0, 'aria-hidden': false }}
          />
          <Button type="submit" size="md" loading={form.isBusy}>
            {t('resetSave')}
          </Button>
        </Stack>
      </form>
    </AccountCard>
  );
}
