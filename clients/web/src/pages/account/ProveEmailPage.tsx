import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from './AccountCard.tsx';
import { ToldCard } from './ToldCard.tsx';

const proveDocument = graphql(`
  mutation ProveEmail($token: String!) {
    proveEmail(token: $token) {
      __typename
      ... on ProveEmailSuccess { message }
      ... on Problem { code message }
    }
  }
`);

/** What the link of the mail opens. Looking at it proves nothing, since mail programs look at every link; the button does. */
export function ProveEmailPage() {
  const t = useText(accountTexts);
  const { token = '' } = useParams();
  const form = useMutationForm(proveDocument);
  const [told, setTold] = useState('');
  if (told) {
    const open = (
      <Button component={Link} to="/">
        {t('open')}
      </Button>
    );
    return <ToldCard picture="done" title={t('proveDone')} text={told} action={open} />;
  }
  return (
    <AccountCard title={t('proveTitle')} lead={t('proveLead')}>
      <Stack>
        <FormProblem form={form} />
        <Button
          size="md"
          loading={form.isBusy}
          onClick={() => void form.send({ token }).then((done) => done && setTold(done.message))}
        >
          {t('proveButton')}
        </Button>
      </Stack>
    </AccountCard>
  );
}
