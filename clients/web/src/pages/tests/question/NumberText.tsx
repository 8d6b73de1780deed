import { TextInput, type TextInputProps } from '@mantine/core';

/** A number, written with a comma or a point; it is read when it is sent, so nothing disappears while one types. */
export const NumberText = ({
  onValue,
  unit,
  ...props
}: Omit<TextInputProps, 'onChange'> & { onValue: (text: string) => void; unit?: string }) => (
  <TextInput
    {...props}
    inputMode="decimal"
    autoComplete="off"
    rightSection={unit && <span aria-hidden="true">{unit}</span>}
    rightSectionWidth={unit && '3.25rem'}
    onChange={(event) => onValue(event.currentTarget.value)}
  />
);
