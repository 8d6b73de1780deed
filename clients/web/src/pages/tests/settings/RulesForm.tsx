import { Paper, Radio, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { ReviewRule, TestSettingsQuery } from '../../../../generated/graphql.ts';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { SaveBar } from '../../../components/making/SaveBar.tsx';
import { TextConflictNote } from '../../../components/making/TextConflictNote.tsx';
import { textConflict } from '../../../components/making/textConflict.ts';
import { RichTextField } from '../../../components/RichTextField.tsx';
import { useEdits } from '../../../components/useEdits.ts';
import { useLeaveGuard } from '../../../components/useLeaveGuard.ts';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { makingTexts } from '../../../i18n/making/area.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { NumberText } from '../question/NumberText.tsx';
import { writtenNumber } from '../question/writtenNumber.ts';
import { TakenOut } from '../TakenOut.tsx';
import { updateTestDocument } from './settingsDocuments.ts';

type Newest = TestSettingsQuery['test']['newest'];

export interface RulesFormProps {
  testId: string;
  newest: Newest;
}

const reviews = ['NOTHING', 'SCORE', 'SCORE_AND_ANSWERS'] as const satisfies ReviewRule[];
const fields = ['title', 'passMark', 'timeLimitSeconds', 'attemptLimit', 'description'];

/** What the test is called, what is read before it, and its rules; a part of the draft. */
export function RulesForm({ testId, newest }: RulesFormProps) {
  const t = useText(testsTexts);
  const making = useText(makingTexts);
  const rules = useRules(testId, newest);
  const { values, set, form } = rules;
  useLeaveGuard(rules.isDirty ? t('leaveSettings') : null);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="rules">
      <form onSubmit={(event) => void rules.save(event)} noValidate>
        <Stack gap="md">
          <div>
            <Title order={2} size="h4" id="rules">
              {t('rules')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('rulesHint')}
            </Text>
          </div>
          <TextInput
            label={making('titleField')}
            required
            maxLength={200}
            value={values.title}
            onChange={(event) => set('title', event.currentTarget.value)}
            error={rules.problem('title')}
          />
          <RichTextField
            label={t('description')}
            description={t('descriptionHint')}
            value={values.description}
            onChange={(description) => set('description', description)}
            error={rules.problem('description')}
          />
          <Numbers {...rules} />
          <Review {...rules} />
          {rules.conflict && <TextConflictNote {...rules.conflict} />}
          <FormProblem form={rules.shownProblem} fields={fields} />
          <TakenOut notes={rules.notes} />
          <SaveBar isDirty={rules.isDirty} isBusy={form.isBusy} isSaved={rules.isSaved} />
        </Stack>
      </form>
    </Paper>
  );
}

type Rules = ReturnType<typeof useRules>;

function useRules(testId: string, newest: Newest) {
  const t = useText(testsTexts);
  const form = useMutationForm(updateTestDocument);
  const present = useMemo(() => readRules(newest), [newest]);
  const edits = useEdits(present);
  const [own, setOwn] = useState<Record<string, string>>({});
  const [isSaved, setSaved] = useState(false);
  const [notes, setNotes] = useState<string[]>([]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { changed } = edits;
    const { input, wrong } = writeRules(changed);
    setOwn(Object.fromEntries(wrong.map((field) => [field, t(`wrong${field}`)])));
    form.clear();
    if (wrong.length > 0) return;
    const { descriptionVersion } = edits.begunFrom('description') ?? {};
    const done = await form.send({ input: { testId, ...input, descriptionVersion } });
    setSaved(Boolean(done));
    setNotes(done?.notes.map(({ message, subject }) => `${message} (${subject})`) ?? []);
    if (done) edits.settle(changed, readRules(done.test.newest));
  };
  return {
    ...edits,
    form,
    save,
    isSaved,
    notes,
    conflict: textConflict(edits, 'description', ({ descriptionVersion: version, shown }) => ({ version, shown })),
    // A conflict has a box of its own.
    shownProblem: form.problem?.code === 'TEXT_CHANGED' ? { problem: null, error: null } : form,
    problem: (field: string) => own[field] ?? form.fieldError(field),
  };
}

/** The rules as they are written: numbers are texts, and time is minutes. */
function readRules(newest: Newest) {
  const { title, description, passMark, timeLimitSeconds, attemptLimit, shuffleQuestions, review, reviewAfterClose } =
    newest;
  return {
    title,
    description: description.source,
    descriptionVersion: description.version,
    shown: description.html,
    passMark: String(passMark ?? ''),
    timeLimitSeconds: timeLimitSeconds === null || timeLimitSeconds === undefined ? '' : String(timeLimitSeconds / 60),
    attemptLimit: String(attemptLimit ?? ''),
    shuffleQuestions,
    review,
    reviewAfterClose,
  };
}

type Written = ReturnType<typeof readRules>;
const limits = { passMark: [0, 100, 1], timeLimitSeconds: [30, 604_800, 60], attemptLimit: [1, 100, 1] } as const;
type NumberField = keyof typeof limits;

/** What changed as the server takes it, and the fields that are none of what they may be. */
function writeRules(changed: Partial<Written>) {
  const wrong: (NumberField | 'title')[] = [];
  const number = (field: NumberField): number | null => {
    const [least, most, unit] = limits[field];
    const value = writtenNumber(changed[field] ?? '');
    const whole = value === null ? null : Math.round(value * unit);
    const isWhole = value === null || (unit === 1 ? whole === value : !Number.isNaN(value));
    if (!isWhole || (whole !== null && (whole < least || whole > most))) wrong.push(field);
    return whole;
  };
  if (changed.title !== undefined && !changed.title.trim()) wrong.push('title');
  const numbers = (Object.keys(limits) as NumberField[]).filter((field) => changed[field] !== undefined);
  const input = { ...changed, ...Object.fromEntries(numbers.map((field) => [field, number(field)])) };
  return { input: input as Omit<Partial<Written>, NumberField> & Partial<Record<NumberField, number | null>>, wrong };
}

function Numbers({ values, set, problem }: Rules) {
  const t = useText(testsTexts);
  const field = (name: NumberField, unit?: string) => (
    <NumberText
      label={t(name)}
      description={t(`${name}Hint`)}
      unit={unit}
      maw="26rem"
      value={values[name]}
      onValue={(text) => set(name, text)}
      error={problem(name)}
    />
  );
  return (
    <>
      {field('passMark', '%')}
      {field('timeLimitSeconds', t('minutesShort'))}
      {field('attemptLimit')}
      <Switch
        label={t('shuffleQuestions')}
        description={t('shuffleQuestionsHint')}
        checked={values.shuffleQuestions}
        onChange={(event) => set('shuffleQuestions', event.currentTarget.checked)}
      />
    </>
  );
}

function Review({ values, set }: Rules) {
  const t = useText(testsTexts);
  return (
    <>
      <Radio.Group
        label={t('review')}
        description={t('reviewHint')}
        value={values.review}
        onChange={(review) => set('review', review as ReviewRule)}
      >
        <Stack gap="xs" mt="xs">
          {reviews.map((rule) => (
            <Radio key={rule} value={rule} label={t(`review${rule}`)} description={t(`review${rule}Hint`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label={t('reviewAfterClose')}
        description={t('reviewAfterCloseHint')}
        disabled={values.review === 'NOTHING'}
        checked={values.reviewAfterClose}
        onChange={(event) => set('reviewAfterClose', event.currentTarget.checked)}
      />
    </>
  );
}
