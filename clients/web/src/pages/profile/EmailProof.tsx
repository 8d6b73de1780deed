import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Viewer } from '../../app/auth/ViewerProvider.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { profileTexts } from '../../i18n/profile/area.ts';
import { useText } from '../../i18n/useText.ts';
import { Section } from './Section.tsx';

const proofDocument = graphql(`mutation RequestEmailProof { requestEmailProof { sent message } }`);

/** The login, and whether mail to it was shown to reach the person. */
export function EmailProof({ viewer: { email, emailProved } }: { viewer: Viewer }) {
  const t = useText(profileTexts);
  const form = useMutationForm(proofDocument);
  const [told, setTold] = useState('');
  return (
    <Section title={t('email')}>
      <Group gap="sm">
        <Text style={{ overflowWrap: 'anywhere' }}>{email}</Text>
        <StateBadge tone={emailProved ? 'good' : 'wait'}>
          {t(emailProved ? 'emailProved' : 'emailNotProved')}
        </StateBadge>
      </Group>
      <FormProblem form={form} />
      <Text role="status" size="sm">
        {told}
      </Text>
      {!emailProved && !told && (
        <Button
          className="wraps"
          variant="light"
          loading={form.isBusy}
          onClick={() => void form.send({}).then((done) => done && setTold(done.message))}
          style={{ alignSelf: 'start' }}
        >
          {t('sendProof')}
        </Button>
      )}
    </Section>
  );
}
