import { Button, Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedQuestionFragment, QuestionKind } from '../../../../generated/graphql.ts';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { LiveRegion } from '../../../components/LiveRegion.tsx';
import { RichTextField } from '../../../components/RichTextField.tsx';
import { useLeaveGuard } from '../../../components/useLeaveGuard.ts';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { shellTexts } from '../../../i18n/shell/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { TakenOut } from '../TakenOut.tsx';
import classes from '../tests.module.css';
import { AnswersPart } from './AnswersPart.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import { GoneNote } from './GoneNote.tsx';
import { KindIcon } from './KindIcon.tsx';
import { NumberText } from './NumberText.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import { newQuestion, type QuestionForm } from './QuestionForm.ts';
import { readQuestion } from './readQuestion.ts';
import { type Saved, useSaveQuestion } from './useSaveQuestion.ts';
import { answersPath } from './writeQuestion.ts';

export interface QuestionEditorProps {
  testId: string;
  kind: QuestionKind;
  /** What is stored; null for a new one. */
  question: EditedQuestionFragment | null;
  onSaved: (saved: Saved) => void;
  /** The way back to the list. */
  onClose: () => void;
  /** It was just made. */
  isSaved?: boolean;
  actions?: React.ReactNode;
}

/** One question being written: text, answers, feedback, points. What is not saved yet is asked about on the way out. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { testId, kind, question, onSaved } = props;
  const t = useText(questionsTexts);
  const edit = useQuestionEdit(kind, question);
  const saving = useSaveQuestion(testId, question?.id ?? null);
  const [done, setDone] = useState<Saved | null>(null);
  const [isFresh, setFresh] = useState(props.isSaved ?? false);
  const frame = useRef<HTMLFormElement>(null);
  const { form, isDirty } = edit;
  useLeaveGuard(isDirty && !done ? t('leaveQuestion') : null);
  const tell = useRef(onSaved);
  tell.current = onSaved;
  useEffect(() => {
    // By now nothing is unsaved, so that the way to another page is free.
    if (done) tell.current(done);
  }, [done]);
  useEffect(() => {
    if (!saving.hasIssues || saving.isBusy) return;
    frame.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-problem]')?.focus();
  }, [saving.hasIssues, saving.isBusy]);
  const save = async (version = edit.version) => {
    setDone(null);
    const saved = await saving.save(form, version);
    if (!saved) return;
    if (saved.question) edit.begin(saved.question);
    setDone(saved);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const fields = fieldsOf(edit, saving.problem, () => {
    setDone(null);
    setFresh(false);
  });
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
      <form onSubmit={submit} ref={frame} noValidate>
        <Stack gap="md">
          <Head {...props} />
          <MainFields {...fields} />
          <AnswersPart {...fields} />
          <MoreFields {...fields} />
          {saving.theirs && (
            <ConflictNote
              theirs={saving.theirs}
              isBusy={saving.isBusy}
              onKeepMine={() => void save(saving.theirs?.version ?? null)}
              onTakeTheirs={(theirs) => {
                edit.begin(theirs);
                saving.clear();
              }}
            />
          )}
          {saving.isGone && (
            <GoneNote isBusy={saving.isBusy} onSaveAsNew={() => void saving.saveAsNew(form).then(setDone)} />
          )}
          {!saving.theirs && !saving.isGone && <FormProblem form={saving.form} />}
          <TakenOut notes={done?.notes ?? []} />
          <Foot {...props} isDirty={isDirty && !done} isBusy={saving.isBusy} isSaved={Boolean(done) || isFresh} />
        </Stack>
      </form>
    </Paper>
  );
}

/** The form's state: begun from what is stored, and from which version of it. */
function useQuestionEdit(kind: QuestionKind, question: EditedQuestionFragment | null) {
  const { i18n } = useTranslation();
  const decimal = useMemo(() => new Intl.NumberFormat(i18n.language).format(1.5).charAt(1), [i18n.language]);
  const read = (stored: EditedQuestionFragment | null) => {
    return { form: stored ? readQuestion(stored, decimal) : newQuestion(kind), version: stored?.version ?? null };
  };
  const [begun, setBegun] = useState(() => read(question));
  const [form, setForm] = useState(begun.form);
  const isDirty = useMemo(() => JSON.stringify(form) !== JSON.stringify(begun.form), [form, begun]);
  const begin = (stored: EditedQuestionFragment) => {
    const next = read(stored);
    setBegun(next);
    setForm(next.form);
  };
  return { form, setForm, begin, version: begun.version, isDirty };
}

function fieldsOf(
  { form, setForm }: { form: QuestionForm; setForm: (change: (now: QuestionForm) => QuestionForm) => void },
  problem: QuestionFields['problem'],
  touch: () => void,
): QuestionFields {
  const change: QuestionFields['change'] = (changes) => {
    touch();
    setForm((now) => ({ ...now, ...changes }));
  };
  return {
    form,
    change,
    changeRow: (key, changes) => {
      touch();
      setForm((now) => ({ ...now, rows: now.rows.map((row) => (row.key === key ? { ...row, ...changes } : row)) }));
    },
    problem,
    rowProblem: (index, field) =>
      problem([answersPath[form.kind], index, field].filter((part) => part !== undefined).join('.')),
  };
}

function Head({ kind, question, actions }: QuestionEditorProps) {
  const t = useText(questionsTexts);
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="sm" wrap="nowrap">
        <KindIcon kind={kind} />
        <div>
          <Title order={2} size="h4">
            {question ? t('questionNumber', { number: question.position }) : t('newQuestion')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`kind${kind}`)}
          </Text>
        </div>
      </Group>
      {actions && <Group gap={6}>{actions}</Group>}
    </Group>
  );
}

function MainFields({ form, change, problem }: QuestionFields) {
  const t = useText(questionsTexts);
  return (
    <>
      <RichTextField
        label={t('stem')}
        value={form.stem}
        onChange={(stem) => change({ stem })}
        error={problem('stem')}
        required
        minRows={2}
      />
      <Group className={classes.fields}>
        <NumberText
          label={t('points')}
          required
          value={form.points}
          onValue={(points) => change({ points })}
          error={problem('points')}
        />
        <TextInput
          className={classes.wide}
          label={t('name')}
          description={t('nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={200}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={problem('title')}
        />
      </Group>
    </>
  );
}

function MoreFields({ form, change, problem }: QuestionFields) {
  const t = useText(questionsTexts);
  const canShuffle = form.kind === 'SINGLE_CHOICE' || form.kind === 'MULTIPLE_CHOICE' || form.kind === 'MATCHING';
  return (
    <>
      {canShuffle && (
        <Switch
          label={t('shuffleAnswers')}
          description={t('shuffleAnswersHint')}
          checked={form.shuffle}
          onChange={(event) => change({ shuffle: event.currentTarget.checked })}
        />
      )}
      <RichTextField
        label={t('feedback')}
        description={t('feedbackHint')}
        value={form.feedback}
        onChange={(feedback) => change({ feedback })}
        error={problem('feedback')}
        minRows={1}
      />
    </>
  );
}

type FootProps = Pick<QuestionEditorProps, 'onClose'> & { isDirty: boolean; isBusy: boolean; isSaved: boolean };

function Foot({ onClose, isDirty, isBusy, isSaved }: FootProps) {
  const t = useText(questionsTexts);
  const shell = useText(shellTexts);
  const text = isSaved ? shell('saved') : isDirty ? t('unsaved') : '';
  return (
    <div className={classes.bar}>
      <Text size="sm" c={isSaved ? 'var(--good)' : 'dimmed'}>
        {text}
      </Text>
      <LiveRegion text={isSaved ? shell('saved') : ''} />
      <Group gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('toList')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('saveQuestion')}
        </Button>
      </Group>
    </div>
  );
}
