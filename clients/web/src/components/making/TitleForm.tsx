import { TextInput } from '@mantine/core';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import { DialogForm, type DialogFormProps } from '../DialogForm.tsx';
import { type TitleFieldOptions, useTitleField } from './useTitleField.ts';

export interface TitleFormProps extends TitleFieldOptions {
  form: TitleFieldOptions['form'] & DialogFormProps['form'];
  hint: string;
  /** Text of the button that makes it. */
  createText: string;
  onClose: () => void;
}

/** What a dialog asks before a course or a test is made: its title and nothing else. */
export function TitleForm({ hint, createText, onClose, ...options }: TitleFormProps) {
  const t = useText(makingTexts);
  const { field, send } = useTitleField(options);
  return (
    <DialogForm
      form={options.form}
      fields={['title']}
      onSend={send}
      sendText={createText}
      onCancel={onClose}
      noValidate
    >
      <TextInput label={t('titleField')} description={hint} {...field} data-autofocus />
    </DialogForm>
  );
}
