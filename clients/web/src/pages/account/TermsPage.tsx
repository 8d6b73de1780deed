import { Button, Checkbox, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { nextPath } from '../../app/auth/nextPath.ts';
import { useRefreshViewer } from '../../app/auth/ViewerProvider.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';

const termsDocument = graphql(`
  query TermsToAccept($portalId: ID!) { portalTerms(portalId: $portalId) { version text { html } } }
`);
const acceptDocument = graphql(`
  mutation AcceptTerms($input: AcceptTermsInput!) {
    acceptTerms(input: $input) {
      __typename
      ... on AcceptTermsSuccess { membership { id portalId termsToAccept { version } } }
      ... on Problem { code message }
    }
  }
`);

/** New terms of a portal stand before everything else in it until they are accepted. */
export function TermsPage() {
  const t = useText(accountTexts);
  const { portalId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useRefreshViewer();
  const [isRead, setRead] = useState(false);
  const [result, ask] = useQuery({ query: termsDocument, variables: { portalId }, requestPolicy: 'network-only' });
  const form = useMutationForm(acceptDocument);
  const accept = async (version: number) => {
    if (!(await form.send({ input: { portalId, version } }))) return ask({ requestPolicy: 'network-only' });
    refresh();
    await navigate(nextPath(search), { replace: true });
  };
  return (
    <Page title={t('termsTitle')} lead={t('termsLead')}>
      <Loaded result={result} retry={ask}>
        {({ portalTerms }) =>
          portalTerms && (
            <Paper p="lg" withBorder>
              <Stack>
                <RichTextView html={portalTerms.text.html} />
                <FormProblem form={form} />
                <Checkbox
                  label={t('termsCheck')}
                  checked={isRead}
                  onChange={(event) => setRead(event.currentTarget.checked)}
                />
                <Button
                  disabled={!isRead}
                  loading={form.isBusy}
                  onClick={() => void accept(portalTerms.version)}
                  style={{ alignSelf: 'start' }}
                >
                  {t('termsAccept')}
                </Button>
              </Stack>
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
}
