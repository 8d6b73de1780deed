import type { MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { type Choice, LookupField } from './LookupField.tsx';

const testsDocument = graphql(`
  query TestsToChoose($portalId: ID!, $search: String) {
    tests(portalId: $portalId, first: 50, search: $search) { nodes { id title } }
  }
`);

export interface TestFieldProps extends Pick<MultiSelectProps, 'label' | 'description' | 'error' | 'required'> {
  portalId: string;
  chosen: Choice | null;
  onChange: (chosen: Choice | null) => void;
}

/** Chooses one test of a portal by its title. For moderators. */
export function TestField({ portalId, chosen, onChange, ...props }: TestFieldProps) {
  const [search, setSearch] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: testsDocument, variables: { portalId, search }, pause: search === null });
  const found = (data?.tests.nodes ?? []).map(({ id, title }) => ({ id, label: title }));
  return (
    <LookupField
      {...props}
      chosen={chosen ? [chosen] : []}
      onChange={([first]) => onChange(first ?? null)}
      found={found}
      onSearch={setSearch}
      most={1}
    />
  );
}
