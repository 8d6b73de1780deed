import { type FormEvent, useMemo, useState } from 'react';
import type { EditedItemFragment } from '../../../generated/graphql.ts';
import { isoTime } from '../../components/localTime.ts';
import { type TextConflict, textConflict } from '../../components/making/textConflict.ts';
import { type Edits, useEdits } from '../../components/useEdits.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { updateItemDocument, updateLessonDocument, updateMaterialDocument } from './itemDocuments.ts';
import { type ItemValues, itemValues } from './itemValues.ts';

/** What a form about an item shows and does. */
export interface ItemForm {
  edits: Edits<ItemValues>;
  fieldError(field: string): string | undefined;
  /** The problems that stand at no field. */
  problems: {
    problem: ReturnType<typeof useMutationForm>['problem'];
    error: ReturnType<typeof useMutationForm>['error'];
  }[];
  isBusy: boolean;
  isSaved: boolean;
  notes: readonly { subject: string; message: string }[];
  /** Set while somebody else has changed the text that one is changing. */
  conflict: TextConflict | null;
  save(event: FormEvent): Promise<void>;
}

/** One form for all that an item has: its content is sent first, then when it opens; only what changed. */
export function useItemForm(courseId: string, item: EditedItemFragment): ItemForm {
  const present = useMemo(() => itemValues(item), [item]);
  const edits = useEdits(present);
  const content = useContent(courseId, item, edits);
  const opening = useMutationForm(updateItemDocument);
  const [isSaved, setSaved] = useState(false);
  const [notes, setNotes] = useState<ItemForm['notes']>([]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { opensAfter, opensAt, ...rest } = edits.changed;
    setSaved(false);
    setNotes([]);
    if (!isComplete(edits.values)) return;
    if (Object.keys(rest).length > 0) {
      const done = await content.send(rest);
      if (!done) return;
      setNotes(done.notes);
      edits.settle(rest, itemValues(done.item));
    }
    if (opensAfter !== undefined || opensAt !== undefined) {
      const done = await opening.send({ input: { courseId, itemId: item.id, ...openingInput(edits.changed) } });
      if (!done) return;
      edits.settle({ opensAfter, opensAt }, itemValues(done.item));
    }
    setSaved(true);
  };
  const isTold = content.form.problem?.code === 'TEXT_CHANGED';
  return {
    edits,
    fieldError: (field) => content.form.fieldError(field) ?? opening.fieldError(field),
    problems: [isTold ? { problem: null, error: null } : content.form, opening],
    isBusy: content.form.isBusy || opening.isBusy,
    isSaved,
    notes,
    conflict: textConflict(edits, 'html', ({ version, shown }) => ({ version, shown })),
    save,
  };
}

const isComplete = ({ title, readRule, readSeconds }: ItemValues): boolean =>
  title.trim() !== '' && (readRule !== 'MINIMUM_TIME' || Number(readSeconds) >= 1);

/** Null takes a condition away; what is left out stays. */
function openingInput({ opensAfter, opensAt }: Partial<ItemValues>) {
  return {
    ...(opensAfter === undefined ? {} : { opensAfterItemId: opensAfter || null }),
    ...(opensAt === undefined ? {} : { opensAt: isoTime(opensAt) }),
  };
}

/** Sends the content of an item by the mutation of its kind. */
function useContent(courseId: string, item: EditedItemFragment, edits: Edits<ItemValues>) {
  const lesson = useMutationForm(updateLessonDocument);
  const material = useMutationForm(updateMaterialDocument);
  const test = useMutationForm(updateItemDocument);
  const target = { courseId, itemId: item.id };
  const send = (changed: Partial<ItemValues>) => {
    const { title, html, fileName, fileSha256 } = changed;
    if (item.__typename === 'Material') return material.send({ input: { ...target, title, fileName, fileSha256 } });
    if (item.__typename === 'TestItem') return test.send({ input: { ...target, title } });
    const { readRule, readSeconds } = edits.values;
    const rule =
      'readRule' in changed || 'readSeconds' in changed
        ? { readRule, readSeconds: readRule === 'MINIMUM_TIME' ? readSeconds : null }
        : {};
    const textVersion = html === undefined ? undefined : edits.begunFrom('html')?.version;
    return lesson.send({ input: { ...target, title, html, textVersion, ...rule } });
  };
  const form = { LESSON: lesson, MATERIAL: material, TEST: test }[item.kind];
  return { send, form };
}
