import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ExternalPortalQuery } from '../../../generated/graphql.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { makeLinkDocument } from './portalDocuments.ts';
import { Section } from './Section.tsx';

/** The addresses to hand on: who has none registers by the link, who is in signs in. */
export function WaysIn({ portal }: Pick<ExternalPortalQuery, 'portal'>) {
  const t = useText(portalsTexts);
  const { id, signInUrl, registrationLink, status } = portal;
  return (
    <Section title={t('access')}>
      <div>
        <Text fw={600} size="sm">
          {t('registrationLink')}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {t(registrationLink ? 'registrationHint' : 'noLink')}
        </Text>
        {registrationLink ? (
          <CopyField label={t('registrationLink')} value={registrationLink.url} qr />
        ) : (
          status === 'ACTIVE' && <MakeLink portalId={id} />
        )}
      </div>
      <div>
        <Text fw={600} size="sm">
          {t('signInAddress')}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {t('signInHint')}
        </Text>
        <CopyField label={t('signInAddress')} value={signInUrl} />
      </div>
    </Section>
  );
}

function MakeLink({ portalId }: { portalId: string }) {
  const t = useText(portalsTexts);
  const form = useMutationForm(makeLinkDocument);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return (
    <>
      <FormProblem form={form} />
      <Button
        variant="light"
        loading={form.isBusy}
        onClick={() =>
          void form.send({ input: { portalId, mode: 'OPEN', domains: [], courseIds: [], idempotencyKey } })
        }
      >
        {t('makeLink')}
      </Button>
    </>
  );
}
