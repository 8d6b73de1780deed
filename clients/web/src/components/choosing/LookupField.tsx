import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { choosingTexts } from '../../i18n/choosing/area.ts';
import { useText } from '../../i18n/useText.ts';
import { stayInList } from './stayInList.ts';

/** Something that can be chosen, by its name. */
export interface Choice {
  id: string;
  label: string;
}

export interface LookupFieldProps
  extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'onSearchChange' | 'searchValue'> {
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
  /** What the server found for the last search. */
  found: readonly Choice[];
  /** Called when the list opens, with nothing, and 0.3 s after typing. */
  onSearch: (text: string) => void;
  /** How many may be chosen; with 1 another choice takes the place of the former one. */
  most: number;
}

/** Chooses some of many: the server searches, so that nothing is loaded before it is wanted. */
export function LookupField({ chosen, onChange, found, onSearch, most, ...props }: LookupFieldProps) {
  const t = useText(choosingTexts);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const search = useDebouncedCallback(onSearch, 300);
  const known = new Map([...found, ...chosen].map((choice) => [choice.id, choice]));
  const choose = (ids: string[]) => {
    const wanted = most === 1 ? ids.slice(-1) : ids.slice(0, most);
    onChange(wanted.flatMap((id) => known.get(id) ?? []));
    if (text) onSearch('');
    setText('');
    // What is below the list can be reached again; typing or a click opens it for the next one.
    setOpen(false);
  };
  return (
    <MultiSelect
      placeholder={chosen.length === 0 ? t('typeToSearch') : undefined}
      onKeyDown={stayInList}
      {...props}
      data={[...known.values()].map(({ id, label }) => ({ value: id, label }))}
      value={chosen.map(({ id }) => id)}
      onChange={choose}
      searchable
      searchValue={text}
      onSearchChange={(wanted) => {
        setText(wanted);
        if (wanted !== text) search(wanted);
      }}
      dropdownOpened={isOpen}
      onDropdownOpen={() => {
        setOpen(true);
        if (!text) onSearch('');
      }}
      onDropdownClose={() => setOpen(false)}
      // The server has searched already.
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('clear') }}
    />
  );
}
