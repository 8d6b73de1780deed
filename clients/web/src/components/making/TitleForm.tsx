import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { MutationForm } from '../../graphql/useMutationForm.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { FormProblem } from '../FormProblem.tsx';
import { type TitleFieldOptions, useTitleField } from './useTitleField.ts';

export interface TitleFormProps extends TitleFieldOptions {
  form: Pick<MutationForm<unknown, unknown>, 'fieldError' | 'problem' | 'error' | 'isBusy'>;
  hint: string;
  /** Text of the button that makes it. */
  createText: string;
  onClose: () => void;
}

/** What a dialog asks before a course or a test is made: its title and nothing else. */
export function TitleForm({ hint, createText, onClose, ...options }: TitleFormProps) {
  const t = useText(makingTexts);
  const shell = useText(shellTexts);
  const { field, onSubmit } = useTitleField(options);
  const { form } = options;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <TextInput label={t('titleField')} description={hint} {...field} data-autofocus />
        <FormProblem form={form} fields={['title']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {createText}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
