import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';
import { AccountForm } from './AccountForm.tsx';
import { PasswordField } from './PasswordField.tsx';
import { ToldCard } from './ToldCard.tsx';

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
  if (told) {
    const toSignIn = (
      <Button component={Link} to="/sign-in" size="md">
        {t('toSignIn')}
      </Button>
    );
    return <ToldCard picture="done" title={t('resetDone')} text={told} action={toSignIn} />;
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
      <AccountForm form={form} fields={['newPassword']} onSend={submit} sendText={t('resetSave')}>
        <PasswordField
          isNew
          label={t('newPassword')}
          name="new-password"
          value={newPassword}
          onChange={setNewPassword}
          error={form.fieldError('newPassword')}
        />
      </AccountForm>
    </AccountCard>
  );
}
