import { Button, Stack } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { FormProblem, type FormProblemProps } from '../../components/FormProblem.tsx';

export interface AccountFormProps extends FormProblemProps {
  form: FormProblemProps['form'] & { isBusy: boolean };
  onSend: () => unknown;
  /** What the button says that sends it. */
  sendText: string;
  /** What follows the button: another way, for example. */
  after?: ReactNode;
  ref?: Ref<HTMLFormElement>;
  /** The fields. */
  children: ReactNode;
}

/** The form on an account's card: why the last try failed, fields, and one broad button. */
export function AccountForm({ form, fields, onSend, sendText, after, ref, children }: AccountFormProps) {
  return (
    <form action={() => void onSend()} ref={ref}>
      <Stack>
        <FormProblem form={form} fields={fields} />
        {children}
        <Button type="submit" size="md" loading={form.isBusy}>
          {sendText}
        </Button>
        {after}
      </Stack>
    </form>
  );
}
