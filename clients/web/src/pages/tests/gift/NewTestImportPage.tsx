import { TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { usePortal } from '../../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { Page } from '../../../components/Page.tsx';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { makingTexts } from '../../../i18n/making/area.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { createTestDocument } from '../testDocuments.ts';
import { GiftImport } from './GiftImport.tsx';

/** Makes a test from a GIFT text; it is made when the import is wanted, not before. */
export function NewTestImportPage() {
  const t = useText(testsTexts);
  const making = useText(makingTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(createTestDocument);
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const field = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [madeId, setMadeId] = useState<string | null>(null);
  const make = async (): Promise<string | null> => {
    // A second try goes on with the test of the first.
    if (madeId) return madeId;
    setMissing(!title.trim());
    if (!title.trim()) {
      field.current?.focus();
      return null;
    }
    const done = await form.send({ input: { portalId, title, idempotencyKey } });
    setMadeId(done?.test.id ?? null);
    return done?.test.id ?? null;
  };
  return (
    <Page title={t('importNewTitle')} lead={t('importNewLead')}>
      <GiftImport testId={null} makeTest={make}>
        <TextInput
          ref={field}
          label={making('titleField')}
          required
          maxLength={200}
          value={title}
          disabled={madeId !== null}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={(isMissing && t('titleMissing')) || form.fieldError('title')}
        />
        <FormProblem form={form} fields={['title']} />
      </GiftImport>
    </Page>
  );
}
