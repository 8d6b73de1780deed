import { Alert, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { type Problem, useMutationForm } from '../../graphql/useMutationForm.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { gradeAnswerDocument } from './gradeAnswerDocument.ts';

/** What another grader gave in the meantime. */
interface Faster extends Problem {
  answer: {
    gradeRevision: number;
    gradedByName?: string | null;
    reviewed: { points?: number | null; maxPoints: number; comment?: string | null };
  };
}

export interface GradeFormProps {
  answer: {
    attemptId: string;
    questionId: string;
    gradeRevision: number;
    reviewed: { points?: number | null; maxPoints: number; comment?: string | null };
  };
  onDone: () => void;
  saveText: string;
  /** Further buttons beside saving. */
  children?: ReactNode;
}

const asFaster = (problem: Problem | null): Faster | null =>
  problem?.__typename === 'GradeChangedProblem' ? (problem as Faster) : null;

/** Points and a comment for one answer. Enter in the points, or Ctrl and Enter in the comment, saves it. */
export function GradeForm({ answer, onDone, saveText, children }: GradeFormProps) {
  const t = useText(gradingTexts);
  const { number } = useFormats();
  const form = useMutationForm(gradeAnswerDocument);
  const { attemptId, questionId, reviewed } = answer;
  const { maxPoints } = reviewed;
  const before = reviewed.points ?? null;
  const [points, setPoints] = useState<number | string>(before ?? '');
  const [comment, setComment] = useState(reviewed.comment ?? '');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isDone, setDone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const isChanged =
    !isDone && (comment !== (reviewed.comment ?? '') || reason !== '' || String(points) !== String(before ?? ''));
  useLeaveGuard(isChanged ? t('leave') : null);
  const faster = asFaster(form.problem);
  const send = async (gradeRevision: number) => {
    const value = typeof points === 'number' ? points : Number.parseFloat(points);
    if (!(value >= 0 && value <= maxPoints)) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const texts = { comment, reason: reason.trim() || null };
    if (!(await form.send({ input: { attemptId, questionId, points: value, gradeRevision, ...texts } }))) return;
    setDone(true);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(answer.gradeRevision);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(answer.gradeRevision);
  };
  const range = t('range', { most: number(maxPoints) });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Group align="flex-end" gap="xs">
          <NumberInput
            ref={field}
            name="points"
            label={t('points')}
            description={range}
            w="9rem"
            min={0}
            max={maxPoints}
            step={maxPoints > 1 ? 1 : 0.25}
            decimalScale={3}
            clampBehavior="none"
            allowNegative={false}
            allowedDecimalSeparators={['.', ',']}
            value={points}
            onChange={(value) => {
              setPoints(value);
              setMissing(false);
            }}
            error={isMissing ? range : form.fieldError('points')}
          />
          {[0, maxPoints / 2, maxPoints].map((value) => (
            <Button key={value} variant="default" onClick={() => setPoints(value)}>
              {t('give', { points: number(value) })}
            </Button>
          ))}
        </Group>
        <Textarea
          name="comment"
          label={t('comment')}
          description={t('commentHint')}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={10_000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          onKeyDown={onKey}
          error={form.fieldError('comment')}
        />
        {before !== null && (
          <Textarea
            name="reason"
            label={t('reason')}
            description={t('reasonHint')}
            autosize
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={onKey}
          />
        )}
        {faster ? (
          <Conflict
            faster={faster}
            isBusy={form.isBusy}
            onKeep={onDone}
            onMine={() => void send(faster.answer.gradeRevision)}
          />
        ) : (
          <FormProblem form={form} fields={['points', 'comment']} />
        )}
        {!faster && (
          <Group gap="xs">
            <Button type="submit" loading={form.isBusy}>
              {saveText}
            </Button>
            {children}
          </Group>
        )}
      </Stack>
    </form>
  );
}

interface ConflictProps {
  faster: Faster;
  isBusy: boolean;
  onKeep: () => void;
  onMine: () => void;
}

/** Somebody else was faster: what they gave, and both ways on. */
function Conflict({ faster: { answer }, isBusy, onKeep, onMine }: ConflictProps) {
  const t = useText(gradingTexts);
  const { number } = useFormats();
  const { points, maxPoints, comment } = answer.reviewed;
  return (
    <Alert
      role="alert"
      color="amber"
      variant="light"
      title={t('faster', { name: answer.gradedByName ?? t('somebody') })}
    >
      <Text size="sm">{t('fasterGave', { points: number(points ?? 0), most: number(maxPoints) })}</Text>
      {comment && (
        <Text size="sm" fs="italic">
          {comment}
        </Text>
      )}
      <Group gap="xs" mt="sm">
        <Button size="sm" onClick={onKeep} data-autofocus>
          {t('keepTheirs')}
        </Button>
        <Button size="sm" variant="default" onClick={onMine} loading={isBusy}>
          {t('giveMine')}
        </Button>
      </Group>
    </Alert>
  );
}
