import { type ChangeEvent, useMemo, useState } from 'react';

/** What the form of a new thing needs to know about its title. */
export interface TitleFieldOptions {
  /** Said at the field while nothing is written there. */
  missing: string;
  form: { fieldError(field: string): string | undefined };
  /** Sends it; the key stays the same for as long as the form is there, so that a second try makes nothing twice. */
  create: (title: string, idempotencyKey: string) => Promise<void>;
}

/** The title of something new: `field` for its input, `send` for the form; nothing is sent without a title. */
export function useTitleField({ missing, form, create }: TitleFieldOptions) {
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const [value, setValue] = useState('');
  const [isMissing, setMissing] = useState(false);
  return {
    field: {
      value,
      maxLength: 200,
      required: true,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.currentTarget.value),
      error: (isMissing && missing) || form.fieldError('title'),
    },
    send: () => {
      setMissing(!value.trim());
      if (value.trim()) void create(value, idempotencyKey);
    },
  };
}
