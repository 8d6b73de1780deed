import { TextInput, type TextInputProps } from '@mantine/core';

export interface DayFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** `2026-12-31`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** Today or a later day, by the browser's own calendar. */
export const DayField = ({ value, onChange, ...props }: DayFieldProps) => (
  <TextInput
    {...props}
    type="date"
    min={dayOf(new Date())}
    max="2999-12-31"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment in this browser's time zone, as the field writes it. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
