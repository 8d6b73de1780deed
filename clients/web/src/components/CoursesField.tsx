import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

const coursesDocument = graphql(`
  query CoursesToChoose($portalId: ID!, $search: String) {
    courses(portalId: $portalId, first: 50, search: $search) {
      nodes { id published { id title } draft { id title } }
    }
  }
`);

export interface CoursesFieldProps {
  portalId: string;
  label: string;
  description?: string;
  value: string[];
  onChange: (courseIds: string[]) => void;
  /** Most courses that may be chosen. */
  most: number;
  /** Courses that were chosen before, so that their titles show at once. */
  known?: { id: string; title?: string | null }[];
  /** Leaves out what was never published. */
  onlyPublished?: boolean;
  error?: string;
}

/** Chooses courses of the portal; the server searches. */
export function CoursesField({ portalId, known = [], most, onlyPublished, ...field }: CoursesFieldProps) {
  const t = useText(shellTexts);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [{ data }] = useQuery({ query: coursesDocument, variables: { portalId, search: search || null } });
  const titles = useRef(new Map<string, string>());
  for (const { id, title } of known) if (title) titles.current.set(id, title);
  for (const { id, published, draft } of data?.courses.nodes ?? [])
    if (published || !onlyPublished) titles.current.set(id, (published ?? draft)?.title ?? '…');
  const shown = [...titles.current].map(([value, label]) => ({ value, label }));
  const missing = field.value.filter((id) => !titles.current.has(id)).map((value) => ({ value, label: '…' }));
  return (
    <MultiSelect
      {...field}
      searchable
      hidePickedOptions
      maxValues={most}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nothingFound')}
      data={[...shown, ...missing]}
    />
  );
}
