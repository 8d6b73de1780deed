import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

/** A search that waits for a pause in typing (0.3 s). */
export function SearchField({ value, onSearch }: { value: string | null; onSearch: (text: string | null) => void }) {
  const t = useText(shellTexts);
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const search = useDebouncedCallback((wanted: string) => onSearch(wanted.trim() || null), 300);
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
