import { Anchor, Button, Group, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CreatePortalMutation, CreatePortalMutationVariables } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { type MutationForm, type SuccessOf, useMutationForm } from '../../graphql/useMutationForm.ts';
import { type Language, languageNames, languages } from '../../i18n/languages.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { currentLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { PortalReady } from './PortalReady.tsx';

const createDocument = graphql(`
  mutation CreatePortal($input: CreatePortalInput!) {
    createPortal(input: $input) {
      __typename
      ... on CreatePortalSuccess {
        moderatorLogin generatedPassword signInUrl
        portal { id name title moderators { id status } }
        registrationLink { id url }
      }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on PortalNameTakenProblem { portal { id } }
    }
  }
`);

export type CreatedPortal = SuccessOf<CreatePortalMutation>;

/** Opens an external portal (P1, P2); then what is to be handed on, shown once (P3, P4). */
export function NewPortalPage() {
  const [created, setCreated] = useState<CreatedPortal | null>(null);
  return created ? <PortalReady created={created} /> : <NewPortal onCreated={setCreated} />;
}

function NewPortal({ onCreated }: { onCreated: (created: CreatedPortal) => void }) {
  const t = useText(portalsTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(createDocument);
  const [given, setGiven] = useState<Given>({ name: '', title: '', language: currentLanguage() });
  // The same order sent again after a lost answer opens one portal; a changed one is another order.
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const change = (changes: Partial<Given>) => {
    setGiven({ ...given, ...changes });
    setKey(crypto.randomUUID());
  };
  const submit = async () => {
    const { name, title, language } = given;
    const input = { name, title: title.trim() || null, language, homePortalId: portalId, idempotencyKey };
    const done = await form.send({ input });
    if (done) onCreated(done);
  };
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <Paper p="lg" withBorder maw="38rem">
        <form action={() => void submit()}>
          <Stack>
            <FormProblem
              form={isTaken(form.problem) ? { problem: null, error: null } : form}
              fields={['name', 'title']}
            />
            <PortalFields given={given} change={change} form={form} />
            <Group>
              <Button type="submit" loading={form.isBusy}>
                {t('create')}
              </Button>
              <Button component={Link} to={`/p/${portalId}/run/portals`} variant="default">
                {shell('cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}

type Form = MutationForm<CreatePortalMutation, CreatePortalMutationVariables>;
interface Given {
  name: string;
  title: string;
  language: Language;
}

/** What a portal is made of: the address that names it, and how it speaks. */
function PortalFields(props: { given: Given; change: (changes: Partial<Given>) => void; form: Form }) {
  const t = useText(portalsTexts);
  const shell = useText(shellTexts);
  const { given, change, form } = props;
  return (
    <>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        name="name"
        type="email"
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        required
        withAsterisk={false}
        data-autofocus
        value={given.name}
        error={isTaken(form.problem) ? <Taken problem={form.problem} /> : form.fieldError('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('titleField')}
        description={t('titleHint')}
        name="title"
        autoComplete="off"
        maxLength={200}
        value={given.title}
        error={form.fieldError('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={shell('language')}
        description={t('languageHint')}
        name="language"
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={given.language}
        onChange={({ currentTarget: { value } }) =>
          change({ language: languages.find((one) => one === value) ?? given.language })
        }
      />
    </>
  );
}

const isTaken = (problem: Form['problem']): boolean => problem?.code === 'PORTAL_NAME_TAKEN';

/** The name is that of another portal of the organization, ignoring case: the way there. */
function Taken({ problem }: { problem: object | null }) {
  const t = useText(portalsTexts);
  const { portalId } = usePortal();
  const { portal } = problem as { portal?: { id: string } };
  return (
    <>
      {t('nameTaken')}{' '}
      {portal && (
        <Anchor component={Link} to={`/p/${portalId}/run/portals/${portal.id}`} inherit>
          {t('openExisting')}
        </Anchor>
      )}
    </>
  );
}
