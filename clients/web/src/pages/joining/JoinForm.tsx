import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSignOut } from '../../app/auth/useSignOut.ts';
import type { Viewer } from '../../app/auth/ViewerProvider.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from '../account/AccountCard.tsx';
import { AccountForm } from '../account/AccountForm.tsx';
import type { DoorProps } from './RegisterForm.tsx';
import { TermsField } from './TermsField.tsx';
import { useArrive } from './useArrive.ts';

const joinDocument = graphql(`
  mutation JoinPortal($input: JoinPortalInput!) {
    joinPortal(input: $input) {
      __typename
      ... on JoinPortalSuccess { message membership { id portalId status } target { portalId kind id } }
      ... on RegisterSuccess { message }
      ... on Problem { code message }
    }
  }
`);

/** One more portal for somebody who is signed in: one press, no second account. */
export function JoinForm({ token, targetId, terms, onMailed, viewer, title }: DoorProps & JoinFormProps) {
  const t = useText(joiningTexts);
  const arrive = useArrive();
  const signOut = useSignOut();
  const form = useMutationForm(joinDocument);
  const [accepted, setAccepted] = useState<number | null>(null);
  const submit = async () => {
    const done = await form.send({ input: { token, targetId, acceptedTermsVersion: accepted } });
    if (done?.__typename === 'JoinPortalSuccess') arrive({ ...done, target: done.target ?? null });
    else if (done?.__typename === 'RegisterSuccess') onMailed(done.message);
  };
  const other = (
    <Anchor component="button" type="button" ta="center" onClick={() => void signOut()}>
      {t('otherAccount')}
    </Anchor>
  );
  return (
    <AccountCard title={t('joinTitle')} lead={t('joinLead', { portal: title })} below={other}>
      <AccountForm form={form} onSend={submit} sendText={t('join')}>
        {form.problem?.__typename === 'AlreadyInPortalProblem' && (
          <Button component={Link} to={targetId ? `/go/${targetId}` : '/portals'} size="md">
            {t('toPortals')}
          </Button>
        )}
        <Text>
          {t('signedInAs')} <strong>{viewer.name}</strong> ({viewer.email})
        </Text>
        {terms && (
          <TermsField html={terms.text.html} version={terms.version} accepted={accepted} onChange={setAccepted} />
        )}
      </AccountForm>
    </AccountCard>
  );
}

interface JoinFormProps {
  viewer: Pick<Viewer, 'name' | 'email'>;
  /** The portal's title. */
  title: string;
}
