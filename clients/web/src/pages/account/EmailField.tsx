import { TextInput } from '@mantine/core';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';

export interface EmailFieldProps {
  value: string;
  onChange: (email: string) => void;
  error?: string;
}

/** The e-mail address of an account: what one signs in with. */
export function EmailField({ value, onChange, error }: EmailFieldProps) {
  const t = useText(accountTexts);
  return (
    <TextInput
      label={t('email')}
      type="email"
      name="email"
      autoComplete="username"
      required
      withAsterisk={false}
      size="md"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
