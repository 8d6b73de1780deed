import { Button, Group, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Page } from '../../components/Page.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { LinkFields, linkFields } from './LinkFields.tsx';
import { createDocument } from './linkDocuments.ts';
import { inputOf, newLink } from './linkValues.ts';

/** One more door into the portal. */
export function NewLinkPage() {
  const t = useText(registrationTexts);
  const shell = useText(shellTexts);
  const navigate = useNavigate();
  const { portalId } = usePortal();
  const form = useMutationForm(createDocument);
  const [values, setValues] = useState(newLink);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const list = `/p/${portalId}/run/registration`;
  const submit = async () => {
    const done = await form.send({ input: { ...inputOf(values, newLink), portalId, idempotencyKey } });
    if (done) void navigate(`${list}/${done.link.id}`, { replace: true });
  };
  return (
    <Page title={t('newTitle')} lead={t('newLead')}>
      <Paper p="lg" withBorder maw="46rem">
        <form action={() => void submit()}>
          <Stack>
            <FormProblem form={form} fields={linkFields} />
            <LinkFields
              portalId={portalId}
              values={values}
              onChange={(some) => setValues((all) => ({ ...all, ...some }))}
              fieldError={form.fieldError}
            />
            <Group justify="flex-end">
              <Button component={Link} to={list} variant="default">
                {shell('cancel')}
              </Button>
              <Button type="submit" loading={form.isBusy}>
                {t('create')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}
