import { NativeSelect } from '@mantine/core';

export interface ChoiceFilterProps {
  label: string;
  /** The text for no choice. */
  any: string;
  value: string | null;
  onChange: (value: string | null) => void;
  choices: { value: string; label: string }[];
}

/** One of a few, or any: a filter of a list. */
export const ChoiceFilter = ({ label, any, value, onChange, choices }: ChoiceFilterProps) => (
  <NativeSelect
    aria-label={label}
    value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value || null)}
    data={[{ value: '', label: any }, ...choices]}
  />
);
