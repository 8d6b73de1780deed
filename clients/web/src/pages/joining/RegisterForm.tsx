import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { currentLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountCard } from '../account/AccountCard.tsx';
import { AccountForm } from '../account/AccountForm.tsx';
import { EmailField } from '../account/EmailField.tsx';
import { PasswordField } from '../account/PasswordField.tsx';
import { LanguageField } from './LanguageField.tsx';
import { OwnNameField } from './OwnNameField.tsx';
import { TermsField } from './TermsField.tsx';
import { useFocusProblem } from './useFocusProblem.ts';

const registerDocument = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      __typename
      ... on RegisterSuccess { message }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export interface DoorProps {
  token: string;
  /** The course or test of a direct link that the person came by. */
  targetId: string | null;
  terms: { version: number; text: { html: string } } | null;
  /** What follows is in a mail. */
  onMailed: (message: string) => void;
}

export interface RegisterFormProps extends DoorProps {
  needsApproval: boolean;
  provesEmail: boolean;
}

/** The form for somebody new. Its answer is the same for every address (S09); the rest is in a mail. */
export function RegisterForm({ token, targetId, terms, onMailed, ...rules }: RegisterFormProps) {
  const t = useText(joiningTexts);
  const { pathname, search } = useLocation();
  const form = useMutationForm(registerDocument);
  const ref = useFocusProblem(form.problem);
  const [fields, setFields] = useState({ name: '', email: '', password: '' });
  const [accepted, setAccepted] = useState<number | null>(null);
  const set = (some: Partial<typeof fields>) => setFields((all) => ({ ...all, ...some }));
  const submit = async () => {
    const input = { ...fields, token, targetId, language: currentLanguage(), acceptedTermsVersion: accepted };
    const done = await form.send({ input });
    if (done) onMailed(done.message);
  };
  const toSignIn = (
    <Anchor component={Link} ta="center" to={`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`}>
      {t('haveAccount')}
    </Anchor>
  );
  return (
    <AccountCard
      title={t('registerTitle')}
      lead={t(rules.needsApproval ? 'leadClosed' : rules.provesEmail ? 'leadProof' : 'leadOpen')}
      below={toSignIn}
    >
      <AccountForm
        form={form}
        fields={['name', 'email', 'password']}
        onSend={submit}
        sendText={t('register')}
        ref={ref}
      >
        <OwnNameField value={fields.name} onChange={(name) => set({ name })} error={form.fieldError('name')} />
        <EmailField value={fields.email} onChange={(email) => set({ email })} error={form.fieldError('email')} />
        <PasswordField
          isNew
          value={fields.password}
          onChange={(password) => set({ password })}
          error={form.fieldError('password')}
        />
        <LanguageField />
        {terms && (
          <TermsField html={terms.text.html} version={terms.version} accepted={accepted} onChange={setAccepted} />
        )}
      </AccountForm>
    </AccountCard>
  );
}
