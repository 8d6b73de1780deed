import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { LinkAddress } from './LinkAddress.tsx';
import { LinkFields, linkFields } from './LinkFields.tsx';
import { linkDocument, linkEvents, updateDocument } from './linkDocuments.ts';
import { inputOf, valuesOf } from './linkValues.ts';

/** One registration link: its address, who came by it, what it asks and gives. */
export function LinkPage() {
  const t = useText(registrationTexts);
  const { portalId } = usePortal();
  const { linkId = '' } = useParams();
  const [result, ask] = useQuery({ query: linkDocument, variables: { portalId, linkId } });
  usePortalEvents(linkEvents, () => ask());
  return (
    <Loaded result={result} retry={ask}>
      {({ registrationLinks: { nodes } }) => {
        const [link] = nodes;
        if (!link) return <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isPage />;
        const toList = (
          <Anchor component={Link} to={`/p/${portalId}/run/registration`}>
            {t('toList')}
          </Anchor>
        );
        return (
          <Page title={link.name || t('unnamed')} lead={toList}>
            <Stack maw="46rem">
              <LinkAddress portalId={portalId} link={link} />
              {link.state === 'REVOKED' ? (
                <Text c="dimmed">{t('revokedStays')}</Text>
              ) : (
                <LinkEditor key={link.id} portalId={portalId} link={link} />
              )}
            </Stack>
          </Page>
        );
      }}
    </Loaded>
  );
}

function LinkEditor({ portalId, link }: { portalId: string; link: RegistrationLinkShownFragment }) {
  const t = useText(registrationTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(updateDocument);
  const [before, setBefore] = useState(() => valuesOf(link));
  const [values, setValues] = useState(before);
  const [isSaved, setSaved] = useState(false);
  const submit = async () => {
    const done = await form.send({ input: { ...inputOf(values, before), portalId, linkId: link.id } });
    setSaved(Boolean(done));
    if (!done) return;
    setBefore(valuesOf(done.link));
    setValues(valuesOf(done.link));
  };
  return (
    <Paper p="lg" withBorder>
      <form action={() => void submit()}>
        <Stack>
          <Title order={2} size="h3">
            {t('editTitle')}
          </Title>
          <FormProblem form={form} fields={linkFields} />
          <LinkFields
            portalId={portalId}
            values={values}
            onChange={(some) => {
              setSaved(false);
              setValues((all) => ({ ...all, ...some }));
            }}
            fieldError={form.fieldError}
          />
          <Group justify="flex-end">
            {isSaved && <Text c="var(--good)">{shell('saved')}</Text>}
            <LiveRegion text={isSaved ? shell('saved') : ''} />
            <Button type="submit" loading={form.isBusy}>
              {shell('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
