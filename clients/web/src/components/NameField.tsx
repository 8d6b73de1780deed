import { TextInput } from '@mantine/core';

export interface NameFieldProps {
  label: string;
  value: string;
  onChange: (name: string) => void;
  error?: string;
}

/** The name of a group or a person, at most 200 characters; where a dialog begins. */
export function NameField({ onChange, ...props }: NameFieldProps) {
  return (
    <TextInput
      {...props}
      name="name"
      required
      maxLength={200}
      data-autofocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
