import { TextInput, type TextInputProps } from '@mantine/core';

export interface AccountFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
}

/** A line to be filled in on an account's card. */
export function AccountField({ onChange, ...props }: AccountFieldProps) {
  return (
    <TextInput
      {...props}
      required
      withAsterisk={false}
      size="md"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
