import { Button, Checkbox, Group, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { plainText } from './plainText.ts';
import { RegradeCounts } from './RegradeCounts.tsx';
import { regradeDocument } from './regradeDocuments.ts';

const ways = ['CORRECTED', 'CHOSEN', 'ANNUL'] as const;
type Way = (typeof ways)[number];

export interface RegradeFormProps {
  testId: string;
  questions: { id: string; position: number; stem: { html: string } }[];
  /** A question that is chosen at the beginning. */
  chosen: string | null;
  onOrdered: (regradeId: string) => void;
}

/** What is judged anew and why; first it is counted what would change, then it is done. */
export function RegradeForm({ testId, questions, chosen, onOrdered }: RegradeFormProps) {
  const t = useText(gradingTexts);
  const form = useMutationForm(regradeDocument);
  const [way, setWay] = useState<Way>(chosen ? 'CHOSEN' : 'CORRECTED');
  const [ids, setIds] = useState<string[]>(chosen ? [chosen] : []);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [counted, setCounted] = useState<Awaited<ReturnType<typeof form.send>>>(null);
  const missing = { ids: way !== 'CORRECTED' && ids.length === 0, reason: reason.trim() === '' };
  const changed = () => {
    setCounted(null);
    form.clear();
  };
  const order = async (dryRun: boolean) => {
    setChecked(true);
    if (missing.ids || missing.reason) return;
    const named = way === 'CORRECTED' ? {} : way === 'CHOSEN' ? { questionIds: ids } : { annulQuestionIds: ids };
    const key = dryRun ? {} : { idempotencyKey };
    const done = await form.send({ input: { testId, reason, dryRun, ...named, ...key } });
    if (!done) return;
    setCounted(dryRun ? done : null);
    if (dryRun || !done.regrade) return;
    setKey(crypto.randomUUID());
    onOrdered(done.regrade.id);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void order(true);
  };
  return (
    <Paper component="form" p="lg" withBorder onSubmit={submit} noValidate>
      <Stack>
        <Radio.Group
          label={t('regradeWhat')}
          value={way}
          onChange={(value) => {
            setWay(value as Way);
            changed();
          }}
        >
          <Stack gap="xs" mt="xs">
            {ways.map((value) => (
              <Radio key={value} value={value} label={t(`way${value}`)} description={t(`way${value}Hint`)} />
            ))}
          </Stack>
        </Radio.Group>
        {way !== 'CORRECTED' && (
          <Checkbox.Group
            label={t('questions')}
            value={ids}
            onChange={(value) => {
              setIds(value);
              changed();
            }}
            error={isChecked && missing.ids ? t('questionsMissing') : undefined}
          >
            <Stack gap="xs" mt="xs" mah="20rem" style={{ overflow: 'auto' }}>
              {questions.map(({ id, position, stem }) => (
                <Checkbox key={id} value={id} label={`${position}. ${plainText(stem.html)}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Textarea
          name="reason"
          label={t('regradeReason')}
          description={t('regradeReasonHint')}
          required
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isChecked && missing.reason ? t('reasonMissing') : form.fieldError('reason')}
        />
        <FormProblem form={form} fields={['reason']} />
        {counted && (
          <section aria-live="polite">
            <Title order={2} size="h4" mb="xs">
              {t('wouldChange')}
            </Title>
            <RegradeCounts counts={counted} />
            {!counted.complete && (
              <Text size="sm" mt="xs">
                {t('onlyFirst')}
              </Text>
            )}
          </section>
        )}
        <Group>
          <Button type="submit" variant={counted ? 'default' : 'filled'} loading={form.isBusy && !counted}>
            {t('count')}
          </Button>
          {/* It stays in the page, so that its question closes by itself. */}
          <ConfirmButton
            display={counted ? undefined : 'none'}
            question={t('regradeQuestion', { count: counted?.resultsChanged ?? 0 })}
            onConfirm={() => order(false)}
          >
            {t('regradeNow')}
          </ConfirmButton>
        </Group>
      </Stack>
    </Paper>
  );
}
