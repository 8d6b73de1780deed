import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import { FormProblem, type FormProblemProps } from './FormProblem.tsx';

export interface DialogFormProps extends FormProblemProps {
  form: FormProblemProps['form'] & { isBusy: boolean };
  onSend: () => unknown;
  /** What the button says that sends it; "Save" if not given. */
  sendText?: ReactNode;
  /** Colour of that button, where sending is more than saving. */
  color?: string;
  /** False while something is missing; the button waits for it. */
  isReady?: boolean;
  /** With it there is a button "Cancel". */
  onCancel?: () => void;
  /** What follows the problem: a way out of it, for example. */
  hint?: ReactNode;
  /** The page checks the fields itself, and says so in its own words. */
  noValidate?: boolean;
  /** The fields. */
  children: ReactNode;
}

/** The form in a dialog: fields, why the last try failed, and the buttons at the end. */
export function DialogForm({ form, fields, onSend, sendText, color, isReady = true, ...props }: DialogFormProps) {
  const t = useText(shellTexts);
  const { onCancel, hint, noValidate, children } = props;
  return (
    <form
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onSend();
      }}
    >
      <Stack>
        {children}
        <FormProblem form={form} fields={fields} />
        {hint}
        <Group justify="flex-end">
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button type="submit" color={color} disabled={!isReady} loading={form.isBusy}>
            {sendText ?? t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
