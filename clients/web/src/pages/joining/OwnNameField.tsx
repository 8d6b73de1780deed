import { TextInput } from '@mantine/core';
import { joiningTexts } from '../../i18n/joining/area.ts';
import { useText } from '../../i18n/useText.ts';

export interface OwnNameFieldProps {
  value: string;
  onChange: (name: string) => void;
  error?: string;
}

/** What somebody new is called, at most 200 characters. */
export function OwnNameField({ value, onChange, error }: OwnNameFieldProps) {
  const t = useText(joiningTexts);
  return (
    <TextInput
      label={t('name')}
      name="name"
      autoComplete="name"
      maxLength={200}
      required
      withAsterisk={false}
      size="md"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
