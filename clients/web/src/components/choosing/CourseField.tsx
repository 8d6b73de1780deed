import type { MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { type Choice, LookupField } from './LookupField.tsx';

const coursesDocument = graphql(`
  query CoursesToChoose($portalId: ID!, $search: String) {
    courses(portalId: $portalId, first: 50, search: $search) { nodes { id title published { id } } }
  }
`);

export interface CourseFieldProps extends Pick<MultiSelectProps, 'label' | 'description' | 'error' | 'required'> {
  portalId: string;
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
  /** How many may be chosen. */
  most: number;
}

/** Chooses published courses of a portal by their titles. For moderators. */
export function CourseField({ portalId, ...props }: CourseFieldProps) {
  const [search, setSearch] = useState<string | null>(null);
  const [{ data }] = useQuery({
    query: coursesDocument,
    variables: { portalId, search },
    pause: search === null,
  });
  const found = (data?.courses.nodes ?? [])
    .filter(({ published }) => published)
    .map(({ id, title }) => ({ id, label: title }));
  return <LookupField {...props} found={found} onSearch={setSearch} />;
}
