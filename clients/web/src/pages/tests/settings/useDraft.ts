import { useState } from 'react';

/** Values of a form over those that are stored: only what the person changed differs, so that others' changes come through. */
export function useDraft<Values extends object>(stored: Values) {
  const [changed, setChanged] = useState<Partial<Values>>({});
  const differing = Object.fromEntries(
    Object.entries(changed).filter(([key, value]) => value !== stored[key as keyof Values]),
  ) as Partial<Values>;
  return {
    values: { ...stored, ...differing },
    changed: differing,
    isDirty: Object.keys(differing).length > 0,
    set: (changes: Partial<Values>) => setChanged((now) => ({ ...now, ...changes })),
    /** Forgets what was changed. */
    reset: () => setChanged({}),
  };
}
