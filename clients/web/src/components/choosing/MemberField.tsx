import type { MultiSelectProps } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { type Choice, LookupField } from './LookupField.tsx';

const membersDocument = graphql(`
  query MembersToChoose($portalId: ID!, $filter: MemberFilter) {
    members(portalId: $portalId, first: 50, filter: $filter) { nodes { id name email } }
  }
`);

export interface MemberFieldProps extends Pick<MultiSelectProps, 'label' | 'description' | 'error' | 'required'> {
  portalId: string;
  chosen: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
  /** How many may be chosen. */
  most: number;
}

/** Chooses active members of a portal by name or e-mail address. */
export function MemberField({ portalId, ...props }: MemberFieldProps) {
  const [search, setSearch] = useState<string | null>(null);
  const [{ data }] = useQuery({
    query: membersDocument,
    variables: { portalId, filter: { statuses: ['ACTIVE'], search } },
    pause: search === null,
  });
  const found = (data?.members.nodes ?? []).map(({ id, name, email }) => ({ id, label: `${name} (${email})` }));
  return <LookupField {...props} found={found} onSearch={setSearch} />;
}
