import { Textarea } from '@mantine/core';
import type { RichTextInputProps } from './RichTextInputProps.ts';

/** The text as HTML, for parts that the editor does not know. */
export function RichTextSource({
  labelledBy,
  value,
  onChange,
  isRequired,
  isBad,
  minRows,
  disabled,
}: RichTextInputProps) {
  return (
    <Textarea
      aria-labelledby={labelledBy}
      aria-required={isRequired}
      aria-invalid={isBad}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      disabled={disabled}
      autosize
      minRows={minRows ?? 6}
      maxRows={24}
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.85rem' } }}
    />
  );
}
