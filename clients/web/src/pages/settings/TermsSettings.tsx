import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { PortalTermsNowQuery } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Note } from '../../components/Note.tsx';
import { notify } from '../../components/notify.ts';
import { RichTextField } from '../../components/RichTextField.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { publishDocument, termsDocument } from './settingsDocuments.ts';

type Terms = PortalTermsNowQuery['portalTerms'];

/** The terms that people accept, version by version (R11). */
export function TermsSettings({ portalId }: { portalId: string }) {
  const t = useText(settingsTexts);
  const { dateTime } = useFormats();
  const [result, ask] = useQuery({ query: termsDocument, variables: { portalId } });
  return (
    <Loaded result={result} retry={ask}>
      {({ portalTerms: terms }) => (
        <Stack maw="46rem">
          {terms ? (
            <Paper p="lg" withBorder>
              <Title order={2} size="h3">
                {t('termsVersion', { version: String(terms.version) })}
              </Title>
              <Text size="sm" c="dimmed" mb="sm">
                {t('termsSince', { at: dateTime(terms.publishedAt) })}
              </Text>
              <RichTextView html={terms.text.html} />
            </Paper>
          ) : (
            <EmptyState title={t('termsNone')} hint={t('termsNoneHint')} />
          )}
          <TermsEditor portalId={portalId} terms={terms} />
        </Stack>
      )}
    </Loaded>
  );
}

function TermsEditor({ portalId, terms }: { portalId: string; terms: Terms }) {
  const t = useText(settingsTexts);
  const form = useMutationForm(publishDocument);
  const [html, setHtml] = useState(terms?.text.source ?? '');
  const [notes, setNotes] = useState<string[]>([]);
  const isChanged = html !== (terms?.text.source ?? '');
  useLeaveGuard(isChanged ? t('unsaved') : null);
  const publish = async () => {
    const done = await form.send({ input: { portalId, html } });
    if (!done) return;
    setHtml(done.terms.text.source);
    setNotes(done.notes.map(({ message, subject }) => `${message} (${subject})`));
    notify(t('termsPublished', { version: String(done.terms.version) }));
  };
  return (
    <Paper p="lg" withBorder>
      <Stack>
        <FormProblem form={form} fields={['html']} />
        <RichTextField
          label={t('termsText')}
          description={t('termsTextHint')}
          value={html}
          onChange={setHtml}
          minRows={8}
          withHeadings
          error={form.fieldError('html')}
        />
        {notes.length > 0 && (
          <Note tone="warn" title={t('termsNotes')}>
            {notes.join(' ')}
          </Note>
        )}
        <Group justify="flex-end">
          <ConfirmButton
            loading={form.isBusy}
            disabled={!isChanged || html === ''}
            title={t('termsPublishTitle')}
            question={t(terms ? 'termsQuestion' : 'termsFirstQuestion')}
            onConfirm={publish}
          >
            {t('termsPublish')}
          </ConfirmButton>
        </Group>
      </Stack>
    </Paper>
  );
}
