import type { Edits } from '../useEdits.ts';

/** What a person decides on when another author has saved a text that they are changing. */
export interface TextConflict {
  /** The text as the other one has saved it, as HTML to be shown. */
  theirs: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The conflict about one field, a text with a version; null while nobody else has changed what one is changing. */
export function textConflict<Values extends object>(
  edits: Edits<Values>,
  field: keyof Values,
  textOf: (values: Values) => { version: string; shown: string },
): TextConflict | null {
  const begun = edits.begunFrom(field);
  const { version, shown } = textOf(edits.values);
  if (begun === undefined || textOf(begun).version === version) return null;
  return { theirs: shown, onKeepMine: () => edits.begunNow(field), onTakeTheirs: () => edits.forget(field) };
}
