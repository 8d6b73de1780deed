import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { accountTexts } from '../../i18n/account/area.ts';
import { useText } from '../../i18n/useText.ts';

export interface PasswordFieldProps {
  value: string;
  onChange: (password: string) => void;
  /** "Password" if not given. */
  label?: string;
  name?: string;
  /** Chosen here and now: its rules are shown. */
  isNew?: boolean;
  hint?: ReactNode;
  error?: string;
}

/** A password, the own one or a new one with its rules. */
export function PasswordField({ value, onChange, label, name = 'password', isNew, hint, error }: PasswordFieldProps) {
  const t = useText(accountTexts);
  return (
    <PasswordInput
      label={label ?? t('password')}
      description={isNew ? t('newPasswordHint') : hint}
      name={name}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      required
      withAsterisk={false}
      size="md"
      value={value}
      error={error}
      aria-invalid={error ? true : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0, 'aria-hidden': false }}
    />
  );
}
