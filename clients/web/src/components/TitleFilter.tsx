import { Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Something that can be chosen, by its title. */
export interface Titled {
  id: string;
  title: string;
}

export interface TitleFilterProps {
  label: string;
  /** Id of what is chosen; null for any. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** What the server found. */
  found: readonly Titled[];
  /** What is chosen, if its title is known from elsewhere, for example from the rows. */
  chosen?: Titled | null;
  /** Called when it opens, and 0.3 s after typing. */
  onSearch: (text: string) => void;
  clearLabel: string;
  nothingFound: string;
}

/** One of many by its title, the server searches; a filter of a list. For moderators. */
export function TitleFilter(props: TitleFilterProps) {
  const { label, value, onChange, found, chosen, onSearch, clearLabel, nothingFound } = props;
  const [remembered, setRemembered] = useState<Titled | null>(null);
  const [text, setText] = useState<string | null>(null);
  const search = useDebouncedCallback(onSearch, 300);
  const known = new Map([...found, remembered, chosen].flatMap((one) => (one ? [[one.id, one.title]] : [])));
  if (value && !known.has(value)) known.set(value, '…');
  const title = value ? (known.get(value) ?? '') : '';
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      value={value}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      searchValue={text ?? title}
      onSearchChange={(wanted) => {
        if (wanted === (text ?? title)) return;
        setText(wanted);
        if (wanted !== title) search(wanted);
      }}
      onDropdownOpen={() => onSearch('')}
      onDropdownClose={() => setText(null)}
      onChange={(id) => {
        setText(null);
        setRemembered(id ? { id, title: known.get(id) ?? '' } : null);
        onChange(id);
      }}
      filter={({ options }) => options}
      nothingFoundMessage={nothingFound}
      clearButtonProps={{ 'aria-label': clearLabel }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
