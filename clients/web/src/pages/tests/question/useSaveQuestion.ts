import { useMemo, useState } from 'react';
import type { EditedQuestionFragment, QuestionInput } from '../../../../generated/graphql.ts';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { useText } from '../../../i18n/useText.ts';
import '../testDocuments.ts';
import type { QuestionForm } from './QuestionForm.ts';
import { addQuestionDocument, updateQuestionDocument } from './questionDocuments.ts';
import { writeQuestion } from './writeQuestion.ts';

interface Issue {
  path: string;
  message: string;
}

/** What came of saving. */
export interface Saved {
  id: string;
  /** What was taken out of the texts, as sentences. */
  notes: string[];
  /** As it is stored; only of a question that was there before. */
  question?: EditedQuestionFragment;
}

/**
 * Sends a question, a new one once only; tells what is wrong at which field, and when another author was faster: `theirs` is then
 * what they stored.
 */
export function useSaveQuestion(testId: string, questionId: string | null) {
  const t = useText(questionsTexts);
  const add = useMutationForm(addQuestionDocument);
  const update = useMutationForm(updateQuestionDocument);
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const [noNumbers, setNoNumbers] = useState<string[]>([]);
  const isGone = update.error?.code === 'NOT_FOUND';
  const form = questionId && !isGone ? update : add;
  const told = form.problem as { issues?: Issue[]; question?: EditedQuestionFragment } | null;
  const issues = told?.issues ?? [];
  const send = async (written: QuestionForm, how: (input: QuestionInput) => Promise<Saved | null>) => {
    const { input, noNumbers: found } = writeQuestion(written);
    setNoNumbers(found);
    form.clear();
    return found.length > 0 ? null : how(input);
  };
  const saveAsNew = (written: QuestionForm): Promise<Saved | null> =>
    send(written, async (question) => {
      const done = await add.send({ input: { testId, question, idempotencyKey } });
      return done && { id: done.question.id, notes: done.notes.map(noteText) };
    });
  const save = (written: QuestionForm, version: string | null): Promise<Saved | null> => {
    if (!questionId) return saveAsNew(written);
    return send(written, async (question) => {
      const done = await update.send({ input: { testId, questionId, question, version } });
      return done && { id: questionId, notes: done.notes.map(noteText), question: done.question };
    });
  };
  return {
    save,
    saveAsNew,
    isGone,
    isBusy: form.isBusy,
    form,
    theirs: told?.question ?? null,
    hasIssues: issues.length > 0 || noNumbers.length > 0,
    problem: (path: string): string | undefined =>
      noNumbers.includes(path)
        ? t('noNumber')
        : issues.find((issue) => issue.path === `input.question.${path}`)?.message,
    clear: () => {
      setNoNumbers([]);
      form.clear();
    },
  };
}

const noteText = ({ message, subject }: { message: string; subject: string }): string => `${message} (${subject})`;
