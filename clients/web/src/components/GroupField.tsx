import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

const groupsDocument = graphql(`
  query GroupsToChoose($portalId: ID!, $search: String) {
    groups(portalId: $portalId, first: 100, search: $search) { nodes { id name } }
  }
`);

export interface GroupFieldProps {
  portalId: string;
  label: string;
  description?: string;
  value: string | null;
  onChange: (groupId: string | null) => void;
  error?: string;
}

/** Chooses a group of the portal, or none; long lists are searched by the server. */
export function GroupField({ portalId, ...field }: GroupFieldProps) {
  const t = useText(shellTexts);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const [all] = useQuery({ query: groupsDocument, variables: { portalId } });
  const [found] = useQuery({ query: groupsDocument, variables: { portalId, search }, pause: !search });
  const groups = new Map(
    [...(all.data?.groups.nodes ?? []), ...(found.data?.groups.nodes ?? [])].map(({ id, name }) => [id, name]),
  );
  return (
    <Select
      {...field}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${t('remove')}: ${field.label}` }}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('nothingFound')}
      data={[...groups].map(([value, label]) => ({ value, label }))}
    />
  );
}
