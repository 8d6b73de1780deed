import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { TitleFilter } from '../../components/TitleFilter.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { FilterProps } from './CourseFilter.tsx';

const groupsDocument = graphql(`
  query GroupsToFilter($portalId: ID!, $search: String) {
    groups(portalId: $portalId, first: 100, search: $search) { nodes { id name } }
  }
`);

/** Narrows a list to a group and those below it; managers choose among their own. */
export function GroupFilter(props: FilterProps) {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  const [search, setSearch] = useState<string | null>(null);
  const pause = search === null && !(props.value && !props.chosen);
  const [{ data }] = useQuery({ query: groupsDocument, variables: { portalId, search }, pause });
  const found = (data?.groups.nodes ?? []).map(({ id, name }) => ({ id, title: name }));
  const texts = { label: t('anyGroup'), clearLabel: t('clearGroup'), nothingFound: t('noneFound') };
  return <TitleFilter {...props} {...texts} found={found} onSearch={setSearch} />;
}
